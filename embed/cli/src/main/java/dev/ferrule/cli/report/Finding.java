package dev.ferrule.cli.report;

import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.Span;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One problem of a connector.
 *
 * @param span where it is; its file is relative to the connector's folder
 * @param message what is wrong
 * @param hint what to do about it
 */
public record Finding(Rule rule, Severity severity, Span span, String message, String hint) {

    /** Diagnostics of the language. */
    public static List<Finding> of(Collection<Diagnostic> diagnostics) {
        // A page is read once, however many problems of its kind there are.
        Map<DiagnosticCode, Rule> rules = new EnumMap<>(DiagnosticCode.class);
        return diagnostics.stream()
                .map(diagnostic -> new Finding(
                        rules.computeIfAbsent(diagnostic.code(), Rule::of),
                        diagnostic.severity(),
                        diagnostic.span(),
                        diagnostic.message(),
                        diagnostic.hint()))
                .toList();
    }
}
