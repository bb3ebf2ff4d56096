package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Scalar;

/** Says that one kind of thing stands where another is expected. */
final class Expected {

    private Expected() {}

    /**
     * Reports it.
     *
     * @param expected what belongs here, with its article
     */
    static void report(Diagnostics diagnostics, SpecNode node, String expected, String hint) {
        diagnostics.report(
                DiagnosticCode.WRONG_KIND,
                node.span(),
                found(node) + " stands where " + expected + " is expected",
                hint);
    }

    /** What stands there, with its article. */
    static String found(SpecNode node) {
        if (!(node instanceof Scalar scalar)) {
            return node.noun();
        }
        return switch (scalar.kind()) {
            case NULL -> "nothing";
            case FLAG -> Quote.code(scalar.text());
            case NUMBER -> "the number " + Quote.code(scalar.text());
            case TEXT, AMBIGUOUS -> "the text " + Quote.code(scalar.text());
        };
    }
}
