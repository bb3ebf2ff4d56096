package dev.ferrule.examples.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One account. The first answer to a key of a repetition is kept and given again, a failure too. */
final class StripeService implements SandboxService {

    private static final String KEY = "sandbox-api-key";
    private static final String SESSIONS = "/v1/checkout/sessions";
    /** How a key that was used with other values is refused; from memory. */
    private static final int KEY_OF_OTHERS = 400;

    private record Kept(String request, SandboxResponse response) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Sessions sessions;
    private int busy;
    private int failing;

    StripeService(SandboxOptions options) {
        sessions = new Sessions(options.count("sessions", 3));
        busy = options.count("busy", 0);
        failing = options.count("failing", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("api_key", KEY);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor("api.stripe.com")) {
            return unknown(request);
        }
        if (!request.headers()
                .first("Authorization")
                .filter(("Bearer " + KEY)::equals)
                .isPresent()) {
            return refused(401, "", "Invalid API Key provided", "");
        }
        if (busy > 0) {
            busy--;
            return refused(503, "", "Try again later", "");
        }
        if (request.method().equals("GET") && request.path().equals(SESSIONS)) {
            return sessions.list(request.query());
        }
        if (!request.method().equals("POST") || !request.path().startsWith(SESSIONS)) {
            return unknown(request);
        }
        if (request.body().length > 0 && !request.hasType("application/x-www-form-urlencoded")) {
            return refused(400, "", "Invalid request: parameters are sent as a form", "");
        }
        return request.headers()
                .first("Idempotency-Key")
                .map(key -> once(key, request))
                .orElseGet(() -> change(request));
    }

    private SandboxResponse once(String key, SandboxRequest request) {
        String said = request.target() + " " + request.text();
        Kept before = kept.get(key);
        if (before != null && !before.request().equals(said)) {
            return refused(KEY_OF_OTHERS, "idempotency_error", "Keys can only be used with the same parameters", "");
        }
        SandboxResponse response = before == null ? change(request) : before.response();
        kept.put(key, new Kept(said, response));
        return response;
    }

    private SandboxResponse change(SandboxRequest request) {
        if (failing > 0) {
            failing--;
            return refused(500, "", "Something went wrong on our end", "");
        }
        Fields form = Fields.parseQuery(request.text());
        if (request.path().equals(SESSIONS)) {
            return sessions.create(form);
        }
        return sessions.update(request.path().substring(SESSIONS.length() + 1), form);
    }

    private static SandboxResponse unknown(SandboxRequest request) {
        return refused(404, "", "Unrecognized request URL (" + request.method() + ": " + request.path() + ")", "");
    }

    /** An error; many have no code, and only those of one parameter name it. */
    static SandboxResponse refused(int status, String code, String message, String parameter) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        Optional.of(code).filter(text -> !text.isEmpty()).ifPresent(text -> error.put("code", text));
        error.put("message", message);
        Optional.of(parameter).filter(text -> !text.isEmpty()).ifPresent(text -> error.put("param", text));
        error.put("type", type(status, code));
        return SandboxResponse.json(status, body);
    }

    private static String type(int status, String code) {
        if (code.equals("idempotency_error")) {
            return code;
        }
        return status >= 500 ? "api_error" : "invalid_request_error";
    }
}
