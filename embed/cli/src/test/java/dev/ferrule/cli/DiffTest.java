package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ferrule diff} on two versions of a small shop. */
class DiffTest {

    private static final String FOLDER = Ferrule.CONNECTORS.resolve("diff").toString();
    private static final String OLD = FOLDER + "/old";
    private static final String NEW = FOLDER + "/new";

    @ParameterizedTest
    @CsvSource({"text", "json", "markdown"})
    void changesAreShownInThreeFormats(String format) {
        Outcome outcome = Ferrule.command().run("diff", OLD, NEW, "--format", format);
        assertThat(outcome.code()).isEqualTo(1);
        Golden.assertEquals("diff/" + format, outcome.transcript());
    }

    @Test
    void aWaivedChangeIsNoFinding() {
        Outcome outcome = Ferrule.command().run("diff", OLD, NEW, "--waivers", FOLDER + "/waivers.yaml");
        assertThat(outcome.code()).isZero();
        Golden.assertEquals("diff/waived", outcome.transcript());
    }

    @Test
    void mistakesInWaiversAreExplained() {
        Outcome outcome = Ferrule.command().run("diff", OLD, NEW, "--waivers", FOLDER + "/bad-waivers.yaml");
        assertThat(outcome.code()).isEqualTo(1);
        Golden.assertEquals("diff/bad-waivers", outcome.transcript());
    }

    @ParameterizedTest
    @CsvSource({"breaking, 1", "any, 1", "none, 0", "nosuch, 2"})
    void theExitCodeIsChosen(String failOn, int code) {
        assertThat(Ferrule.command().run("diff", OLD, NEW, "--fail-on", failOn).code())
                .isEqualTo(code);
    }

    @Test
    void nothingHasChanged() {
        Outcome outcome = Ferrule.command().run("diff", OLD, OLD, "--fail-on", "any");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("shop: 0 breaking, 0 compatible, 0 documentation; next version: none\n");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(Ferrule.command().run("diff", OLD).code()).isEqualTo(2);
        assertThat(Ferrule.command().run("diff", OLD, FOLDER + "/nowhere").code())
                .isEqualTo(3);
        assertThat(Ferrule.command()
                        .run("diff", OLD, NEW, "--waivers", FOLDER + "/nowhere.yaml")
                        .code())
                .isEqualTo(3);
    }
}
