package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries that come one by one into the list that their `$each` stands in. */
class SplicedListsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("spliced-lists");

    private static JsonValue sent(Inputs.Builder inputs) {
        try (SandboxServer board =
                        SandboxServer.start(PlayedService.answering(json(200, "{\"version\": 3}"), json(200, "{}")));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", board.baseUrl())
                        .open()) {
            connection.run(SPEC.action("label-card"), inputs.text("card", "c").build());
            return JsonReader.read(board.requests().get(1).text());
        }
    }

    private static JsonValue read(String json) {
        return JsonReader.read(json.replace('\'', '"'));
    }

    @Test
    void severalEntriesComeForEachInTheirOrder() {
        assertThat(sent(Inputs.builder()
                        .text("title", "New")
                        .list("labels", List.of("red", "quiet"))
                        .value("numbers", read("{'a': 1, 'c': 2}"))))
                .isEqualTo(read("""
                        [{'op': 'test', 'path': '/version', 'value': 3},
                         {'op': 'replace', 'path': '/title', 'value': 'New'},
                         {'op': 'add', 'path': '/labels/-', 'value': 'red'},
                         {'op': 'add', 'path': '/news/-', 'value': 'labelled red'},
                         {'op': 'add', 'path': '/labels/-', 'value': 'quiet'},
                         {'op': 'add', 'path': '/numbers/-', 'value': {'name': 'a', 'number': 1}},
                         {'op': 'add', 'path': '/numbers/-', 'value': {'name': 'c', 'number': 2}},
                         {'op': 'add', 'path': '/seen', 'value': true}]"""));
    }

    @Test
    void aListThatIsNotThereOrEmptyGivesNoEntry() {
        String rest = "[{'op': 'test', 'path': '/version', 'value': 3}, {'op': 'add', 'path': '/seen', 'value': true}]";

        assertThat(sent(Inputs.builder())).isEqualTo(read(rest));
        assertThat(sent(Inputs.builder().list("labels", List.of()))).isEqualTo(read(rest));
    }
}
