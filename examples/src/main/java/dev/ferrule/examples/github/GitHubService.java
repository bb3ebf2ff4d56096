package dev.ferrule.examples.github;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;
import java.util.Optional;

/** GitHub with one repository. */
final class GitHubService implements SandboxService {

    private static final String TOKEN = "github-token";
    private static final String REPOSITORY = "/repos/octo-org/octo-repo/";
    private static final String CONTENTS = REPOSITORY + "contents/";

    private final Limit limit;
    private final Contents contents;

    GitHubService(SandboxOptions options) {
        limit = new Limit(options);
        contents = new Contents(options);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor("api.github.com")) {
            return SandboxResponse.html(404, "<h1>Page not found</h1>");
        }
        if (!request.headers()
                .first("Authorization")
                .filter(("Bearer " + TOKEN)::equals)
                .isPresent()) {
            return problem(401, "Bad credentials");
        }
        Optional<SandboxResponse> refusal = limit.refusal();
        return refusal.isPresent() ? refusal.get() : answer(request);
    }

    private SandboxResponse answer(SandboxRequest request) {
        String path = request.path();
        boolean reads = request.method().equals("GET");
        if (reads && (path.equals(REPOSITORY + "issues") || path.equals("/repositories/1300192/issues"))) {
            return Issues.list(request.query());
        }
        // A slash that is escaped belongs to a name, and no folder of the repository has such a name.
        if (path.startsWith(CONTENTS) && !request.rawPath().contains("%2F")) {
            String file = path.substring(CONTENTS.length());
            return switch (request.method()) {
                case "GET" -> contents.read(file, request.query().first("ref"));
                case "PUT" -> contents.write(file, request);
                default -> problem(404, "Not Found");
            };
        }
        return problem(404, "Not Found");
    }

    static SandboxResponse problem(int status, String message) {
        return SandboxResponse.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("message", message)
                        .put("documentation_url", "https://docs.github.com/rest"));
    }
}
