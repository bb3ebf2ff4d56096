package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that shows what is legal but poor. */
class LintTest {

    private static final Path POOR = Ferrule.CONNECTORS.resolve("poor");
    private static final Path BROKEN = Ferrule.CONNECTORS.resolve("broken");
    private static final Path BAD_CONFIG = Ferrule.CONNECTORS.resolve("bad-lint-config");

    @TempDir
    private Path folder;

    @Test
    void findingsAreShownWithTheirPlace() {
        Outcome outcome = Ferrule.command().run("lint", POOR.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        Golden.assertEquals("lint/poor", outcome.transcript());
    }

    @Test
    void findingsAsJson() {
        Outcome outcome = Ferrule.command().run("lint", "--format", "json", POOR.toString(), BROKEN.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(JsonReader.read(outcome.out())).isInstanceOf(JsonObject.class);
        Golden.assertEquals("lint/poor-json", outcome.transcript());
    }

    /** What is left is about texts that say no more than the service's own documentation. */
    @Test
    void crowd() {
        Golden.assertEquals("lint/crowd", Ferrule.command().run("lint", "crowd").transcript());
    }

    @Test
    void someRulesAloneFindNothing() {
        Outcome outcome =
                Ferrule.command().run("lint", "crowd", "--rule", "unsafe-put", "--rule", "secret-looking-parameter");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("linted 1 connector: 0 errors, 0 warnings\n");
    }

    @Test
    void warningsCanBeLetPass() {
        Outcome outcome =
                Ferrule.command().run("lint", POOR.toString(), "--rule", "missing-reference", "--fail-on", "error");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("warning[missing-reference]");
    }

    @Test
    void errorsFailAlways() {
        Outcome outcome = Ferrule.command().run("lint", POOR.toString(), "--fail-on", "error");

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
    }

    @Test
    void aSpecWithErrorsIsNotLooked() {
        Outcome outcome = Ferrule.command().run("lint", BROKEN.toString(), "crowd");

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(outcome.out()).contains("error[FER", "The rules look only at connectors without errors.");
    }

    @Test
    void mistakesInTheConfigurationAreErrors() {
        Outcome outcome = Ferrule.command().run("lint", BAD_CONFIG.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        Golden.assertEquals("lint/bad-lint-config", outcome.transcript());
    }

    @Test
    void theRulesAreListed() {
        Golden.assertEquals(
                "lint/list-rules", Ferrule.command().run("lint", "--list-rules").transcript());
    }

    @Test
    void aRuleIsExplained() {
        Golden.assertEquals(
                "lint/explain",
                Ferrule.command().run("lint", "--explain", "unsafe-put").transcript());
        assertThat(Ferrule.command()
                        .run("lint", "--explain", "long-description")
                        .out())
                .contains("Option most, unless configured: 300\n");
    }

    @ParameterizedTest
    @CsvSource({
        "lint, There is nothing to look at.",
        "lint --explain unsafe-puts, did you mean `unsafe-put`?",
        "lint crowd --rule no-exampel, did you mean `no-example`?",
        "lint crowd --rule xyz, There is no rule `xyz`.",
        "lint nosuch, There is no connector `nosuch`.",
    })
    void aWrongCommandLineIsExplained(String args, String message) {
        Outcome outcome = Ferrule.command().run(args.split(" "));

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void aFolderThatIsMissingIsNotCleanSilently() {
        Outcome outcome = Ferrule.command().in(folder).run("lint", "./nowhere");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.out()).isEmpty();
    }
}
