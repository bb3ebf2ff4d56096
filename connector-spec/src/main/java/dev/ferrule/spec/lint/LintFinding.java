package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.Span;
import java.util.Comparator;

/**
 * Something that a rule has found.
 *
 * @param rule the id of the rule
 * @param severity how much it weighs
 * @param span where it is
 * @param message what is poor
 * @param hint what to do about it
 */
public record LintFinding(String rule, Severity severity, Span span, String message, String hint)
        implements Comparable<LintFinding> {

    private static final Comparator<LintFinding> ORDER = Comparator.comparing(LintFinding::span)
            .thenComparing(LintFinding::rule)
            .thenComparing(LintFinding::message)
            .thenComparing(LintFinding::hint);

    /** Orders by file, line and column. */
    @Override
    public int compareTo(LintFinding other) {
        return ORDER.compare(this, other);
    }
}
