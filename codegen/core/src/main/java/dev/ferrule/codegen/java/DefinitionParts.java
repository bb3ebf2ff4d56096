package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Cuts definitions that are too large for one method into classes of their own, each with a method for a part of it. */
final class DefinitionParts {

    /** How many calls are chained at most: the compiler descends into a chain, and its stack overflows in long ones. */
    static final int LINKS = 50;

    private final ClassName outer;
    private final List<TypeSpec> parts = new ArrayList<>();
    private int names;

    /** The parts that become nested classes of this class. */
    DefinitionParts(ClassName outer) {
        this.outer = outer;
    }

    /** The nested classes that the expressions so far need. */
    List<TypeSpec> types() {
        return List.copyOf(parts);
    }

    /** A name for a further nested class. */
    ClassName nextName() {
        names++;
        return outer.nestedClass("Part" + names);
    }

    /** Whether the chain stands as it is. */
    static boolean isWhole(Chain chain) {
        return chain.weight() <= Weight.OF_A_METHOD && chain.links().size() <= LINKS;
    }

    /**
     * What builds the definition: the chain as it is, or a call of what builds it part by part.
     *
     * @throws IllegalArgumentException when a single link is too large for a method
     */
    CodeBlock expression(Chain chain) {
        if (isWhole(chain)) {
            return chain.whole();
        }
        bounded(chain.start());
        MethodSpec.Builder build = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.STATIC)
                .returns(chain.builder().getEnclosingClass())
                .addStatement("$T builder = $L", chain.builder(), chain.start());
        CodeBlock.Builder links = CodeBlock.builder();
        int weight = 0;
        int count = 0;
        for (CodeBlock link : chain.links()) {
            int next = bounded(link);
            if (count > 0 && (weight + next > Weight.OF_A_METHOD || count == LINKS)) {
                build.addStatement("$T.add(builder)", part(chain.builder(), links.build()));
                links = CodeBlock.builder();
                weight = 0;
                count = 0;
            }
            links.add(link);
            weight += next;
            count++;
        }
        if (count > 0) {
            build.addStatement("$T.add(builder)", part(chain.builder(), links.build()));
        }
        ClassName name = nextName();
        parts.add(nested(name, build.addStatement("return builder.build()").build()));
        return CodeBlock.of("$T.build()", name);
    }

    private static int bounded(CodeBlock expression) {
        int weight = Weight.of(expression);
        if (weight > Weight.LARGEST) {
            throw new IllegalArgumentException(
                    "One part of a definition has " + weight + " values, and Java has room for " + Weight.LARGEST);
        }
        return weight;
    }

    private ClassName part(Class<?> builder, CodeBlock links) {
        ClassName name = nextName();
        parts.add(nested(
                name,
                MethodSpec.methodBuilder("add")
                        .addModifiers(Modifier.STATIC)
                        .addParameter(builder, "builder")
                        .addStatement("builder$L", links)
                        .build()));
        return name;
    }

    private static TypeSpec nested(ClassName name, MethodSpec method) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(method)
                .build();
    }
}
