package dev.ferrule.testkit.login;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token endpoint of OAuth 2 (RFC 6749) with one client. Refresh tokens hold once: each answer brings the next one, and who
 * uses an old one loses all of them, as RFC 9700, 4.14.2 wants. A sandbox gives it the requests to its token and authorize
 * addresses, and asks it whether a call carries a token that holds.
 */
public final class TokenServer {

    private final String clientId;
    private final String clientSecret;
    private final Map<String, String> extra = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Deque<SandboxResponse> failures = new ArrayDeque<>();
    private final Set<String> access = new HashSet<>();
    private final Set<String> usedRefresh = new HashSet<>();
    private String refresh = "";
    private boolean secretNeeded = true;
    private boolean rotates = true;
    private Duration lifetime = Duration.ofHours(1);
    private Duration delay = Duration.ZERO;
    private @Nullable JwtCheck statements;
    private String audience = "";
    private String user = "";
    private String password = "";
    private int requests;
    private int made;

    private record Code(String redirectUri, String challenge) {}

    private TokenServer(String clientId, String clientSecret) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** A server that knows one client. */
    public static TokenServer of(String clientId, String clientSecret) {
        return new TokenServer(clientId, clientSecret);
    }

    /** Takes this refresh token, and the client without its secret. */
    public synchronized TokenServer knowing(String refreshToken) {
        refresh = refreshToken;
        secretNeeded = false;
        return this;
    }

    /** Takes statements that are signed with this key for this audience, from clients and for the grant jwt-bearer. */
    public synchronized TokenServer trusting(PublicKey key, String statementAudience) {
        statements = new JwtCheck(key);
        audience = statementAudience;
        return this;
    }

    /** Takes the grant password from this user. */
    public synchronized TokenServer user(String name, String secret) {
        user = name;
        password = secret;
        return this;
    }

    /** Answers one more member with each token. */
    public synchronized TokenServer answering(String member, String text) {
        extra.put(member, text);
        return this;
    }

    /** How long tokens last that are given from now on. */
    public synchronized TokenServer lasting(Duration time) {
        lifetime = time;
        return this;
    }

    /** How long each token request takes from now on. */
    public synchronized TokenServer slow(Duration time) {
        delay = time;
        return this;
    }

    /** Gives the same refresh token again and again. */
    public synchronized TokenServer withoutRotation() {
        rotates = false;
        return this;
    }

    /** The next token request gets this answer; called again, it applies to the request after that. */
    public synchronized TokenServer failNext(SandboxResponse answer) {
        failures.add(answer);
        return this;
    }

    /** Answers well from now on, whatever was to fail. */
    public synchronized void forgiveAll() {
        failures.clear();
    }

    /** Ends every access token that was given. */
    public synchronized void endAccess() {
        access.clear();
    }

    /** How many token requests there were. */
    public synchronized int requests() {
        return requests;
    }

    /** The refresh token that holds now. */
    public synchronized String refreshToken() {
        return refresh;
    }

    /** Whether this access token holds. */
    public synchronized boolean accepts(String token) {
        return access.contains(token);
    }

    /** Whether the request carries an access token that holds, in the header of RFC 6750. */
    public boolean accepts(SandboxRequest request) {
        return request.headers()
                .first("Authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()))
                .filter(this::accepts)
                .isPresent();
    }

    /** The authorize address (RFC 6749, 4.1.1): allows at once, and sends the browser back with a code. */
    public synchronized SandboxResponse authorize(SandboxRequest request) {
        Fields query = request.query();
        String redirect = query.first("redirect_uri").orElse("");
        boolean good = query.first("client_id").equals(Optional.of(clientId))
                && query.first("response_type").equals(Optional.of("code"))
                && query.first("code_challenge_method").orElse("S256").equals("S256")
                && !redirect.isEmpty();
        if (!good) {
            return SandboxResponse.text(400, "invalid_request");
        }
        String code = "code-" + ++made;
        codes.put(code, new Code(redirect, query.first("code_challenge").orElse("")));
        return SandboxResponse.status(302)
                .withHeader(
                        "Location",
                        redirect + "?code=" + code + "&state="
                                + URLEncoder.encode(query.first("state").orElse(""), StandardCharsets.UTF_8));
    }

    /** The token address (RFC 6749, 3.2). It reads forms, and JSON when the request says that it is. */
    public synchronized SandboxResponse token(SandboxRequest request) {
        requests++;
        SandboxResponse failure = failures.poll();
        if (failure != null) {
            return failure.withDelay(delay);
        }
        Map<String, String> parameters = parameters(request);
        if (!isClient(request, parameters)) {
            return error(401, "invalid_client");
        }
        boolean good = switch (parameters.getOrDefault("grant_type", "")) {
            case "client_credentials" -> secretNeeded;
            case "password" -> user.equals(parameters.get("username")) && password.equals(parameters.get("password"));
            case "refresh_token" -> isRefreshed(parameters.getOrDefault("refresh_token", ""));
            case "authorization_code" -> isCode(parameters);
            case "urn:ietf:params:oauth:grant-type:jwt-bearer" -> isStatement(parameters.get("assertion"));
            default -> false;
        };
        return good ? answer().withDelay(delay) : error(400, "invalid_grant");
    }

    private boolean isClient(SandboxRequest request, Map<String, String> parameters) {
        Optional<String> header = request.headers().first("Authorization");
        if (header.isPresent()) {
            String both = encoded(clientId) + ":" + encoded(clientSecret);
            return header.get()
                    .equals("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        if (parameters.containsKey("client_assertion")) {
            return isStatement(parameters.get("client_assertion"));
        }
        boolean statement = parameters.containsKey("assertion");
        boolean secret = clientSecret.equals(parameters.get("client_secret"));
        return statement || (clientId.equals(parameters.get("client_id")) && (secret || !secretNeeded));
    }

    private boolean isStatement(@Nullable String statement) {
        JwtCheck check = statements;
        return check != null
                && statement != null
                && check.claims(statement, audience).isPresent();
    }

    private boolean isRefreshed(String token) {
        if (usedRefresh.contains(token)) {
            refresh = "";
            access.clear();
            return false;
        }
        return !token.isEmpty() && token.equals(refresh);
    }

    private boolean isCode(Map<String, String> parameters) {
        Code code = codes.remove(parameters.getOrDefault("code", ""));
        if (code == null || !code.redirectUri().equals(parameters.get("redirect_uri"))) {
            return false;
        }
        return code.challenge().isEmpty()
                || code.challenge().equals(challenge(parameters.getOrDefault("code_verifier", "")));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private SandboxResponse answer() {
        String token = "access-" + ++made;
        access.add(token);
        if (refresh.isEmpty() || rotates) {
            if (!refresh.isEmpty()) {
                usedRefresh.add(refresh);
            }
            refresh = "refresh-" + made;
        }
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_in", lifetime.toSeconds())
                .put("refresh_token", refresh);
        extra.forEach(json::put);
        return SandboxResponse.json(200, json);
    }

    private static SandboxResponse error(int status, String code) {
        return SandboxResponse.json(
                status, JsonNodeFactory.instance.objectNode().put("error", code));
    }

    private static Map<String, String> parameters(SandboxRequest request) {
        Map<String, String> parameters = new HashMap<>();
        String type = request.headers().first("Content-Type").orElse("");
        if (type.equals("application/json")) {
            request.json()
                    .properties()
                    .forEach(entry ->
                            parameters.put(entry.getKey(), entry.getValue().asText()));
        } else if (type.equals("application/x-www-form-urlencoded")) {
            Fields.parseQuery(request.text()).asList().forEach(field -> parameters.put(field.name(), field.value()));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
