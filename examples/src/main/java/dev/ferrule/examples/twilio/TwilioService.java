package dev.ferrule.examples.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** One account, which a token or an API key opens. Its ID stands in each address. */
final class TwilioService implements SandboxService {

    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String TOKEN = "sandbox-auth-token";
    private static final String KEY = "SK00000000000000000000000000000001";
    private static final String SECRET = "sandbox-key-secret";
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";

    private final Messages messages;

    TwilioService(SandboxOptions options) {
        messages = new Messages(options.count("messages", 3), ACCOUNT, PATH);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("account_sid", ACCOUNT, "auth_token", TOKEN, "key_sid", KEY, "key_secret", SECRET);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor("api.twilio.com")) {
            return missing(request);
        }
        String proof = request.headers().first("Authorization").orElse("");
        if (!proof.equals(basic(ACCOUNT, TOKEN)) && !proof.equals(basic(KEY, SECRET))) {
            return refused(401, 20003, "Authenticate");
        }
        if (!request.path().equals(PATH)) {
            return missing(request);
        }
        return switch (request.method()) {
            case "GET" -> messages.list(request.query());
            case "POST" ->
                request.hasType("application/x-www-form-urlencoded")
                        ? messages.send(request.text())
                        : refused(415, 20007, "Unsupported media type");
            default -> refused(405, 20004, "Method not allowed");
        };
    }

    private static SandboxResponse missing(SandboxRequest request) {
        return refused(404, 20404, "The requested resource " + request.path() + " was not found");
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** An error, whose code is a number. */
    static SandboxResponse refused(int status, int code, String message) {
        return SandboxResponse.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }
}
