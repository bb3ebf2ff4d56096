package dev.ferrule.crowd.sandbox;

import dev.ferrule.crowd.sandbox.data.Content;
import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.gate.ApplicationGate;
import dev.ferrule.crowd.sandbox.gate.ErrorPage;
import dev.ferrule.crowd.sandbox.rest.Endpoints;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Crowd: its gate, and behind it the resources over its directories. */
final class CrowdService implements SandboxService {

    private static final String CONTEXT = "/crowd";

    /** The same resources answer under both names. */
    private static final List<String> REST_BASES =
            List.of(CONTEXT + "/rest/usermanagement/1/", CONTEXT + "/rest/usermanagement/latest/");

    private final CrowdSettings settings;
    private final ApplicationGate gate;
    private final Endpoints endpoints;
    private final MailPage mails;

    CrowdService(CrowdSettings settings, InstantSource time) {
        Crowd crowd = new Crowd(settings, Content.of(settings.data()), time);
        this.settings = settings;
        this.gate = new ApplicationGate(settings);
        this.endpoints = Endpoints.of(settings, crowd);
        this.mails = new MailPage(crowd.mailbox());
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of(
                "base_url", baseUrl + CONTEXT,
                "application_name", settings.applicationName(),
                "application_password", settings.applicationPassword());
    }

    /** One request at a time: the rules read the directories before they change them. */
    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (request.path().equals(MailPage.PATH)) {
            return mails.show();
        }
        Optional<String> resource = resourceOf(request);
        if (resource.isEmpty()) {
            return ErrorPage.of(404, "Not Found", "The requested resource is not available.");
        }
        return gate.pass(request, application -> endpoints.answer(resource.get(), request, application))
                .withHeader("X-Embedded-Crowd-Version", "Crowd/" + settings.version())
                .withHeader("X-Crowd-User-Management-Version", "1.1");
    }

    private static Optional<String> resourceOf(SandboxRequest request) {
        return REST_BASES.stream()
                .filter(base -> request.path().startsWith(base))
                .map(base -> "/" + request.path().substring(base.length()))
                .findFirst();
    }
}
