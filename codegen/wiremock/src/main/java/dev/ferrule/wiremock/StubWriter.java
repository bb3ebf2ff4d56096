package dev.ferrule.wiremock;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.definition.PaginationDefinition.Next;
import dev.ferrule.runtime.definition.PaginationDefinition.Place;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Style;
import dev.ferrule.spec.model.ValueType.Scalar;
import dev.ferrule.testkit.mock.ExampleStub;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Writes one call as stub mappings (WireMock: request matching, response). Texts of a spec are data there, or quoted patterns. */
final class StubWriter {

    private final ExampleStub stub;
    private final StepDefinition step;
    private final Optional<Action> action;

    StubWriter(Connector connector, ExampleStub stub) {
        this.stub = stub;
        this.step = stub.step();
        this.action = connector.action(stub.action());
    }

    /** The stub that answers the call. */
    JsonObject success(int priority) {
        return mapping("", priority, request(Map.of(), Map.of()), stub.answer());
    }

    /** The stub that answers the call for a page behind the last one, where the query tells that it is one. */
    Optional<JsonObject> lastPage(int priority) {
        Next next = step.pagination().map(PaginationDefinition::next).orElse(null);
        if (next instanceof Next.Page page) {
            return lastPage(page.to(), later(page.first()), priority);
        }
        if (next instanceof Next.Cursor cursor) {
            return lastPage(cursor.to(), ".+", priority);
        }
        return next instanceof Next.Offset offset
                ? lastPage(offset.to(), later(offset.first()), priority)
                : Optional.empty();
    }

    private static String later(int first) {
        return "^(?!" + first + "$)[0-9]+$";
    }

    private Optional<JsonObject> lastPage(PaginationDefinition.Target to, String pattern, int priority) {
        if (to.place() != Place.QUERY) {
            return Optional.empty();
        }
        Map<String, JsonValue> later = Map.of(to.name(), pattern("matches", pattern));
        return stub.behindTheLast().map(answer -> mapping(".last-page", priority, request(later, Map.of()), answer));
    }

    /** The stub that answers the call with a failure when the request asks for it. */
    JsonObject failure(int status, int priority) {
        Map<String, JsonValue> asked = Map.of(WireMockEmitter.FAIL, pattern("equalTo", String.valueOf(status)));
        SandboxResponse answer = Objects.requireNonNull(stub.failures().get(status));
        return mapping("." + status, priority, request(Map.of(), asked), answer);
    }

    private JsonObject mapping(String kind, int priority, JsonObject request, SandboxResponse answer) {
        String name = stub.action() + "." + step.id() + kind;
        return JsonObject.builder()
                // The same mapping has the same id, so that loading it again replaces it.
                .put(
                        "id",
                        JsonValue.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString()))
                .put("name", JsonValue.of(name))
                .put("priority", JsonValue.of((long) priority))
                .put("request", request)
                .put("response", response(answer))
                .build();
    }

    private static JsonObject pattern(String kind, String text) {
        return new JsonObject(Map.of(kind, JsonValue.of(text)));
    }

    private JsonObject request(Map<String, JsonValue> query, Map<String, JsonValue> headers) {
        JsonObject.Builder request = JsonObject.builder()
                .put("method", JsonValue.of(step.method()))
                .put("urlPathPattern", JsonValue.of(stub.pathPattern()));
        Map<String, JsonValue> asked = new LinkedHashMap<>();
        step.query()
                .forEach(field ->
                        literal(field.value()).ifPresent(text -> asked.put(field.name(), pattern("equalTo", text))));
        required().forEach(name -> asked.putIfAbsent(name, pattern("matches", "[\\s\\S]*")));
        asked.putAll(query);
        if (!asked.isEmpty()) {
            request.put("queryParameters", new JsonObject(asked));
        }
        if (!headers.isEmpty()) {
            request.put("headers", new JsonObject(headers));
        }
        List<JsonValue> bodies = bodies();
        if (!bodies.isEmpty()) {
            request.put("bodyPatterns", new JsonArray(bodies));
        }
        return request.build();
    }

    /** The query parameters that are always sent under their own name. */
    private List<String> required() {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : action.map(Action::parameters).orElse(List.of())) {
            for (Parameter.Target target : parameter.targets()) {
                boolean plain = target.place() == Parameter.Place.QUERY
                        && target.style() == Style.PLAIN
                        && parameter.type() instanceof Scalar
                        && target.step().equals(step.id());
                if (plain && parameter.required() && target.path().parts().get(0) instanceof JsonPath.Part.Name name) {
                    names.add(name.name());
                }
            }
        }
        return names;
    }

    /** The texts that stand in a body of JSON whatever is given. */
    private List<JsonValue> bodies() {
        List<JsonValue> patterns = new ArrayList<>();
        step.body()
                .filter(body -> body.format() == BodyDefinition.Format.JSON)
                .flatMap(BodyDefinition::json)
                .filter(Expression.Structure.class::isInstance)
                .ifPresent(json -> ((Expression.Structure) json)
                        .members()
                        .forEach((name, value) -> literal(value).ifPresent(text -> {
                            JsonObject member = JsonObject.builder()
                                    .put("expression", JsonValue.of("$['" + escaped(name) + "']"))
                                    .put("equalTo", JsonValue.of(text))
                                    .build();
                            patterns.add(new JsonObject(Map.of("matchesJsonPath", member)));
                        })));
        return patterns;
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static Optional<String> literal(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.value() instanceof JsonText text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    private static JsonObject response(SandboxResponse answer) {
        JsonObject.Builder response = JsonObject.builder().put("status", JsonValue.of((long) answer.status()));
        Map<String, JsonValue> headers = new LinkedHashMap<>();
        for (Fields.Field header : answer.headers().asList()) {
            JsonValue before = headers.get(header.name());
            List<JsonValue> values = new ArrayList<>(before instanceof JsonArray array ? array.values() : List.of());
            values.add(JsonValue.of(header.value()));
            headers.put(header.name(), new JsonArray(values));
        }
        if (!headers.isEmpty()) {
            response.put("headers", new JsonObject(headers));
        }
        byte[] body = answer.body();
        if (body.length == 0) {
            return response.build();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        boolean readable = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body);
        return readable
                ? response.put("body", JsonValue.of(text)).build()
                : response.put("base64Body", JsonValue.of(Base64.getEncoder().encodeToString(body)))
                        .build();
    }
}
