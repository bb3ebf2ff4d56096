package dev.ferrule.examples.mailchimp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** One account with one audience, whose members are found by the digest of their address in lower case. */
final class MailchimpService implements SandboxService {

    private static final String KEY = "sandbox-key-us6";
    private static final String MEMBERS = "/3.0/lists/a1b2c3d4e5/members/";

    /** The MD5 digest of {@code ann@example.com}. */
    private static final String ANN = "257c57037d384ae37ea27a07e8a01665";

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("data_center", "us6", "api_key", KEY);
    }

    @Override
    public SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor("us6.api.mailchimp.com")) {
            return problem(404, "Resource Not Found", "There is no such data center.");
        }
        if (!isProven(request)) {
            return problem(401, "API Key Invalid", "Your API key may be invalid.");
        }
        if (!request.path().equals(MEMBERS + ANN) || !request.method().equals("GET")) {
            return problem(404, "Resource Not Found", "The requested resource could not be found.");
        }
        return SandboxResponse.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", ANN)
                        .put("email_address", "Ann@example.com")
                        .put("full_name", "Ann Adams")
                        .put("status", "subscribed"));
    }

    /** Any user name will do, but there must be one. */
    private static boolean isProven(SandboxRequest request) {
        String proof = request.headers().first("Authorization").orElse("");
        if (!proof.matches("Basic [A-Za-z0-9+/]+=*")) {
            return false;
        }
        String pair = new String(Base64.getDecoder().decode(proof.substring(6)), StandardCharsets.UTF_8);
        return pair.indexOf(':') > 0 && pair.substring(pair.indexOf(':') + 1).equals(KEY);
    }

    private static SandboxResponse problem(int status, String title, String detail) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("type", "https://mailchimp.com/developer/marketing/docs/errors/")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", "00000000-0000-4000-8000-000000000001");
        return SandboxResponse.status(status)
                .withHeader("Content-Type", "application/problem+json; charset=utf-8")
                .withBody(body.toString());
    }
}
