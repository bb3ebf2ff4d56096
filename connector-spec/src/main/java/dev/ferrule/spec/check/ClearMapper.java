package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is sent when a caller clears something: a literal that its places can carry. */
final class ClearMapper {

    private final Diagnostics diagnostics;
    private final ValueMapper values;

    ClearMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueMapper(diagnostics);
    }

    /** The literal; null when the parameter cannot be cleared. */
    @Nullable
    Value map(Fields parameter, List<Target> targets) {
        Value value = literal(parameter, "parameter");
        if (value != null && !parameter.has("to")) {
            report(parameter, "the parameter names no place that this is sent to", "add `to:`, or remove `clear:`");
        } else if (value != null
                && !isPlain(value)
                && targets.stream().anyMatch(target -> target.place() != Place.BODY)) {
            report(
                    parameter,
                    "queries and headers are texts, and have no word for this",
                    "write the text that the service takes for it, such as `''`");
        }
        return value;
    }

    /** The literal of a field; null when it cannot be cleared. */
    @Nullable
    Value map(Fields field) {
        return literal(field, "field");
    }

    private @Nullable Value literal(Fields cleared, String what) {
        SpecNode node = cleared.node("clear").orElse(null);
        if (node == null) {
            return null;
        }
        if (!isLiteral(node)) {
            // What it refers to is no second problem.
            report(
                    cleared,
                    "what clears a " + what + " is a literal",
                    "write `null`, `''`, `[]`, `{}` or another literal");
            return null;
        }
        return values.map(node, Scope.ofNothing());
    }

    private static boolean isLiteral(SpecNode node) {
        if (node instanceof SpecNode.Sequence sequence) {
            return sequence.items().stream().allMatch(ClearMapper::isLiteral);
        }
        return !(node instanceof SpecNode.Mapping mapping)
                || (!ValueMapper.isForm(mapping)
                        && mapping.entries().stream().allMatch(entry -> isLiteral(entry.value())));
    }

    private static boolean isPlain(Value value) {
        return value instanceof Value.Text || value instanceof Value.Number || value instanceof Value.Flag;
    }

    private void report(Fields cleared, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_CLEAR, cleared.span("clear"), message, hint);
    }
}
