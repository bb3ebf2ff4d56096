package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static dev.ferrule.testkit.sandbox.SandboxResponse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Outputs from whichever step has run, and outputs put together from several answers. */
class OutputsPutTogetherTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("outputs-put-together");
    private static final Inputs ANN =
            Inputs.builder().text("id", "7").text("name", "Ann").build();
    private static final Inputs SEVEN = Inputs.builder().text("id", "7").build();

    private static JsonValue run(String action, Inputs inputs, SandboxResponse... answers) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            return connection.run(SPEC.action(action), inputs);
        }
    }

    @Test
    void theAnswerOfWhicheverStepHasRunIsReturned() {
        assertThat(run("save-person", ANN, status(404), json(201, "{\"personId\": \"7\", \"displayName\": \"Ann\"}")))
                .hasToString("{\"id\":\"7\",\"name\":\"Ann\"}");
        assertThat(run(
                        "save-person",
                        ANN,
                        json(200, "{}"),
                        json(200, "{\"person\": {\"personId\": \"7\", \"displayName\": \"Ann\"}}")))
                .hasToString("{\"id\":\"7\",\"name\":\"Ann\"}");
    }

    @Test
    void whereNoPathFindsAnythingTheOutputIsEmpty() {
        assertThat(run("save-person", ANN, json(200, "{}"), json(200, "{\"other\": 1}")))
                .isEqualTo(JsonNull.NULL);
        assertThat(run("save-person", ANN, status(404), status(204))).isEqualTo(JsonNull.NULL);
    }

    @Test
    void nullIsFound() {
        assertThat(run("save-person", ANN, json(200, "{}"), json(200, "{\"person\": null}")))
                .isEqualTo(JsonNull.NULL);
    }

    @Test
    void anOutputIsPutTogetherOfAHeaderAndAnInput() {
        JsonValue person = run(
                "invite-person",
                Inputs.builder().text("name", "Ann \"}, {$from: x").build(),
                status(201).withHeader("Location", "/people/a%22b?x=1").withHeader("X-Initial-Key", "hush"));

        assertThat(person).hasToString("{\"id\":\"a\\\"b\",\"name\":\"Ann \\\"}, {$from: x\",\"key\":\"[redacted]\"}");
        assertThat(((JsonObject) person).member("key")).contains(new JsonSecret(Secret.of("hush")));
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertThat(run("invite-person", Inputs.builder().text("name", "Ann").build(), status(201)))
                .hasToString("{\"name\":\"Ann\"}");
    }

    @Test
    void severalAnswersBecomeOneOutputThatIsShaped() {
        assertThat(run(
                        "describe-person",
                        SEVEN,
                        json(200, """
                                {"personId": "7", "displayName": " Ann ", "role": "lead", "internal": {"x": 1}}"""),
                        json(200, "[{\"label\": \"a\"}, {\"other\": 1}, {\"label\": \"b\"}]")))
                .hasToString("{\"id\":\"7\",\"name\":\"Ann\",\"teams\":[\"a\",\"b\"],\"lead\":true}");
        assertThat(run("describe-person", SEVEN, json(200, "{\"personId\": \"7\"}"), status(404)))
                .hasToString("{\"id\":\"7\",\"lead\":false}");
    }

    @Test
    void anOutputOfWhichAllIsAbsentIsEmpty() {
        assertThat(run("describe-person", SEVEN, status(404))).isEqualTo(JsonNull.NULL);
    }

    @Test
    void anAnswerThatAFunctionIsNotMadeForIsOfNoUse() {
        ConnectorException thrown = catchThrowableOfType(
                ConnectorException.class,
                () -> run(
                        "describe-person",
                        SEVEN,
                        json(200, "{\"personId\": \"7\", \"displayName\": {\"first\": \"Ann\"}}"),
                        json(200, "[]")));

        assertThat(thrown.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
        assertThat(thrown).hasMessageContaining("person.body.displayName");
    }

    @Test
    void aPartFromXmlGetsItsDocumentedType() {
        assertThat(run(
                        "read-meter",
                        Inputs.NONE,
                        text(200, "<meter><value>012.50</value></meter>")
                                .withHeader("Content-Type", "application/xml")))
                .hasToString("{\"value\":12.50,\"unit\":\"kWh\"}");
    }

    @Test
    void theOutputIsNoListThatCouldBeHandedOutInParts() {
        try (SandboxServer server =
                        SandboxServer.start(PlayedService.answering(status(201).withHeader("Location", "/people/7")));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            List<JsonValue> items =
                    connection
                            .pages(
                                    SPEC.action("invite-person"),
                                    Inputs.builder().text("name", "Ann").build())
                            .stream()
                            .toList();

            assertThat(items).hasToString("[{\"id\":\"7\",\"name\":\"Ann\"}]");
        }
    }
}
