package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @CsvSource({
        "--help, ferrule",
        "run --help, run",
        "run crowd --help, run-crowd",
        "run crowd update-user --help, run-crowd-update-user",
        "run clashes send --help, run-clashes-send",
        "run ../../connector-spec/src/test/resources/dev/ferrule/spec/features/words find-people --help, run-words-find-people",
        "run ../../connector-spec/src/test/resources/dev/ferrule/spec/features/auth list-parcels --help, run-auth",
        "run ../../connector-spec/src/test/resources/dev/ferrule/spec/features/one-of-several-forms send-message --help, run-one-of",
        "run ../../connector-spec/src/test/resources/dev/ferrule/spec/features/entries-of-lists find-alarms --help, run-entries-of-lists",
        "run ../../connector-spec/src/test/resources/dev/ferrule/spec/features/tokens list-books --help, run-tokens",
        "connections --help, connections",
        "connections add --help, connections-add",
        "connections add work crowd --help, connections-add-crowd",
        "connections list --help, connections-list",
        "connections test --help, connections-test",
        "connections login --help, connections-login",
        "connections remove --help, connections-remove",
        "validate --help, validate",
        "diff --help, diff",
        "lint --help, lint",
        "explain --help, explain",
        "generate --help, generate",
        "docs --help, docs",
        "schema --help, schema",
        "sandbox --help, sandbox",
        "demo --help, demo",
        "init --help, init",
        "init connector --help, init-connector",
        "init action --help, init-action",
        "import --help, import",
        "import openapi --help, import-openapi",
        "format --help, format",
        "migrate --help, migrate",
    })
    void helpIsPrintedToStandardOutput(String args, String name) {
        Outcome outcome = Ferrule.command().run(args.split(" "));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        Golden.assertEquals("help/" + name, outcome.transcript());
    }

    @Test
    void withoutACommandTheHelpIsAnError() {
        Outcome outcome = Ferrule.command().run();

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("Commands:");
    }

    @Test
    void versionNamesTheCommandAndJava() {
        assertThat(Ferrule.command().run("--version").out()).contains("ferrule ", "Java ");
    }

    @ParameterizedTest
    @CsvSource({
        "runn, unknown-command",
        "run, no-connector",
        "run nosuch, unknown-connector",
        "run crowd, no-action",
        "run crowd updat-user, unknown-action",
        "run crowd update-user --usernam x, unknown-option",
        "run crowd update-user --directory-id 12a, no-integer",
        "run crowd update-user --active=maybe, no-boolean",
        "run crowd update-user --timeout soon, no-timeout",
        "run crowd update-user --sandbox-option version=2.0, sandbox-option-alone",
        "run crowd update-user --sandbox --base-url http://example.com, sandbox-and-connection",
        "run crowd update-user --sandbox --sandbox-option nosuch=1, unknown-sandbox-option",
        "generate crowd, no-output-folder",
        "schema actoin, unknown-schema",
        "sandbox nosuch, unknown-sandbox",
    })
    void aWrongCommandLineIsExplained(String args, String name) {
        Outcome outcome = Ferrule.command().run(args.split(" "));

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.out()).isEmpty();
        Golden.assertEquals("usage/" + name, outcome.transcript());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLICOLOR_FORCE", "NO_COLOR"})
    void coloursFollowTheEnvironment(String variable) {
        Outcome outcome = Ferrule.command().with(variable, "1").run("--help");

        assertThat(outcome.out().contains("\u001b[")).isEqualTo(variable.equals("CLICOLOR_FORCE"));
    }

    @Test
    void noColorBeatsForce() {
        Outcome outcome = Ferrule.command()
                .with("CLICOLOR_FORCE", "1")
                .with("NO_COLOR", "1")
                .run("--help");

        assertThat(outcome.out()).doesNotContain("\u001b[");
    }
}
