package dev.ferrule.crowd.sandbox.gate;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets an application in, in Crowd's order: is the application known (401), does it come from one of its addresses (403
 * as a page), has it shown its password now or earlier in this session (401). So a refused address is told before a
 * wrong password.
 */
public final class ApplicationGate {

    private final CrowdSettings settings;
    private final AddressList addresses;
    private final Sessions sessions = new Sessions();

    /** A gate without sessions. */
    public ApplicationGate(CrowdSettings settings) {
        this.settings = settings;
        this.addresses = new AddressList(settings.addresses());
    }

    /** The answer of what lies behind, or the refusal; with a cookie for a request that brought no session. */
    public SandboxResponse pass(SandboxRequest request, Function<SandboxRequest, SandboxResponse> behind) {
        Optional<String> brought = sessions.of(request);
        String session = brought.orElseGet(sessions::create);
        SandboxResponse response = refusal(request, session).orElseGet(() -> behind.apply(request));
        return brought.isPresent() ? response : response.andHeader("Set-Cookie", Sessions.cookie(session));
    }

    private Optional<SandboxResponse> refusal(SandboxRequest request, String session) {
        Optional<BasicCredentials> credentials = request.headers()
                .first("Authorization")
                .flatMap(BasicCredentials::parse)
                .filter(sent -> sent.name().equals(settings.applicationName()));
        if (credentials.isEmpty()) {
            return Optional.of(unauthenticated());
        }
        if (settings.refusesAddress() || !addresses.allows(settings.clientAddress())) {
            return Optional.of(forbidden());
        }
        if (credentials.get().password().equals(settings.applicationPassword())) {
            sessions.authenticate(session);
        }
        // 2.x keeps the application in the session: with its cookie and the same name, any password will do.
        return sessions.isAuthenticated(session) ? Optional.empty() : Optional.of(unauthenticated());
    }

    private static SandboxResponse unauthenticated() {
        return SandboxResponse.text(401, "Application failed to authenticate")
                .withHeader("WWW-Authenticate", "BASIC realm=\"Crowd REST Service\"");
    }

    private SandboxResponse forbidden() {
        return ErrorPage.of(
                403,
                "Forbidden",
                settings.version().hidesReasonOnErrorPages()
                        ? "The server understood the request but refuses to authorize it."
                        : "Client with address \"" + settings.clientAddress()
                                + "\" is forbidden from making requests to the application, "
                                + settings.applicationName() + ".");
    }
}
