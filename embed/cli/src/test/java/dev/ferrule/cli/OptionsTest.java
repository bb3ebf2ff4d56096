package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of a connector that has every type and whose names clash. */
class OptionsTest {

    private static Ferrule connected() {
        return Ferrule.command()
                .with("FERRULE_CLASHES_BASE_URL", "https://example.com")
                .with("FERRULE_CLASHES_TOKEN", "planted-secret")
                .with("NEW_TOKEN", "planted-secret");
    }

    private static Outcome explain(String options) {
        return connected().run(("run clashes send --explain " + options).split(" "));
    }

    @Test
    void namesThatClashAreTakenApart() {
        Outcome outcome = explain("--param-input i --param-base-url b --base-url https://other.example.com"
                + " --param-token-env NEW_TOKEN --param-password-env NEW_TOKEN --password-file p"
                + " --connection-timeout 5 --timeout 7");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        Golden.assertEquals("options/clashes", outcome.transcript());
    }

    @Test
    void everyTypeHasItsForm() {
        Outcome outcome =
                explain("--colour green --count 007 --ratio -1.50e3 --anything {\"a\":[1,null]} --tags a --tags"
                        + " b,c --numbers 1 --tracing --numbers -2 --ticket T1");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        Golden.assertEquals("options/types", outcome.transcript());
    }

    @ParameterizedTest
    @CsvSource({
        "--count 1.5, must be a whole number",
        "--count 99999999999999999999, must be a whole number",
        "--ratio 1e, must be a number",
        "--ratio NaN, must be a number",
        "--ratio 0x1, must be a number",
        "--anything {, must be JSON",
        "--numbers one, must be a whole number",
        "--keys k, keys in the --input file",
        "--tracing=perhaps, is not a boolean",
        "--colour red --colour blue, only once",
    })
    void whatDoesNotFitIsRefused(String options, String message) {
        Outcome outcome = explain(options);

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"--count 11, --count:", "--colour pink, --colour:"})
    void rulesOfTheSpecAreCheckedToo(String options, String message) {
        Outcome outcome = explain(options);

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void anArgumentIsWhatItIs() {
        Outcome outcome = connected()
                .run("run", "clashes", "send", "--explain", "--param-input", "@pom.xml", "--tags", "\"${env:HOME}\"");

        assertThat(outcome.out()).contains("\"input\": \"@pom.xml\"", "\"\\\"${env:HOME}\\\"\"");
    }

    @Test
    void secretsInListsComeFromTheInputFile() {
        Outcome outcome = connected()
                .given("{\"keys\": [\"planted-secret\"], \"token\": \"planted-secret\"}")
                .run("run", "clashes", "send", "--explain", "--input", "-");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("\"keys\": [").doesNotContain("planted-secret");
    }
}
