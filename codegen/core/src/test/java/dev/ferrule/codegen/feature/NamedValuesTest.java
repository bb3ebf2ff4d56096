package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that an action works out and names. */
class NamedValuesTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("named-values");

    private static RecordedRequest sent(String action, Inputs inputs) {
        try (SandboxServer club = SandboxServer.start(PlayedService.answering(json(200, "{}")));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", club.baseUrl())
                        .field("pepper", Secret.of("salt"))
                        .open()) {
            connection.run(SPEC.action(action), inputs);
            return club.requests().get(0);
        }
    }

    @Test
    void aFunctionReachesThePathTheQueryAHeaderAndTests() {
        RecordedRequest request = sent(
                "join-list",
                Inputs.builder()
                        .text("list", "a/b")
                        .text("mail", " Ada+1@Example.com ")
                        .list("tags", List.of("x", "y"))
                        .build());

        // The MD5 of ada+1@example.com.
        assertThat(request.target()).isEqualTo("/lists/a%2Fb/members/6b9a13be84737e71b2fbfc12ee51c1eb?marked=true");
        assertThat(request.header("X-Options")).contains("{\"tags\":[\"x\",\"y\"],\"first\":\"x\"}");
        assertThat(request.text())
                .isEqualTo("{\"label\":\"ada+1@example.com (6b9a13be84737e71b2fbfc12ee51c1eb)\",\"kind\":\"tagged\","
                        + "\"mail\":\" Ada+1@Example.com \"}");
    }

    @Test
    void whatIsNotGivenIsNotSent() {
        RecordedRequest request = sent(
                "join-list",
                Inputs.builder()
                        .text("list", "a")
                        .text("mail", "ada@example.com")
                        .build());

        assertThat(request.target()).endsWith("?marked=false");
        assertThat(request.header("X-Options")).contains("{\"first\":\"none\"}");
    }

    @Test
    void whatIsEncodedByAValueIsEncodedOnceMoreInThePath() {
        RecordedRequest request = sent(
                "get-meeting",
                Inputs.builder()
                        .text("id", "/a==")
                        .secret("proof", Secret.of("word"))
                        .build());

        assertThat(request.target()).isEqualTo("/meetings/%252Fa%253D%253D");
        assertThat(request.header("X-Seal")).contains("salt:word");
    }

    @Test
    void secretsStaySecretsInAPlan() {
        try (Connection connection = Connection.to(SPEC.lowered().connector())
                .field("base_url", "https://club.example.com")
                .field("pepper", Secret.of("salt"))
                .open()) {
            Inputs inputs = Inputs.builder()
                    .text("id", "7")
                    .secret("proof", Secret.of("word"))
                    .build();

            assertThat(connection.plan(SPEC.action("get-meeting"), inputs).toString())
                    .contains("/meetings/7")
                    .doesNotContain("salt")
                    .doesNotContain("word");
        }
    }

    @Test
    void aValueThatIsNothingLeavesAPathOpen() {
        assertThatThrownBy(() ->
                        sent("get-meeting", Inputs.builder().text("id", "").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Id");
    }
}
