package dev.ferrule.testkit.login;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions of a service with one user. What a login looks like is the service's own: a sandbox asks {@link #login} with what it
 * was sent, answers the session's id in its own way, and asks {@link #accepts} for each call.
 */
public final class SessionServer {

    private static final String BASIC = "Basic ";

    private final String user;
    private final String password;
    private final Set<String> sessions = new HashSet<>();
    private int logins;
    private int logouts;

    private SessionServer(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /** A server that knows one user. */
    public static SessionServer of(String user, String password) {
        return new SessionServer(user, password);
    }

    /** The id of a new session; empty when the user or the password is another. */
    public synchronized Optional<String> login(String name, String secret) {
        logins++;
        if (!user.equals(name) || !password.equals(secret)) {
            return Optional.empty();
        }
        String session = "session-" + logins;
        sessions.add(session);
        return Optional.of(session);
    }

    /** The same with the members {@code user} and {@code password} of a body of JSON. */
    public Optional<String> loginByJson(SandboxRequest request) {
        JsonNode body = request.json();
        return login(body.path("user").asText(), body.path("password").asText());
    }

    /** The same with the fields {@code user} and {@code password} of a form. */
    public Optional<String> loginByForm(SandboxRequest request) {
        Fields form = Fields.parseQuery(request.text());
        return login(form.first("user").orElse(""), form.first("password").orElse(""));
    }

    /** The same with the header {@code Authorization} of HTTP Basic authentication (RFC 7617). */
    public Optional<String> loginByBasic(SandboxRequest request) {
        String[] pair = basic(request).split(":", 2);
        return login(pair[0], pair.length < 2 ? "" : pair[1]);
    }

    /** Whether a request proves by HTTP Basic authentication that it is from the user. */
    public boolean acceptsBasic(SandboxRequest request) {
        return basic(request).equals(user + ":" + password);
    }

    private static String basic(SandboxRequest request) {
        String header = request.headers().first("Authorization").orElse("");
        try {
            return header.startsWith(BASIC)
                    ? new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8)
                    : "";
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    /** Whether the session goes on. */
    public synchronized boolean accepts(String session) {
        return sessions.contains(session);
    }

    /** Ends a session, as its owner wants. */
    public synchronized void logout(String session) {
        if (sessions.remove(session)) {
            logouts++;
        }
    }

    /** Ends all sessions, as a restart of the service does. */
    public synchronized void endAll() {
        sessions.clear();
    }

    /** How many logins there were, good ones and others. */
    public synchronized int logins() {
        return logins;
    }

    /** How many sessions their owners have ended. */
    public synchronized int logouts() {
        return logouts;
    }
}
