package dev.ferrule.cli.report;

import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.Span;

/**
 * One problem of a connector.
 *
 * @param span where it is; its file is relative to the connector's folder
 * @param message what is wrong
 * @param hint what to do about it
 */
public record Finding(Rule rule, Severity severity, Span span, String message, String hint) {

    /** A diagnostic of the language. */
    public static Finding of(Diagnostic diagnostic) {
        return new Finding(
                Rule.of(diagnostic.code()),
                diagnostic.severity(),
                diagnostic.span(),
                diagnostic.message(),
                diagnostic.hint());
    }
}
