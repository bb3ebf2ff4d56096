package dev.ferrule.testkit.login;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stands before a service and lets through who brings a token for what is asked, as registries of container images do: the first
 * part of the path is what a token is for. Others are told where to get one. It gives the tokens, too, to one user or to everybody.
 */
public final class ChallengeServer implements SandboxService {

    private final SandboxService service;
    private final URI realm;
    private final String name;
    private final String user;
    private final String password;
    private final Map<String, String> scopes = new HashMap<>();
    private final List<String> given = new ArrayList<>();

    private ChallengeServer(SandboxService service, String realm, String name, String user, String password) {
        this.service = service;
        this.realm = URI.create(realm);
        this.name = name;
        this.user = user;
        this.password = password;
    }

    /**
     * Stands before a service.
     *
     * @param realm the address at which tokens are given
     * @param name for whom they are
     * @param user who gets them; empty for everybody
     */
    public static ChallengeServer before(
            SandboxService service, String realm, String name, String user, String password) {
        return new ChallengeServer(service, realm, name, user, password);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (request.path().equals(realm.getPath())) {
            return token(request);
        }
        String scope = scope(request);
        String token = request.headers().first("Authorization").orElse("").replaceFirst("^Bearer ", "");
        return scope.equals(scopes.get(token))
                ? service.handle(request)
                : SandboxResponse.json(401, "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"No token.\"}]}")
                        .withHeader("WWW-Authenticate", challenge(scope));
    }

    private String challenge(String scope) {
        return "Bearer realm=\"" + realm + "\",service=\"" + name + "\",scope=\"" + scope + "\"";
    }

    private static String scope(SandboxRequest request) {
        return request.path().split("/", 3)[1] + ":pull,push";
    }

    private SandboxResponse token(SandboxRequest request) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        String proof = request.headers().first("Authorization").orElse("");
        boolean known = proof.equals(user.isEmpty() ? "" : "Basic " + basic);
        if (!known || !request.query().first("service").orElse("").equals(name)) {
            return SandboxResponse.json(401, "{\"details\":\"incorrect username or password\"}");
        }
        String scope = request.query().first("scope").orElse("");
        given.add(scope);
        String token = "token-" + given.size();
        scopes.put(token, scope);
        return SandboxResponse.json(200, "{\"token\":\"" + token + "\",\"expires_in\":300}");
    }

    /** Takes all tokens back, as a restart of the service does. */
    public synchronized void endAll() {
        scopes.clear();
    }

    /** The scopes of the tokens that were given, in their order. */
    public synchronized List<String> given() {
        return List.copyOf(given);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return service.connectionFields(baseUrl);
    }
}
