package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.codegen.schema.TypeSchemas;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the document of a connector (OpenAPI 3.1.1, 4.8.1). */
final class DocumentWriter {

    static final String VERSION = "3.1.1";

    private final Connector connector;
    private final Gaps gaps = new Gaps();

    DocumentWriter(Connector connector) {
        this.connector = connector;
    }

    OpenApiDocument write() {
        Calls calls = new Calls(connector, gaps);
        TypeNames names = new TypeNames(connector);
        TypeSchemas inputs = names.inputs();
        TypeSchemas outputs = names.answers();
        SecurityWriter security = new SecurityWriter(connector, gaps);
        FailureWriter failures = new FailureWriter(connector);
        JsonArray servers = new ServerWriter(connector, gaps).write();
        OperationWriter operations = new OperationWriter(connector, inputs, outputs, failures, gaps);
        Map<String, JsonObject.Builder> paths = new LinkedHashMap<>();
        for (Call call : calls.operations()) {
            paths.computeIfAbsent(call.path().text(), any -> JsonObject.builder())
                    .put(call.step().method().toLowerCase(Locale.ROOT), operations.write(call));
        }
        JsonObject.Builder document =
                JsonObject.builder().put("openapi", JsonValue.of(VERSION)).put("info", info());
        document.put("servers", servers);
        if (!security.wanted().values().isEmpty()) {
            document.put("security", security.wanted());
        }
        JsonObject.Builder items = JsonObject.builder();
        paths.forEach((path, item) -> items.put(path, item.build()));
        document.put("paths", items.build());
        JsonObject components = components(inputs, outputs, security);
        if (components.size() > 0) {
            document.put("components", components);
        }
        extensions(calls, security, failures, document);
        List<Gap> found = gaps.all();
        return new OpenApiDocument(
                document.build(),
                found,
                Gaps.report(connector.id(), calls.operations().size(), found));
    }

    private JsonObject info() {
        JsonObject.Builder info = JsonObject.builder().put("title", JsonValue.of(Prose.line(connector.name())));
        if (!connector.description().isBlank()) {
            info.put("description", JsonValue.of(Prose.markdown(connector.description())));
        }
        // A connector has no version of its own; that of its service is the newest that it knows.
        String version = connector.versions().isEmpty()
                ? "1"
                : connector.versions().get(connector.versions().size() - 1).id();
        return info.put("version", JsonValue.of(version)).build();
    }

    private static JsonObject components(TypeSchemas inputs, TypeSchemas outputs, SecurityWriter security) {
        Map<String, Schema> schemas = new TreeMap<>(outputs.definitions());
        schemas.putAll(inputs.definitions());
        JsonObject.Builder components = JsonObject.builder();
        if (!schemas.isEmpty()) {
            JsonObject.Builder made = JsonObject.builder();
            schemas.forEach((name, schema) -> made.put(name, schema.json()));
            components.put("schemas", made.build());
        }
        JsonObject schemes = security.schemes();
        if (schemes.size() > 0) {
            components.put("securitySchemes", schemes);
        }
        return components.build();
    }

    private void extensions(Calls calls, SecurityWriter security, FailureWriter failures, JsonObject.Builder document) {
        document.put("x-ferrule-connector", JsonValue.of(connector.id()));
        List<JsonValue> several = new ArrayList<>();
        for (Action action : connector.actions()) {
            List<Call> own = calls.of(action);
            if (action.steps().size() > 1 && !own.isEmpty()) {
                several.add(JsonObject.builder()
                        .put("action", JsonValue.of(action.id()))
                        .put(
                                "operations",
                                Schema.texts(own.stream().map(Call::operation).toList()))
                        .build());
            }
        }
        if (!several.isEmpty()) {
            document.put("x-ferrule-actions", new JsonArray(several));
        }
        if (!security.unsaid().values().isEmpty()) {
            document.put("x-ferrule-auth", security.unsaid());
        }
        if (!connector.errors().isEmpty()) {
            document.put("x-ferrule-errors", failures.codes());
        }
    }
}
