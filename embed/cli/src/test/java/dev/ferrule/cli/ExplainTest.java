package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

    @ParameterizedTest
    @ValueSource(strings = {"FER0201", "fer201", "unknown-key"})
    void aProblemIsExplained(String written) {
        Outcome outcome = Ferrule.command().run("explain", written);

        assertThat(outcome.code()).isZero();
        Golden.assertEquals("explain/FER0201", outcome.transcript());
    }

    @ParameterizedTest
    @CsvSource({"FER0105, FER0105", "FER0807, FER0807"})
    void withWordsOrSeveralFilesAsExamples(String written, String name) {
        Golden.assertEquals(
                "explain/" + name, Ferrule.command().run("explain", written).transcript());
    }

    @Test
    void inColour() {
        Outcome outcome = Ferrule.command().run("explain", "unknown-key", "--color", "always");

        Golden.assertEquals("explain/FER0201-colour", outcome.transcript());
        assertThat(outcome.out().replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(Ferrule.command().run("explain", "unknown-key").out());
    }

    @Test
    void withoutACodeAllAreListed() {
        Golden.assertEquals("explain/all", Ferrule.command().run("explain").transcript());
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void everyCodeIsExplainedWithinATerminal(DiagnosticCode code) {
        Outcome outcome = Ferrule.command().run("explain", code.id());

        assertThat(outcome.out()).contains(code.title(), "Wrong:", "Right:", "Fix:");
        assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(140));
    }

    @ParameterizedTest
    @CsvSource({"unknown-kye, did-you-mean", "FER0999, unknown"})
    void anUnknownCodeIsAWrongCommandLine(String written, String name) {
        Outcome outcome = Ferrule.command().run("explain", written);

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.out()).isEmpty();
        Golden.assertEquals("explain/" + name, outcome.transcript());
    }
}
