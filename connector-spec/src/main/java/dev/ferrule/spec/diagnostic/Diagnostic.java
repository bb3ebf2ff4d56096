package dev.ferrule.spec.diagnostic;

import java.util.Comparator;

/**
 * One problem of a spec.
 *
 * @param code which kind of problem
 * @param span where it is
 * @param message what is wrong
 * @param hint what to do about it
 */
public record Diagnostic(DiagnosticCode code, Span span, String message, String hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::span)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::hint);

    /** How much it weighs. */
    public Severity severity() {
        return code.severity();
    }

    /** Orders by file, line and column. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
