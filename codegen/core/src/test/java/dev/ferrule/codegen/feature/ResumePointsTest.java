package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import org.junit.jupiter.api.Test;

/** A list that comes in parts and tells, beside its items, where a later run continues. */
class ResumePointsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("pagination");

    private static JsonValue exported(SandboxResponse... answers) {
        return exported(Inputs.NONE, answers);
    }

    private static JsonValue exported(Inputs inputs, SandboxResponse... answers) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            return connection.run(SPEC.action("export-all-tickets"), inputs);
        }
    }

    @Test
    void whatTheLastPageToldStandsBesideTheItems() {
        assertThat(exported(
                        json(200, "{\"tickets\": [{\"id\": \"1\"}], \"after_cursor\": \"a\"}"),
                        json(
                                200,
                                "{\"tickets\": [{\"id\": \"2\"}], \"after_cursor\": \"b\", \"end_of_stream\": true}")))
                .hasToString("{\"tickets\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"resume\":\"b\"}");
    }

    @Test
    void whereNothingIsToldThereIsNone() {
        assertThat(exported(json(200, "{\"tickets\": [], \"end_of_stream\": true}")))
                .hasToString("{\"tickets\":[]}");
    }

    @Test
    void whoGoesOnMissesNothingOfAPageThatTheLimitHasCut() {
        SandboxResponse first = json(200, "{\"tickets\": [{\"id\": \"1\"}], \"after_cursor\": \"a\"}");
        SandboxResponse second =
                json(200, "{\"tickets\": [{\"id\": \"2\"}, {\"id\": \"3\"}], \"after_cursor\": \"b\"}");

        assertThat(exported(Inputs.builder().integer("most", 2L).build(), first, second))
                .hasToString("{\"tickets\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"resume\":\"a\"}");
        assertThat(exported(Inputs.builder().integer("most", 3L).build(), first, second))
                .hasToString("{\"tickets\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}],\"resume\":\"b\"}");
    }

    @Test
    void aLaterPageThatTellsNothingKeepsTheLastPoint() {
        assertThat(exported(
                        json(200, "{\"tickets\": [], \"after_cursor\": \"a\"}"),
                        json(200, "{\"tickets\": [{\"id\": \"2\"}], \"after_cursor\": null, \"end_of_stream\": true}")))
                .hasToString("{\"tickets\":[{\"id\":\"2\"}],\"resume\":\"a\"}");
    }
}
