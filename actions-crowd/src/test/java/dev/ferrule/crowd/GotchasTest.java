package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What clients of Crowd have stumbled over and no other test here is about. */
class GotchasTest {

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void aSlashAtTheEndOfTheBaseUrlDoesNoHarm() {
        try (CrowdClient client = CrowdClient.connect(c -> c.baseUrl(crowd.field("base_url") + "/")
                .basicAuth(crowd.field("application_name"), Secret.of(crowd.password())))) {
            client.getGroup(input -> input.groupName("staff"));
        }

        assertThat(crowd.log()).containsExactly("GET /group?groupname=staff&expand=attributes");
    }

    @Test
    void anAttributeOfMoreThan255CharactersIsRefusedBeforeItIsSent() {
        store("ü".repeat(255));
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, () -> store("ü".repeat(256)));

        assertThat(e).hasMessageContaining("255");
        assertThat(crowd.log()).hasSize(1);
    }

    @Test
    void aUserNameSentInCapitalsComesBackAsCrowdWritesIt() {
        Session session = crowd.client()
                .createSession(input -> input.username("SAMPLEUSER").password(Secret.of("user-password")));

        assertThat(Objects.requireNonNull(session.user()).name()).isEqualTo("sampleuser");
    }

    @Test
    void attributesUnderTheNameOfTheDocumentationAreRead() {
        crowd.server()
                .answerNext(
                        "GET",
                        "/user",
                        SandboxResponse.json(
                                200,
                                "{\"name\":\"ann\",\"attributes\":{\"attribute\":[{\"name\":\"a\",\"values\":[\"1\"]}]}}"));

        User ann = crowd.client().getUser(input -> input.username("ann"));

        assertThat(Objects.requireNonNull(ann.attributes()).attribute())
                .extracting(Attribute::name)
                .containsExactly("a");
    }

    @Test
    void datesOfASessionUnderTheNamesOfTheDocumentationAreRead() {
        crowd.server()
                .answerNext(
                        "GET",
                        "/session/t",
                        SandboxResponse.json(200, "{\"token\":\"t\",\"createdDate\":1,\"expiryDate\":2}"));

        Session session = crowd.client().getSession(input -> input.token(Secret.of("t")));

        assertThat(session.createdDate()).isEqualTo(1);
        assertThat(session.expiryDate()).isEqualTo(2);
    }

    private void store(String value) {
        crowd.client()
                .addOrUpdateUserAttributes(input -> input.username("sampleuser")
                        .attributes(List.of(AttributeValues.builder()
                                .name("note")
                                .values(List.of(value))
                                .build())));
    }
}
