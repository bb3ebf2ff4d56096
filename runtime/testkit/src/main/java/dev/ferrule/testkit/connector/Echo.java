package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An answer that repeats all that the request was.
 *
 * @param status its status
 * @param type its media type
 */
record Echo(int status, String type) {

    /** The members in which services tell what is wrong. */
    private static final List<String> MEMBERS =
            List.of("message", "reason", "error", "error_description", "detail", "title", "code", "description");

    static List<Echo> all() {
        return Stream.of(200, 400, 401, 403, 404, 409, 422, 500)
                .flatMap(status ->
                        Stream.of("application/json", "text/plain", "text/html").map(type -> new Echo(status, type)))
                .toList();
    }

    /** A service that answers so many requests well, and the next ones so. */
    SandboxService after(int good, SandboxService service) {
        return new SandboxService() {
            private int answered;

            @Override
            public SandboxResponse handle(SandboxRequest request) {
                return answered++ < good ? service.handle(request) : answer(request);
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                return service.connectionFields(baseUrl);
            }
        };
    }

    private SandboxResponse answer(SandboxRequest request) {
        StringBuilder told = new StringBuilder(request.text()).append(' ').append(request.target());
        for (Fields.Field field : request.query().asList()) {
            told.append(' ').append(field.value());
        }
        for (Fields.Field header : request.headers().asList()) {
            told.append(' ').append(header.value());
        }
        SandboxResponse answer = SandboxResponse.status(status).withHeader("Content-Type", type + ";charset=UTF-8");
        return answer.withBody(type.endsWith("json") ? json(told.toString()).toString() : told.toString());
    }

    private static JsonValue json(String told) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        MEMBERS.forEach(name -> members.put(name, JsonValue.of(told)));
        members.put("errors", new JsonArray(List.of(new JsonObject(Map.copyOf(members)))));
        return new JsonObject(members);
    }

    @Override
    public String toString() {
        return status + " as " + type + " with all that it was";
    }
}
