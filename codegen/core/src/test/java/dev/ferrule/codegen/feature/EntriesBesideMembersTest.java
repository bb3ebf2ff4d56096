package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import org.junit.jupiter.api.Test;

/** Entries of a map beside members of their own, and lists that are made of the lines of a text. */
class EntriesBesideMembersTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("entries-beside-members");

    private static JsonValue sent(String action, String inputs, SandboxResponse... answers) {
        Inputs given = Inputs.of(((JsonObject) read(inputs)).members());
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            connection.run(SPEC.action(action), given);
            RecordedRequest last = server.requests().get(server.requests().size() - 1);
            return JsonReader.read(last.text());
        }
    }

    private static JsonValue card(String inputs) {
        return sent("add-card", inputs, json(201, "{}"));
    }

    private static JsonValue read(String json) {
        return JsonReader.read(json.replace('\'', '"'));
    }

    @Test
    void entriesComeBesideTheMembersThatHaveAPlaceOfTheirOwn() {
        assertThat(card("{'title': 'T', 'shelf': 'S', 'fields': {'colour': 'red', 'size': {'cm': 9}}}"))
                .isEqualTo(
                        read("{'card': {'fields': {'colour': 'red', 'size': {'cm': 9}, 'kind': 'paper', 'title': 'T',"
                                + " 'place': {'shelf': 'S'}}}, 'words': ['all']}"));
    }

    @Test
    void anEntryOfTheSameNameGivesWay() {
        assertThat(card("{'title': 'T', 'fields': {'title': 'other', 'kind': 'stone', 'place': 'hidden'}}"))
                .isEqualTo(read(
                        "{'card': {'fields': {'title': 'T', 'kind': 'paper', 'place': 'hidden'}}, 'words': ['all']}"));
    }

    @Test
    void noEntriesChangeNothing() {
        JsonValue bare = read("{'card': {'fields': {'kind': 'paper', 'title': 'T'}}, 'words': ['all']}");

        assertThat(card("{'title': 'T'}")).isEqualTo(bare);
        assertThat(card("{'title': 'T', 'fields': {}}")).isEqualTo(bare);
    }

    @Test
    void entriesTakeThePlaceOfStoredOnes() {
        SandboxResponse stored = json(200, "{\"id\": 1, \"fields\": {\"title\": \"old\", \"colour\": \"red\"}}");

        assertThat(sent(
                        "replace-card",
                        "{'card': 'c', 'title': 'new', 'fields': {'size': 9}}",
                        stored,
                        json(200, "{}")))
                .isEqualTo(read("{'id': 1, 'fields': {'size': 9, 'title': 'new'}}"));
        assertThat(sent("replace-card", "{'card': 'c', 'title': 'new'}", stored, json(200, "{}")))
                .isEqualTo(read("{'id': 1, 'fields': {'title': 'new', 'colour': 'red'}}"));
    }

    @Test
    void aTextComesLineByLine() {
        assertThat(card("{'title': 'T', 'text': 'one\\r\\n\\ntwo \\\\ {item}\\n', 'words': 'a, b,c'}"))
                .isEqualTo(read("{'card': {'fields': {'kind': 'paper', 'text': [{'paragraph': 'one', 'set': 'block'},"
                        + " {'set': 'block'}, {'paragraph': 'two \\\\ {item}', 'set': 'block'}], 'title': 'T'}},"
                        + " 'words': ['all', 'a', 'b', 'c']}"));
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertThat(card("{'title': 'T', 'text': '', 'words': ''}"))
                .isEqualTo(read("{'card': {'fields': {'kind': 'paper', 'text': [], 'title': 'T'}}, 'words': ['all']}"));
    }
}
