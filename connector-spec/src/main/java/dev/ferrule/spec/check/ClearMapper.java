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

    private static final String LITERALS = "write `null`, `''`, `[]`, `{}` or another literal";

    private final Diagnostics diagnostics;
    private final ValueMapper values;

    ClearMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueMapper(diagnostics);
    }

    /** The literal; null when the parameter cannot be cleared. */
    @Nullable
    Value map(Fields parameter, List<Target> targets, Scope scope) {
        SpecNode node = parameter.node("clear").orElse(null);
        if (node == null) {
            return null;
        }
        Value value = values.map(node, scope);
        if (!isLiteral(value)) {
            report(node, "what clears a parameter is a literal", LITERALS);
        } else if (!parameter.has("to")) {
            report(node, "the parameter names no place that this is sent to", "add `to:`, or remove `clear:`");
        } else if (!isPlain(value) && targets.stream().anyMatch(target -> target.place() != Place.BODY)) {
            report(
                    node,
                    "queries and headers are texts, and have no word for this",
                    "write the text that the service takes for it, such as `''`");
        }
        return value;
    }

    /** The literal of a field; null when it cannot be cleared. */
    @Nullable
    Value map(Fields field) {
        SpecNode node = field.node("clear").orElse(null);
        if (node == null) {
            return null;
        }
        if (!isLiteral(node)) {
            // Nothing can be referred to here, so what it refers to is no second problem.
            report(node, "what clears a field is a literal", LITERALS);
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

    private static boolean isLiteral(Value value) {
        if (value instanceof Value.Structure structure) {
            return structure.members().values().stream().allMatch(ClearMapper::isLiteral);
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().allMatch(ClearMapper::isLiteral);
        }
        return isPlain(value) || value instanceof Value.Null;
    }

    private void report(SpecNode node, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_CLEAR, node.span(), message, hint);
    }
}
