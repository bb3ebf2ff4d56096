package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.lint.LintConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where rules end: what is close to what they find, and is left alone. */
class LintBoundsTest {

    @TempDir
    private Path temporary;

    private List<String> found(String rule, String action) throws IOException {
        return LintFixture.write("--- file: actions/act.yaml\naction: act\ndescription: Acts.\n" + action, temporary)
                .findings(LintConfig.STANDARD)
                .stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.message())
                .toList();
    }

    @Test
    void aPutMayLeaveOutWhatAnEarlierStepSendsToo() throws IOException {
        String steps = """
                parameters:
                  branch: {type: string, to: [current.query.ref, put.body.branch], description: Which branch.}
                  note: {type: string, to: %s, description: What is said of it.}
                steps:
                  - {id: current, call: GET /file}
                  - {id: put, main: true, call: PUT /file, body: {json: {kind: file}}}
                """;

        assertThat(found("unsafe-put", steps.formatted("put.body.note")))
                .singleElement()
                .asString()
                .contains("`note`");
        assertThat(found("unsafe-put", steps.formatted("[current.query.note, put.body.note]")))
                .isEmpty();
    }

    @Test
    void aRequiredFileNeedsNoExampleAndATextDoes() throws IOException {
        String call = """
                parameters:
                  content: {type: %s, required: true, to: body.content, description: What it holds.}
                call: POST /files
                """;

        assertThat(found("no-example", call.formatted("file"))).isEmpty();
        assertThat(found("no-example", call.formatted("string")))
                .singleElement()
                .asString()
                .contains("`content`");
    }

    @Test
    void aTestMayAskForAParameterThatIsSentElsewhere() throws IOException {
        String call = """
                parameters:
                  kind: {type: string, to: body.kind, description: Which kind.}
                call: POST /things
                body: {json: {more: %s}}
                """;

        assertThat(found("parameter-bound-twice", call.formatted("{$when: {kind: new}, give: 1}")))
                .isEmpty();
        assertThat(found("parameter-bound-twice", call.formatted("{$from: kind}")))
                .hasSize(1);
    }
}
