package dev.ferrule.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

    private static final SourceText SOURCE =
            new SourceText("a.yaml", "one: 1\n\ttwö: 😀 2\r\nthree: " + "x".repeat(300));

    @Test
    void pointsAtTheColumnWhateverStandsBefore() {
        Diagnostic diagnostic = new Diagnostic(
                DiagnosticCode.UNKNOWN_KEY, new Span("a.yaml", 2, 9, 2, 10), "there is a `2`", "remove it");

        assertThat(new DiagnosticPrinter(false).print(List.of(diagnostic), List.of(SOURCE)))
                .isEqualTo("""
                        error[FER0201] unknown-key: there is a `2`
                          --> a.yaml:2:9
                         2 |  twö: 😀 2
                           |         ^
                          = hint: remove it

                        1 error
                        """);
    }

    @Test
    void coloursOnlyWhenAsked() {
        Diagnostic diagnostic = new Diagnostic(
                DiagnosticCode.OPEN_HOST, new Span("a.yaml", 1, 1, 1, 4), "the host is open", "close it");

        assertThat(new DiagnosticPrinter(true)
                        .print(List.of(diagnostic), List.of(SOURCE))
                        .replace('\u001b', '~'))
                .isEqualTo("""
                        ~[33;1mwarning[FER0502] open-host~[0m: the host is open
                        ~[34m  --> ~[0ma.yaml:1:1
                        ~[34m 1 | ~[0mone: 1
                        ~[34m   | ~[0m~[33;1m^^^~[0m
                        ~[34m  = ~[0mhint: close it

                        1 warning
                        """);
    }

    @Test
    void cutsLongLinesAroundTheProblem() {
        Diagnostic diagnostic =
                new Diagnostic(DiagnosticCode.BAD_TEXT, new Span("a.yaml", 3, 200, 3, 202), "too many", "fewer");

        assertThat(new DiagnosticPrinter(false)
                        .print(List.of(diagnostic), List.of(SOURCE))
                        .lines())
                .element(2)
                .isEqualTo(" 3 | …" + "x".repeat(110) + "…");
    }

    @Test
    void sortsByPlaceAndCountsBySeverity() {
        Diagnostic late = new Diagnostic(DiagnosticCode.BAD_TEXT, Span.at("b.yaml", 1, 1), "late", "x");
        Diagnostic early = new Diagnostic(DiagnosticCode.BAD_TEXT, Span.at("a.yaml", 10, 1), "early", "x");
        Diagnostic first = new Diagnostic(DiagnosticCode.OPEN_HOST, Span.at("a.yaml", 9, 5), "first", "x");

        assertThat(new DiagnosticPrinter(false).print(List.of(late, early, first), List.of()))
                .containsSubsequence("first", "early", "late", "2 errors, 1 warning");
    }

    @Test
    void neverPrintsWhatATerminalObeys() {
        SourceText evil = new SourceText("e.yaml", "a: \u001b[2J\u202E");
        Diagnostic diagnostic =
                new Diagnostic(DiagnosticCode.BAD_TEXT, Span.at("e.yaml", 1, 1), "\u001b]0;x\u0007", "\u009b1m\n");

        assertThat(new DiagnosticPrinter(false).print(List.of(diagnostic), List.of(evil)))
                .doesNotContain("\u001b", "\u202E", "\u0007", "\u009b");
    }

    @Test
    void saysNothingWhenThereIsNothing() {
        assertThat(new DiagnosticPrinter(true).print(List.of(), List.of(SOURCE)))
                .isEmpty();
    }
}
