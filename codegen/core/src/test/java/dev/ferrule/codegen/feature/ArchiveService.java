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
        request.headers().first("X-Session").ifPresent(sessions::logout);
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

    private SandboxResponse papers(SandboxRequest request) {
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
