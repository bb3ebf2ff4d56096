package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Emits the typed Java of a connector: client, inputs, values, exceptions, definitions. */
public final class JavaEmitter implements Emitter {

    @Override
    public String id() {
        return "java";
    }

    @Override
    public String description() {
        return "typed Java classes";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        JavaTypes types = new JavaTypes(connector, files.names());
        DefinitionsClass definitions = new DefinitionsClass(types, connector, Lowering.lower(connector));
        List<TypeSpec> shared = new ArrayList<>(new ClientClass(types, connector, definitions).generate());
        shared.add(new ExceptionClass(types, connector).generate());
        shared.add(definitions.generate());
        // Each class is made and printed on its own, so several are at a time; files are added in one order.
        Stream<Supplier<TypeSpec>> classes = Stream.of(
                        shared.stream().<Supplier<TypeSpec>>map(type -> () -> type),
                        connector.actions().stream()
                                .<Supplier<TypeSpec>>map(action -> new InputClass(types, action)::generate),
                        connector.types().values().stream().map(type -> value(types, type)))
                .flatMap(each -> each);
        classes.toList().parallelStream()
                .map(type -> source(types, type.get()))
                .toList()
                .forEach(source -> files.add(path(types) + source.name() + ".java", source.java()));
        files.add(path(types) + "package-info.java", packageInfo(types, connector));
    }

    private static Supplier<TypeSpec> value(JavaTypes types, NamedType type) {
        return type instanceof OneOfType choice
                ? () -> new OneOfClass(types, choice).generate()
                : () -> new ValueClass(types, (ObjectType) type).generate();
    }

    /** A printed class. */
    private record Source(String name, String java) {}

    private static Source source(JavaTypes types, TypeSpec type) {
        // No date and no version: the same spec gives the same bytes.
        TypeSpec marked = type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", "ferrule")
                        .build())
                .build();
        JavaFile file = JavaFile.builder(types.packageName(), marked)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        String java = Layout.close(file.toString());
        JavaShape.check(type, java);
        return new Source(type.name(), java);
    }

    private static String path(JavaTypes types) {
        return types.packageName().replace('.', '/') + "/";
    }

    private static String packageInfo(JavaTypes types, Connector connector) {
        String doc = JavadocText.of(connector.description()).build().strip().replace("\n", "\n * ");
        return "/**\n * " + doc + "\n */\n@NullMarked\npackage " + types.packageName()
                + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
    }
}
