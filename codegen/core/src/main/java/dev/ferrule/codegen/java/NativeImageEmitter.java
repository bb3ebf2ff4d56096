package dev.ferrule.codegen.java;

import dev.ferrule.codegen.EarlierRun;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.PartialEmitter;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Set;

/**
 * Tells GraalVM's {@code native-image} what is looked at by reflection when a connector runs: the accessors of the inputs, whose annotations are
 * their rules. Everything else is plain code. The file is found where it lies on the class path of a build, in the form that GraalVM for JDK 23
 * and later reads (its reference manual, "Reachability Metadata").
 */
public final class NativeImageEmitter implements PartialEmitter {

    @Override
    public String id() {
        return "native-image";
    }

    @Override
    public String description() {
        return "what GraalVM's native-image has to know of the Java classes";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        JavaTypes types = new JavaTypes(connector, files.names());
        List<JsonValue> inputs = connector.actions().stream()
                .map(action -> types.input(action).reflectionName())
                .sorted()
                .map(NativeImageEmitter::entry)
                .toList();
        JsonObject metadata =
                JsonObject.builder().put("reflection", new JsonArray(inputs)).build();
        files.add(
                "META-INF/native-image/" + types.packageName().replace('.', '/') + "/reachability-metadata.json",
                JsonWriter.pretty(metadata) + "\n");
    }

    private static JsonValue entry(String type) {
        return JsonObject.builder()
                .put("type", JsonValue.of(type))
                .put("allDeclaredConstructors", JsonValue.of(true))
                .put("allDeclaredFields", JsonValue.of(true))
                .put("allDeclaredMethods", JsonValue.of(true))
                .build();
    }

    /** Nothing but names of classes stands in it, and these stay. */
    @Override
    public boolean emit(Connector connector, Set<String> changed, EarlierRun earlier, GeneratedFiles files) {
        return true;
    }
}
