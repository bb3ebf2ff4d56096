package dev.ferrule.codegen.feature;

import dev.ferrule.testkit.login.SessionServer;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;
import java.util.Optional;

/** The service of the feature {@code sessions}: papers for who has logged in. */
final class ArchiveService implements Sandbox {

    private final SessionServer sessions;

    ArchiveService(SessionServer sessions) {
        this.sessions = sessions;
    }

    @Override
    public String connector() {
        return "archive";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        return new SandboxService() {
            @Override
            public SandboxResponse handle(SandboxRequest request) {
                return switch (request.method() + " " + request.path()) {
                    case "POST /api/login" ->
                        SandboxResponse.json(
                                200,
                                sessions.loginByJson(request)
                                        .map(id -> "{\"ok\":true,\"session\":{\"id\":\"" + id + "\"}}")
                                        .orElse("{\"ok\":false,\"reason\":\"Nobody of this name and password.\"}"));
                    case "DELETE /api/login" -> loggedOut(request);
                    case "POST /api/web/login" -> cookies(sessions.loginByForm(request));
                    case "POST /api/tokens" -> exchanged(request);
                    case "GET /api/ticket" ->
                        SandboxResponse.text(200, "welcome")
                                .withHeader(
                                        "Set-Cookie", "TICKET=" + key(request).orElse("") + "; Path=/");
                    case "POST /api/sessions" ->
                        sessions.loginByBasic(request)
                                .map(id -> SandboxResponse.json(201, "\"" + id + "\""))
                                .orElse(SandboxResponse.status(401));
                    case "DELETE /api/sessions", "GET /api/end" -> loggedOut(request);
                    case "GET /api/start" ->
                        sessions.loginByBasic(request)
                                .map(id -> SandboxResponse.status(200)
                                        .withHeader("X-CSRF-Token", id)
                                        .andHeader("Set-Cookie", "SID=" + id + "; Path=/"))
                                .orElse(SandboxResponse.status(401));
                    default -> papers(request);
                };
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                return Map.of("base_url", baseUrl);
            }
        };
    }

    private Optional<String> key(SandboxRequest request) {
        return sessions.login("ann", request.headers().first("X-Api-Key").orElse(""));
    }

    private SandboxResponse loggedOut(SandboxRequest request) {
        request.headers()
                .first("X-Session")
                .or(() -> request.headers().first("X-CSRF-Token").filter(token -> sessions.acceptsBasic(request)))
                .ifPresent(sessions::logout);
        return SandboxResponse.status(204);
    }

    private static SandboxResponse cookies(Optional<String> session) {
        return session.map(id -> SandboxResponse.status(204)
                        .andHeader("Set-Cookie", "SID=" + id + "; Path=/; HttpOnly")
                        .andHeader("Set-Cookie", "old=1; Max-Age=0")
                        .andHeader("Set-Cookie", "seen=0; Path=/"))
                .orElse(SandboxResponse.status(403));
    }

    private SandboxResponse exchanged(SandboxRequest request) {
        return key(request)
                .map(id -> SandboxResponse.json(200, "{\"expires_in\":300}").withHeader("X-Token", id))
                .orElse(SandboxResponse.status(401));
    }

    /** Three things are wanted at once: the user, the token and the cookie of the same session. */
    private SandboxResponse unforged(SandboxRequest request) {
        String token = request.headers().first("X-CSRF-Token").orElse("");
        boolean cookie = request.headers().first("Cookie").orElse("").contains("SID=" + token);
        if (!sessions.acceptsBasic(request)) {
            return SandboxResponse.status(401);
        }
        return sessions.accepts(token) && cookie
                ? SandboxResponse.json(200, "{\"papers\":[]}")
                : SandboxResponse.status(403).withHeader("X-CSRF-Token", "Required");
    }

    private SandboxResponse papers(SandboxRequest request) {
        if (request.headers().has("X-CSRF-Token")) {
            return unforged(request);
        }
        Optional<String> proof = request.headers()
                .first("X-Session")
                .or(() -> request.headers().first("Authorization").map(header -> header.replaceFirst("Bearer ", "")))
                .or(() -> request.query().first("ticket"))
                .or(() -> request.headers().first("Cookie").map(cookie -> cookie.replaceAll(".*SID=([^;]*).*", "$1")));
        if (proof.filter(sessions::accepts).isEmpty()) {
            return request.headers().has("X-Session")
                    ? SandboxResponse.json(200, "{\"error\":\"no_session\"}")
                    : SandboxResponse.status(401);
        }
        boolean cookies = request.headers().has("Cookie");
        SandboxResponse papers = SandboxResponse.json(200, "{\"papers\":[]}");
        return cookies ? papers.withHeader("Set-Cookie", "seen=1; Path=/") : papers;
    }
}
