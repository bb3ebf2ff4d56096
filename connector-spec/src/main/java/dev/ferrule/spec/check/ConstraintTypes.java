package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.Map;
import java.util.Set;

/** Reports constraints that say nothing of values of a type. Most of those of a list are constraints of each entry. */
final class ConstraintTypes {

    private static final Set<ValueType> TEXTS = Set.of(Scalar.STRING, Scalar.SECRET);
    private static final Set<ValueType> ORDERED =
            Set.of(Scalar.INTEGER, Scalar.NUMBER, Scalar.DATE, Scalar.DATE_TIME, Scalar.DURATION);
    private static final Set<ValueType> STRINGS = Set.of(Scalar.STRING);
    private static final Map<String, Set<ValueType>> SPEAKS_OF = Map.of(
            "min-length", TEXTS,
            "max-length", TEXTS,
            "pattern", TEXTS,
            "min", ORDERED,
            "max", ORDERED,
            "format", STRINGS,
            "options", STRINGS,
            "zone", Set.of(Scalar.DATE, Scalar.DATE_TIME),
            "max-size", Set.of(Scalar.FILE));
    /** What says something of a value and nothing of the entries of a list. */
    private static final Set<String> OF_VALUES = Set.of("zone");

    private static final Set<String> OF_LISTS = Set.of("min-items", "max-items", "unique");

    private final Diagnostics diagnostics;

    ConstraintTypes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Checks all of them; an unknown type of entries has been reported, and anything may be said of it. */
    void check(Fields fields, ValueType type) {
        boolean known = type instanceof Scalar
                || type.innermost() != Scalar.ANY
                || fields.text("of", "").equals("any");
        for (Entry entry : fields.mapping().entries()) {
            String key = entry.name();
            Set<ValueType> types = SPEAKS_OF.get(key);
            if (types != null && known && !types.contains(OF_VALUES.contains(key) ? type : type.entry())) {
                report(fields, key, types, type);
            }
            if (OF_LISTS.contains(key) && !(type instanceof ValueType.ListOf)) {
                report(fields, key, "values of this type", "remove it, or change the type to `list`");
            }
        }
    }

    private void report(Fields fields, String key, Set<ValueType> types, ValueType type) {
        boolean inside = types.contains(type.innermost());
        String names = Quote.anyOf(types.stream().map(TypeNames::of).sorted().toList());
        if (type instanceof ValueType.ListOf) {
            report(
                    fields,
                    key,
                    "the entries of this list",
                    inside
                            ? "remove it, and tell in the description what an entry may be"
                            : "remove it, or change `of` to " + names);
        } else if (type instanceof ValueType.MapOf && inside) {
            report(fields, key, "the values of a map", "remove it, and tell in the description what a value may be");
        } else {
            report(fields, key, "values of this type", "remove it, or change the type to " + names);
        }
    }

    private void report(Fields fields, String key, String values, String hint) {
        diagnostics.report(
                DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                fields.keySpan(key),
                Quote.code(key) + " says nothing of " + values,
                hint);
    }
}
