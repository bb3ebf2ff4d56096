package dev.ferrule.crowd.sandbox.gate;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The servlet container's sessions, and in which of them the application has shown its password. */
final class Sessions {

    private static final String COOKIE = "JSESSIONID";

    /** Clients that keep no cookies get a session for each request; the oldest are forgotten. */
    private static final int MOST = 1_000;

    private final Deque<String> known = new ArrayDeque<>();
    private final Set<String> authenticated = new HashSet<>();
    private int created;

    /** The session that a request belongs to, if it is one of ours. */
    Optional<String> of(SandboxRequest request) {
        return request.headers().all("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .filter(known::contains)
                .findFirst();
    }

    String create() {
        created++;
        String id = UUID.nameUUIDFromBytes(("session " + created).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .toUpperCase(Locale.ROOT);
        known.addLast(id);
        if (known.size() > MOST) {
            authenticated.remove(known.removeFirst());
        }
        return id;
    }

    void authenticate(String session) {
        authenticated.add(session);
    }

    boolean isAuthenticated(String session) {
        return authenticated.contains(session);
    }

    static String cookie(String session) {
        return COOKIE + "=" + session + "; Path=/crowd; HttpOnly";
    }
}
