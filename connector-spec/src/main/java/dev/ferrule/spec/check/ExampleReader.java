package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Reads the example of a parameter or connection field, which must be a value that would be accepted; for a list, one of its
 * entries.
 */
final class ExampleReader {

    private final Diagnostics diagnostics;

    ExampleReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Whether the type of a connection field is a known word; if not, that has been reported. */
    static boolean isKnown(Fields fields) {
        return Words.CONNECTION_TYPES.contains(fields.text("type", ""));
    }

    @Nullable
    String read(Fields fields, ValueType type, Constraints constraints) {
        Scalar example = fields.scalar("example").orElse(null);
        if (example == null) {
            return null;
        }
        if (type.entry() == ValueType.Scalar.SECRET) {
            diagnostics.report(
                    DiagnosticCode.SECRET_SHOWN,
                    fields.keySpan("example"),
                    "a secret has no example",
                    "remove it; say in the description what the secret looks like");
            return null;
        }
        if (type.entry() == ValueType.Scalar.FILE) {
            diagnostics.report(
                    DiagnosticCode.DOES_NOT_FIT,
                    fields.keySpan("example"),
                    "a file has no example",
                    "remove it; say in the description what the file holds");
            return null;
        }
        LiteralFit.textProblem(example.text(), type.entry(), constraints)
                .ifPresent(problem -> diagnostics.report(
                        DiagnosticCode.DOES_NOT_FIT,
                        example.span(),
                        "the example " + Quote.code(example.text()) + " " + problem,
                        "give an example that would be accepted"));
        return example.text();
    }
}
