package dev.ferrule.spec.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one reading. Not safe for use by several threads. */
public final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;

    /** Notes a problem. */
    public void report(DiagnosticCode code, Span span, String message, String hint) {
        found.add(new Diagnostic(code, span, message, hint));
        errors += code.severity() == Severity.ERROR ? 1 : 0;
    }

    /** Notes the problems of another collector, such as one that another thread has used. */
    public void reportAll(Diagnostics others) {
        found.addAll(others.found);
        errors += others.errors;
    }

    /** Whether some problem is an error. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many errors there are so far. */
    public int errors() {
        return errors;
    }

    /** The problems by file, line and column; the same problem at the same place once. */
    public List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
