package dev.ferrule.crowd.sandbox.gate;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The servlet container's sessions, and which application has shown its password in each. */
final class Sessions {

    private static final String COOKIE = "JSESSIONID";

    /** Clients that keep no cookies get a session for each request; the oldest are forgotten. */
    private static final int MOST = 1_000;

    private final Deque<String> known = new ArrayDeque<>();
    private final Map<String, String> applications = new HashMap<>();
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
            applications.remove(known.removeFirst());
        }
        return id;
    }

    void authenticate(String session, String application) {
        applications.put(session, application);
    }

    boolean isAuthenticated(String session, String application) {
        return application.equals(applications.get(session));
    }

    static String cookie(String session) {
        return COOKIE + "=" + session + "; Path=/crowd; HttpOnly";
    }
}
