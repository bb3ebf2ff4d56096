package dev.ferrule.crowd;

import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.Sandboxes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** The sandbox after a login, with an attribute of a group and a webhook, for actions that need one of these. */
final class CrowdWithHistory implements Sandbox {

    /** The token of the session, which is the same in each run. */
    static final String TOKEN = "afffd7d6aa063223b00eb13d";

    @Override
    public String connector() {
        return "crowd";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        SandboxService crowd = Sandboxes.named("crowd").start(options);
        send(crowd, "/session", "{\"username\": \"sampleuser\", \"password\": \"user-password\"}");
        send(
                crowd,
                "/group/attribute?groupname=staff",
                "{\"attributes\": [{\"name\": \"office\", \"values\": [\"Berlin\"]}]}");
        send(crowd, "/webhook", "{\"endpointUrl\": \"https://app.example.com/crowd/events\"}");
        return crowd;
    }

    private static void send(SandboxService crowd, String target, String body) {
        Map<String, String> fields = crowd.connectionFields("");
        String login = field(fields, "application_name") + ":" + field(fields, "application_password");
        int status = crowd.handle(SandboxRequest.of(
                        "POST",
                        field(fields, "base_url") + "/rest/usermanagement/1" + target,
                        Fields.headers()
                                .with("Content-Type", "application/json")
                                .with("Accept", "application/json")
                                .with(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(login.getBytes(StandardCharsets.UTF_8))),
                        body.getBytes(StandardCharsets.UTF_8)))
                .status();
        if (status / 100 != 2) {
            throw new IllegalStateException("The sandbox answered " + target + " with " + status);
        }
    }

    private static String field(Map<String, String> fields, String id) {
        return Objects.requireNonNull(fields.get(id));
    }
}
