package dev.ferrule.runtime.opentelemetry;

import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;

/** The service of the feature {@code tokens}, which tells all that it was sent in its answers. */
final class EchoingLibrary implements Sandbox {

    private final TokenServer tokens;

    EchoingLibrary(TokenServer tokens) {
        this.tokens = tokens;
    }

    @Override
    public String connector() {
        return "library";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        return new SandboxService() {
            @Override
            public SandboxResponse handle(SandboxRequest request) {
                if (request.path().equals("/token")) {
                    return tokens.token(request);
                }
                String sent = request.headers().first("Authorization").orElse("") + " "
                        + request.headers().first("X-Canary").orElse("") + " " + request.path() + " " + request.text();
                SandboxResponse answer = request.method().equals("GET")
                        ? SandboxResponse.json(200, JsonWriter.masked(JsonValue.of(sent)))
                        : SandboxResponse.text(400, sent);
                return answer.withHeader("X-Request-Id", "for " + sent.strip());
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                tokens.answering("instance_url", baseUrl);
                return Map.of("login_url", baseUrl);
            }
        };
    }
}
