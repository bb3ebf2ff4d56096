package dev.ferrule.examples.salesforce;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;

/** One Salesforce: tokens are got at one host and used at another, which the answer with the token names. */
final class SalesforceService implements SandboxService {

    private static final String LOGIN = "login.salesforce.com";
    private static final String INSTANCE = "garden-tools.my.salesforce.com";
    private static final String CLIENT = "3MVG9example";
    private static final String SECRET = "salesforce-secret";
    private static final String JOBS = "/services/data/v63.0/jobs/query";

    private final TokenServer tokens = TokenServer.of(CLIENT, SECRET).answering("instance_url", "https://" + INSTANCE);
    private final Jobs jobs;

    SalesforceService(SandboxOptions options) {
        jobs = new Jobs(options.flag("failing", false), options.flag("emptied", false));
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("login_url", "https://" + LOGIN, "client_id", CLIENT, "client_secret", SECRET);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (request.path().equals("/services/oauth2/token")) {
            return request.isFor(LOGIN)
                    ? tokens.token(request)
                    : SandboxResponse.html(404, "<h1>URL No Longer Exists</h1>");
        }
        if (!request.isFor(INSTANCE)) {
            return SandboxResponse.html(404, "<h1>URL No Longer Exists</h1>");
        }
        if (!tokens.accepts(request)) {
            return problem(401, "INVALID_SESSION_ID", "Session expired or invalid");
        }
        if (!request.path().startsWith(JOBS)) {
            return problem(404, "NOT_FOUND", "The requested resource does not exist");
        }
        return jobs.handle(request, request.path().substring(JOBS.length()));
    }

    static SandboxResponse problem(int status, String code, String message) {
        return SandboxResponse.json(
                status,
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(JsonNodeFactory.instance
                                .objectNode()
                                .put("errorCode", code)
                                .put("message", message)));
    }
}
