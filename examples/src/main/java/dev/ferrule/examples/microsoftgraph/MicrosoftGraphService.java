package dev.ferrule.examples.microsoftgraph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;

/** One Microsoft Graph: where tokens are got, and behind them users and tasks. */
final class MicrosoftGraphService implements SandboxService {

    private static final String TENANT = "contoso.onmicrosoft.com";
    private static final String CLIENT = "11111111-2222-3333-4444-555555555555";
    private static final String SECRET = "graph-secret";
    private static final String SCOPE = "https://graph.microsoft.com/.default";
    private static final String TASKS = "/v1.0/planner/tasks/";

    private final TokenServer tokens = TokenServer.of(CLIENT, SECRET);
    private final Users users = new Users();
    private final Tasks tasks;

    MicrosoftGraphService(SandboxOptions options) {
        tasks = new Tasks(options.count("crossings", 0));
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("tenant", TENANT, "client_id", CLIENT, "client_secret", SECRET);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (request.path().equals("/" + TENANT + "/oauth2/v2.0/token")) {
            boolean good = request.isFor("login.microsoftonline.com")
                    && Fields.parseQuery(request.text())
                            .first("scope")
                            .filter(SCOPE::equals)
                            .isPresent();
            return good ? tokens.token(request) : SandboxResponse.json(400, "{\"error\": \"invalid_scope\"}");
        }
        if (!request.isFor("graph.microsoft.com")) {
            return SandboxResponse.html(404, "<h1>Not found</h1>");
        }
        if (!tokens.accepts(request)) {
            return problem(401, "InvalidAuthenticationToken", "The access token is empty or does not hold.");
        }
        if (request.method().equals("GET") && request.path().equals("/v1.0/users")) {
            return users.list(request);
        }
        if (request.path().startsWith(TASKS)) {
            return tasks.handle(request, request.path().substring(TASKS.length()));
        }
        return problem(404, "ResourceNotFound", "There is no such resource.");
    }

    static SandboxResponse problem(int status, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message);
        return SandboxResponse.json(status, body);
    }
}
