package dev.ferrule.codegen.apidoc;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes where the service answers (OpenAPI 3.1.1, 4.8.5): what a connection gives is a variable of the address. */
final class ServerWriter {

    private static final String SOME_SERVER = "https://api.example.com";

    private final Connector connector;
    private final Gaps gaps;

    ServerWriter(Connector connector, Gaps gaps) {
        this.connector = connector;
        this.gaps = gaps;
    }

    /** Where calls go that name no other server. */
    JsonArray write() {
        return write(connector.server());
    }

    /** Where the call of a step goes, if that is one of the other servers (OpenAPI 3.1.1, 4.8.10). */
    Optional<JsonArray> other(Step step) {
        return Optional.ofNullable(step.server())
                .map(name -> write(connector.otherServers().getOrDefault(name, connector.server())));
    }

    private JsonArray write(Value address) {
        List<JsonValue> servers = new ArrayList<>();
        servers(address, "", servers);
        if (servers.isEmpty()) {
            gaps.add(
                    GapCode.SERVER,
                    "The address is worked out in a way that no variable can say; an example stands for it.");
            servers.add(new JsonObject(Map.of("url", JsonValue.of(SOME_SERVER))));
        }
        return new JsonArray(servers);
    }

    private void servers(Value value, String label, List<JsonValue> servers) {
        if (value instanceof Value.Text text) {
            servers.add(server(text.text(), Map.of(), label));
        } else if (value instanceof Value.Template template) {
            template(template, label).ifPresent(servers::add);
        } else if (value instanceof Value.Reference reference) {
            if (!reference.table().isEmpty()) {
                reference.table().forEach((word, address) -> servers(address, word, servers));
            } else if (reference.isUnchanged() && reference.from() instanceof Source.Connection field) {
                Map<String, JsonValue> variables = new LinkedHashMap<>();
                variables.put(field.field(), variable(field.field(), true));
                servers.add(server("{" + field.field() + "}", variables, label));
            }
        }
    }

    private Optional<JsonObject> template(Value.Template template, String label) {
        StringBuilder url = new StringBuilder();
        Map<String, JsonValue> variables = new LinkedHashMap<>();
        for (Part part : template.parts()) {
            if (part instanceof Part.Literal literal) {
                url.append(literal.text());
            } else if (part instanceof Part.Slot slot && slot.from() instanceof Source.Connection field) {
                variables.put(field.field(), variable(field.field(), url.isEmpty()));
                url.append('{').append(field.field()).append('}');
            } else if (part instanceof Part.Slot slot && slot.from() instanceof Source.Kept kept) {
                JsonObject told = JsonObject.builder()
                        .put("default", JsonValue.of(url.isEmpty() ? SOME_SERVER : kept.name()))
                        .put("description", JsonValue.of("The answer that gives the token tells it."))
                        .build();
                variables.put(kept.name(), told);
                url.append('{').append(kept.name()).append('}');
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(server(url.toString(), variables, label));
    }

    private static JsonObject server(String url, Map<String, JsonValue> variables, String label) {
        JsonObject.Builder server = JsonObject.builder().put("url", JsonValue.of(url));
        if (!label.isEmpty()) {
            server.put("description", JsonValue.of(Prose.markdown(label)));
        }
        if (!variables.isEmpty()) {
            server.put("variables", new JsonObject(variables));
        }
        return server.build();
    }

    private JsonObject variable(String id, boolean whole) {
        Optional<ConnectionField> field = connector.connection().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
        List<String> options = field.map(each -> each.constraints().options()).orElse(List.of());
        JsonObject.Builder variable = JsonObject.builder();
        if (!options.isEmpty()) {
            variable.put(
                    "enum",
                    new JsonArray(options.stream().<JsonValue>map(JsonValue::of).toList()));
        }
        variable.put("default", JsonValue.of(usual(field, options, whole ? SOME_SERVER : id)));
        field.map(ConnectionField::description)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> variable.put("description", JsonValue.of(Prose.markdown(text))));
        return variable.build();
    }

    /** The default, which every variable has: what counts when nothing is given, or else an example. */
    private static String usual(Optional<ConnectionField> field, List<String> options, String otherwise) {
        if (field.isPresent() && field.get().defaultValue() instanceof Value.Text text) {
            return text.text();
        }
        if (field.isPresent() && field.get().defaultValue() instanceof Value.Number number) {
            return number.digits();
        }
        if (!options.isEmpty()) {
            return options.get(0);
        }
        String example = field.map(ConnectionField::example).orElse(null);
        return example == null || example.isBlank() ? otherwise : example;
    }
}
