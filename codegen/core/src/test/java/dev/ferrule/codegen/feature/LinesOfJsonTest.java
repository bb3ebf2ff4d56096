package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of JSON, in requests and in answers. */
class LinesOfJsonTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("lines-of-json");
    private static final Inputs TWO = documents("[{'id': 1, 'name': 'a\\nb'}, {'id': 2}]");

    private final List<RecordedRequest> requests = new ArrayList<>();

    private static Inputs documents(String json) {
        return Inputs.builder()
                .value("documents", JsonReader.read(json.replace('\'', '"')))
                .build();
    }

    private JsonValue run(String action, Inputs inputs, SandboxResponse answer) {
        try (SandboxServer index = SandboxServer.start(PlayedService.answering(answer));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", index.baseUrl())
                        .open()) {
            try {
                return connection.run(SPEC.action(action), inputs);
            } finally {
                requests.addAll(index.requests());
            }
        }
    }

    private static SandboxResponse lines(String text, String type) {
        return SandboxResponse.status(200).withHeader("Content-Type", type).withBody(text.replace('\'', '"'));
    }

    private Failure failure(SandboxResponse answer) {
        return catchThrowableOfType(ConnectorException.class, () -> run("export-documents", Inputs.NONE, answer))
                .failure();
    }

    @Test
    void eachEntryIsALineWithALineFeedBehindIt() {
        run("add-documents", TWO, json(200, "{\"errors\": false}"));

        assertThat(requests.get(0).header("Content-Type")).contains("application/x-ndjson");
        assertThat(requests.get(0).text()).isEqualTo("""
                {"index":{"_id":1}}
                {"id":1,"name":"a\\nb"}
                {"index":{"_id":2}}
                {"id":2}
                """);
    }

    @Test
    void noEntryIsAnEmptyBody() {
        run("add-documents", documents("[]"), json(200, "{\"errors\": false}"));

        assertThat(requests.get(0).text()).isEmpty();
    }

    @Test
    void aPartOfTheLinesMayBeRefused() {
        SandboxResponse answer = json(200, """
                {"errors": true, "items": [
                  {"index": {"_id": "1", "status": 201}},
                  {"index": {"_id": "2", "status": 400, "error": {"type": "mapper", "reason": "No number."}}}]}""");

        ConnectorException thrown =
                catchThrowableOfType(ConnectorException.class, () -> run("add-documents", TWO, answer));

        assertThat(thrown.failure().message()).isEqualTo("No number.");
        assertThat(thrown.failure().code()).contains("mapper");
        assertThat(thrown.failure().problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/jsonl; charset=utf-8", "application/octet-stream"})
    void linesAreReadWhateverTheyAreLabelledAs(String type) {
        assertThat(run("export-documents", Inputs.NONE, lines("{'a': 1}\r\n\n  \n[2]\n'x'", type)))
                .hasToString("[{\"a\":1},[2],\"x\"]");
        assertThat(requests.get(0).header("Accept")).contains("application/x-ndjson, */*;q=0.5");
    }

    @Test
    void noLineIsAnEmptyList() {
        assertThat(run("export-documents", Inputs.NONE, lines("\n", "application/x-ndjson")))
                .hasToString("[]");
    }

    @Test
    void aLineThatIsNoJsonIsToldByItsNumberAndNotShown() {
        assertThat(failure(lines("{'a': 1}\n{'secret': tru}\n", "application/x-ndjson"))
                        .message())
                .contains("has no JSON in line 2")
                .doesNotContain("secret");
    }

    @Test
    void whatIsOneDocumentOfJsonOrAPageIsNoList() {
        assertThat(failure(json(200, "{\"a\": 1}")).message()).contains("is application/json and no lines of JSON");
        assertThat(failure(lines("<html>", "text/html")).message()).contains("is text/html and no lines of JSON");
    }
}
