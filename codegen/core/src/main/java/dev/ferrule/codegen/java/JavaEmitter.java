package dev.ferrule.codegen.java;

import com.palantir.javapoet.TypeSpec;
import dev.ferrule.codegen.EarlierRun;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.PartialEmitter;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Emits the typed Java of a connector: client, inputs, values, exceptions, definitions. */
public final class JavaEmitter implements PartialEmitter {

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
        List<Supplier<TypeSpec>> classes = new ArrayList<>();
        // The largest class first, so that it is not what the others are waited for at the end.
        classes.add(definitions::generate);
        new ClientClass(types, connector, definitions).generate().forEach(type -> classes.add(() -> type));
        int shared = classes.size();
        classes.add(() -> new ExceptionClass(types, connector).generate());
        connector.actions().forEach(action -> classes.add(new InputClass(types, action)::generate));
        connector.types().values().forEach(type -> classes.add(value(types, type)));
        // Each class is made and printed on its own, so several are at a time; files are added in one order.
        List<PrintedClass> sources = classes.parallelStream()
                .map(type -> PrintedClass.of(types, type.get()))
                .toList();
        sources.forEach(source -> add(files, types, source));
        files.add(types.path("package-info"), packageInfo(types, connector));
        new SharedParts(types, connector, files).note(definitions, sources.subList(0, shared));
    }

    @Override
    public boolean emit(Connector connector, Set<String> changed, EarlierRun earlier, GeneratedFiles files) {
        JavaTypes types = new JavaTypes(connector, files.names());
        ChangedParts parts = new ChangedParts(types, connector, earlier, earlier.notes(this), files);
        for (String id : changed) {
            Action action = connector.action(id).orElseThrow();
            if (!parts.replace(action)) {
                return false;
            }
            add(files, types, PrintedClass.of(types, new InputClass(types, action).generate()));
        }
        return true;
    }

    private static void add(GeneratedFiles files, JavaTypes types, PrintedClass source) {
        files.add(types.path(source.name()), source.java());
    }

    private static Supplier<TypeSpec> value(JavaTypes types, NamedType type) {
        return type instanceof OneOfType choice
                ? () -> new OneOfClass(types, choice).generate()
                : () -> new ValueClass(types, (ObjectType) type).generate();
    }

    private static String packageInfo(JavaTypes types, Connector connector) {
        String doc = JavadocText.of(connector.description()).build().strip().replace("\n", "\n * ");
        return "/**\n * " + doc + "\n */\n@NullMarked\npackage " + types.packageName()
                + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
    }
}
