package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import org.junit.jupiter.api.Test;

/** Connectors that run code of a program, and signed requests, on the command line. */
class HooksTest {

    private static String feature(String name) {
        return Ferrule.MODULE
                .resolve("../../connector-spec/src/test/resources/dev/ferrule/spec/features/" + name)
                .normalize()
                .toString();
    }

    @Test
    void aCommandSaysWhichCodeItCannotBring() {
        Outcome outcome = Ferrule.command().run("run", feature("hooks"), "print-note", "--note", "x");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err())
                .contains(
                        "Press runs hand-written code, which a command cannot bring: markdown-to-document, count-words,"
                                + " sign-house, answer-challenge.")
                .contains("Run the action from a program that registers these hooks");
    }

    @Test
    void aCommandCannotBringTheCodeThatSendsAFileEither() {
        Outcome outcome = Ferrule.command().run("run", feature("uploads"), "move-film", "--film", "7");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains("Vault runs hand-written code, which a command cannot bring: in-parts.");
    }

    @Test
    void aPlanOfASignedRequestMasksItsProof() {
        Outcome outcome = Ferrule.command()
                .with("FERRULE_COIN_DESK_BASE_URL", "https://desk.example.com")
                .with("FERRULE_COIN_DESK_KEY_ID", "id-1")
                .with("FERRULE_COIN_DESK_SECRET", "c2VjcmV0LWtleQ==")
                .run("run", feature("signatures"), "get-coin", "--coin", "btc", "--auth", "query", "--explain");

        assertThat(outcome.code()).as(outcome.all()).isZero();
        assertThat(outcome.out()).contains("signature=[redacted]").doesNotContain("c2VjcmV0", "secret-key");
    }
}
