package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
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
        JavaTypes types = new JavaTypes(connector);
        DefinitionsClass definitions = new DefinitionsClass(types, connector, Lowering.lower(connector));
        new ClientClass(types, connector, definitions).generate().forEach(type -> add(types, files, type));
        new AsyncClass(types, connector).generate().forEach(type -> add(types, files, type));
        add(types, files, new ExceptionClass(types, connector).generate());
        add(types, files, definitions.generate());
        for (Action action : connector.actions()) {
            add(types, files, new InputClass(types, action).generate());
        }
        for (NamedType type : connector.types().values()) {
            add(
                    types,
                    files,
                    type instanceof OneOfType choice
                            ? new OneOfClass(types, choice).generate()
                            : new ValueClass(types, (ObjectType) type).generate());
        }
        files.add(path(types) + "package-info.java", packageInfo(types, connector));
    }

    private static void add(JavaTypes types, GeneratedFiles files, TypeSpec type) {
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
        files.add(path(types) + type.name() + ".java", file.toString());
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
