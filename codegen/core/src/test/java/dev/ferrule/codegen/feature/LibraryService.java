package dev.ferrule.codegen.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The service of the feature {@code tokens}: books for who has a token. */
final class LibraryService implements Sandbox {

    static final SandboxResponse BOOKS = SandboxResponse.json(200, "{\"books\":[]}");

    /** When the tokens of the odd server end: in the year 2100. */
    private static final long END = 4_102_444_800_000L;

    private final TokenServer tokens;

    LibraryService(TokenServer tokens) {
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
                return switch (request.path()) {
                    case "/token", "/refresh" -> tokens.token(request);
                    case "/odd/token" -> odd(tokens.token(request));
                    case "/authorize" -> tokens.authorize(request);
                    default -> isProven(request) ? BOOKS : SandboxResponse.json(401, "{\"error\":{\"code\":\"NO\"}}");
                };
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                tokens.answering("instance_url", baseUrl);
                return Map.of("login_url", baseUrl);
            }
        };
    }

    private boolean isProven(SandboxRequest request) {
        Optional<String> inQuery = request.query().first("access_token");
        Optional<String> bare = request.headers().first("Authorization");
        return tokens.accepts(request)
                || inQuery.filter(tokens::accepts).isPresent()
                || bare.filter(tokens::accepts).isPresent();
    }

    /** The answer of a server that writes in its own way. */
    private static SandboxResponse odd(SandboxResponse answer) {
        if (answer.status() != 200) {
            return answer;
        }
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode data = JsonNodeFactory.instance
                .objectNode()
                .put("token", json.path("access_token").asText())
                .put("valid_until", END);
        JsonNode whole = JsonNodeFactory.instance
                .objectNode()
                .put("instance_url", json.path("instance_url").asText())
                .set("data", data);
        return SandboxResponse.json(200, whole).withBody(whole.toString().getBytes(StandardCharsets.UTF_8));
    }
}
