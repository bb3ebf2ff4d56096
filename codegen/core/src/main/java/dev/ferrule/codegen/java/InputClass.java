package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.input.ActionInput;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.validation.OneOf;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The input class of an action: an immutable value with a builder, its rules as annotations on the accessors. */
final class InputClass {

    /** How many values of lists annotations may name together: one class has room for 65,535 constants (JVMS 4.1). */
    private static final int MOST_OPTIONS = 30_000;

    private final JavaTypes types;
    private final Action action;
    private final ClassName name;
    private final ClassName builder;
    private final JavaNames members;

    InputClass(JavaTypes types, Action action) {
        this.types = types;
        this.action = action;
        this.name = types.input(action);
        this.builder = name.nestedClass("Builder");
        this.members = types.names("inputs/" + action.id());
    }

    TypeSpec generate() {
        TypeSpec.Builder input = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ActionInput.class)
                .addJavadoc(
                        "$L",
                        JavadocText.words("The input of " + action.name() + ".").build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Inputs.class, "given")
                        .addStatement("super(given)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("builder")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(builder)
                        .addStatement("return new $T($T.NONE)", builder, Inputs.class)
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(name)
                        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "by")
                        .addStatement("return filled(builder(), by)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toBuilder")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(builder)
                        .addStatement("return new $T(toInputs())", builder)
                        .build());
        action.parameters().forEach(parameter -> input.addMethod(accessor(parameter)));
        parameterOf(input);
        return input.addType(builder()).build();
    }

    private MethodSpec accessor(Parameter parameter) {
        String member = members.member(parameter.id());
        return MethodSpec.methodBuilder(member)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(rules(ConstraintAnnotations.of(parameter)))
                .returns(type(parameter))
                .addStatement("return $L", read(parameter))
                .build();
    }

    /** The rules, without lists of values where these are too many for one class; the definition has them all the same. */
    private List<AnnotationSpec> rules(List<AnnotationSpec> all) {
        int options = action.parameters().stream()
                .mapToInt(parameter -> parameter.constraints().options().size())
                .sum();
        return options <= MOST_OPTIONS
                ? all
                : all.stream()
                        .filter(rule -> !rule.type().equals(ClassName.get(OneOf.class)))
                        .toList();
    }

    /** The type of what was given, with the rules that the entries of a list satisfy. */
    private TypeName type(Parameter parameter) {
        List<AnnotationSpec> rules = rules(ConstraintAnnotations.ofEntries(parameter));
        return rules.isEmpty() || !(parameter.type() instanceof ValueType.ListOf list)
                ? types.nullable(parameter.type())
                : ParameterizedTypeName.get(
                                ClassName.get(List.class),
                                types.of(list.items()).annotated(rules))
                        .annotated(AnnotationSpec.builder(Nullable.class).build());
    }

    private CodeBlock read(Parameter parameter) {
        CodeBlock id = JavaText.literal(parameter.id());
        ValueType type = parameter.type();
        if (type instanceof ValueType.Named named) {
            return CodeBlock.of(
                    types.isChoice(named.type()) ? "oneOf($L, $T::of)" : "object($L, $T::of)",
                    id,
                    types.type(named.type()));
        }
        if (type instanceof ValueType.ListOf list) {
            return new ValueReading(types).list(id, list);
        }
        if (type instanceof ValueType.MapOf map) {
            return new ValueReading(types).map(id, map);
        }
        return CodeBlock.of("$L($L)", kind(type), id);
    }

    /** What the base of inputs, and that of their builders, calls values of this type. */
    private static String kind(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return switch (scalar) {
                case STRING -> "text";
                case INTEGER -> "integer";
                case NUMBER -> "number";
                case BOOLEAN -> "flag";
                case SECRET -> "secret";
                case DATE -> "date";
                case DATE_TIME -> "time";
                case DURATION -> "duration";
                case FILE -> "file";
                case ANY -> "value";
            };
        }
        if (type instanceof ValueType.ListOf) {
            return "list";
        }
        return type instanceof ValueType.MapOf ? "map" : "object";
    }

    /** Overridden only where the usual way from an accessor to its parameter does not lead back. */
    private void parameterOf(TypeSpec.Builder input) {
        CodeBlock.Builder cases = CodeBlock.builder();
        TypedInput usual = () -> Inputs.NONE;
        for (Parameter parameter : action.parameters()) {
            String member = members.member(parameter.id());
            if (!usual.parameterOf(member).equals(parameter.id())) {
                cases.add("case $S -> $L;\n", member, JavaText.literal(parameter.id()));
            }
        }
        if (!cases.isEmpty()) {
            input.addMethod(MethodSpec.methodBuilder("parameterOf")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(String.class)
                    .addParameter(String.class, "accessor")
                    .addCode(
                            "return switch (accessor) {\n$>$Ldefault -> super.parameterOf(accessor);\n$<};\n",
                            cases.build())
                    .build());
        }
    }

    private TypeSpec builder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ClassName.get(ActionInput.Builder.class), name, builder))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Inputs.class, "given")
                        .addStatement("super(given, $T::new)", name)
                        .build());
        for (Parameter parameter : action.parameters()) {
            String member = members.member(parameter.id());
            type.addMethod(setter(parameter, member)
                    .addJavadoc(ParameterDoc.of(types, action, parameter))
                    .addParameter(types.nullable(parameter.type()), "value")
                    .addStatement("return $L($L, value)", kind(parameter.type()), JavaText.literal(parameter.id()))
                    .build());
            if (parameter.clear() != null) {
                type.addMethod(setter(parameter, JavaNames.clearing(member))
                        .addJavadoc(
                                "Clears what {@link #$N} sets, which is not the same as not giving it.$L",
                                member,
                                DeprecatedDoc.tags(parameter.lifecycle()))
                        .addStatement("return cleared($L)", JavaText.literal(parameter.id()))
                        .build());
            }
        }
        return type.build();
    }

    private MethodSpec.Builder setter(Parameter parameter, String method) {
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(parameter.lifecycle()))
                .returns(builder);
    }
}
