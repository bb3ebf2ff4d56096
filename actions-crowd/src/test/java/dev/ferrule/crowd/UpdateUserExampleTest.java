package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.testkit.snapshot.RequestText;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example that the page prints is what the action returns, and these are the requests behind it. */
class UpdateUserExampleTest {

    @RegisterExtension
    static final Snapshots REQUESTS = Snapshots.of(UpdateUserExampleTest.class);

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void theExampleOutputIsWhatTheGeneratedActionReturned() throws IOException {
        User user =
                crowd.client().updateUser(input -> input.username("sampleuser").displayName("Sample User"));

        assertThat(JsonWriter.pretty(user.toJson()) + "\n")
                .isEqualTo(Files.readString(Path.of("src/main/connector/examples/update-user.json")));
        REQUESTS.verify("display-name.http", requests());
    }

    @Test
    void everyParameterGivenIsSentToItsPlace() {
        crowd.with("allow-email-change", "true");
        crowd.client().updateUser(allParameters());

        REQUESTS.verify("all-parameters.http", requests());
    }

    private static UpdateUserInput allParameters() {
        return UpdateUserInput.builder()
                .active(false)
                .directoryId(98_305L)
                .directoryName("Another directory")
                .displayName("New Name")
                .email("new@example.com")
                .expand(false)
                .firstName("New")
                .key("1:other")
                .lastName("Name")
                .name("newuser")
                .password(dev.ferrule.runtime.Secret.of("n3w-p4ssword"))
                .username("sampleuser")
                .encryptedPassword(dev.ferrule.runtime.Secret.of("{SSHA}3ncrypted"))
                .linkHref("https://example.com/elsewhere")
                .linkRel("next")
                .build();
    }

    private String requests() {
        return RequestText.of(crowd.server().requests(), List.of(crowd.password(), "n3w-p4ssword", "{SSHA}3ncrypted"));
    }
}
