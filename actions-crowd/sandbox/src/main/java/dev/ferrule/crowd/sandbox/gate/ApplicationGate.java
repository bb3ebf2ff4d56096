package dev.ferrule.crowd.sandbox.gate;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.HashMap;
import java.util.Map;
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
    private final Map<String, String> passwords = new HashMap<>();
    private final Sessions sessions = new Sessions();

    /** A gate without sessions. */
    public ApplicationGate(CrowdSettings settings) {
        this.settings = settings;
        this.addresses = new AddressList(settings.addresses());
        passwords.putAll(settings.otherApplications());
        passwords.put(settings.applicationName(), settings.applicationPassword());
    }

    /**
     * The answer of what lies behind, or the refusal; with a cookie for a request that brought no session.
     *
     * @param behind answers the application of this name
     */
    public SandboxResponse pass(SandboxRequest request, Function<String, SandboxResponse> behind) {
        Optional<String> brought = sessions.of(request);
        String session = brought.orElseGet(sessions::create);
        SandboxResponse response = admit(request, session, behind);
        return brought.isPresent() ? response : response.andHeader("Set-Cookie", Sessions.cookie(session));
    }

    private SandboxResponse admit(SandboxRequest request, String session, Function<String, SandboxResponse> behind) {
        Optional<BasicCredentials> credentials = request.headers()
                .first("Authorization")
                .flatMap(BasicCredentials::parse)
                .filter(sent -> passwords.containsKey(sent.name()));
        if (credentials.isEmpty()) {
            return unauthenticated();
        }
        String application = credentials.get().name();
        if (settings.refusesAddress() || !addresses.allows(settings.clientAddress())) {
            return forbidden(application);
        }
        if (credentials.get().password().equals(passwords.get(application))) {
            sessions.authenticate(session, application);
        }
        // 2.x keeps the application in the session: with its cookie and the same name, any password will do.
        return sessions.isAuthenticated(session, application) ? behind.apply(application) : unauthenticated();
    }

    private static SandboxResponse unauthenticated() {
        return SandboxResponse.text(401, "Application failed to authenticate")
                .withHeader("WWW-Authenticate", "BASIC realm=\"Crowd REST Service\"");
    }

    private SandboxResponse forbidden(String application) {
        return ErrorPage.of(
                403,
                "Forbidden",
                settings.version().hidesReasonOnErrorPages()
                        ? "The server understood the request but refuses to authorize it."
                        : "Client with address \"" + settings.clientAddress()
                                + "\" is forbidden from making requests to the application, "
                                + application + ".");
    }
}
