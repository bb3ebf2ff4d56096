package dev.ferrule.examples.keycloakusers;

import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;

/** One Keycloak with one realm. */
final class KeycloakUsersService implements SandboxService {

    private static final String REALM = "shop";
    private static final String CLIENT = "user-admin";
    private static final String SECRET = "keycloak-secret";

    private final TokenServer tokens = TokenServer.of(CLIENT, SECRET);
    private final String prefix;
    private final Users users;

    KeycloakUsersService(SandboxOptions options) {
        prefix = options.get("prefix", "");
        users = new Users(options.count("users", 2));
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("base_url", baseUrl + prefix, "realm", REALM, "client_id", CLIENT, "client_secret", SECRET);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        String base = prefix + "/admin/realms/" + REALM + "/users";
        if (request.path().equals(prefix + "/realms/" + REALM + "/protocol/openid-connect/token")) {
            return tokens.token(request);
        }
        if (!request.path().equals(base) && !request.path().startsWith(base + "/")) {
            return SandboxResponse.json(404, "{\"error\": \"Realm not found.\"}");
        }
        if (!tokens.accepts(request)) {
            return SandboxResponse.json(401, "{\"error\": \"HTTP 401 Unauthorized\"}");
        }
        boolean sends = !request.method().equals("GET");
        if (sends && !request.hasType("application/json")) {
            return SandboxResponse.status(415);
        }
        String rest = request.path().substring(base.length());
        return rest.isEmpty() ? users.all(request) : users.one(request, rest.substring(1));
    }
}
