package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxServer;
import org.junit.jupiter.api.Test;

/** Outputs in another form than that of the answer. */
class ShapedOutputsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("shaping");

    private static String run(String action, String answer) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(json(200, answer)));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            return JsonWriter.masked(
                    connection.run(SPEC.action(action), Inputs.builder().build()));
        }
    }

    @Test
    void aTableBecomesObjects() {
        assertThat(run("list-stock", """
                        {"columns": [{"name": "id"}, {"name": "qty"}, {"name": "place"}, {"name": "internal"}, {"name": "counted"}],
                         "rows": [[7, 3, {"hall": 2, "shelf": "b"}, true, "24/12/2026 18:30"], [8, 0, null, false, 0]]}
                        """)).isEqualTo("""
                        [{"id":7,"count":3,"place_hall":2,"place_shelf":"b","counted":"2026-12-24T17:30:00Z","label":"3 x 7"},\
                        {"id":8,"count":0,"place":null,"counted":"1970-01-01T00:00:00Z","label":"0 x 8"}]""");
    }

    @Test
    void objectsByTheirIdsBecomeAList() {
        assertThat(run("list-halls", """
                        {"halls": {"north": {"size": 3, "colour": "red"}, "south": {"size": 5}}}""")).isEqualTo("[{\"id\":\"north\",\"size\":3},{\"id\":\"south\",\"size\":5}]");
    }

    @Test
    void whatIsWrittenInsideOfTextsIsRead() {
        assertThat(run("list-sales", """
                        {"d": {"results": [
                          {"Sold": "/Date(1798136445500)/", "Paid": "/Date(-86400000+0100)/", "Note": "w7x4", "Basket": "{\\"n\\":[1]}"},
                          {"Sold": "/Date(soon)/", "Paid": "2026-12-24", "Note": null, "Basket": null}]}}
                        """)).isEqualTo("""
                        [{"Sold":"2026-12-24T18:20:45.500Z","Paid":"1969-12-31T00:00:00Z","Note":"\u00fcx","Basket":{"n":[1]}},\
                        {"Sold":"/Date(soon)/","Paid":"2026-12-24","Note":null,"Basket":null}]""");
    }

    @Test
    void whatIsNotThereIsAnEmptyList() {
        assertThat(run("list-halls", "{}")).isEqualTo("[]");
    }
}
