package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Scalar;

/** Finds out what the entries are of what is gone through entry by entry. */
final class EntryTypes {

    private final Diagnostics diagnostics;
    private final String hint;

    /**
     * Finds types of entries.
     *
     * @param hint what to do where there are none
     */
    EntryTypes(Diagnostics diagnostics, String hint) {
        this.diagnostics = diagnostics;
        this.hint = hint;
    }

    /**
     * The type of each entry of what a source gives; a mapping stands for an entry of its own, which has a key and a value.
     *
     * @param scalar the path that is the source
     */
    ValueType of(Source from, Scalar scalar, Scope scope) {
        if (from instanceof Source.Connection field) {
            noEntries(scalar, "the field " + Quote.code(field.field()) + " of the connection");
        } else if ((from instanceof Source.Status && from != SourceResolver.UNRESOLVED)
                || from instanceof Source.Header) {
            noEntries(scalar, Quote.code(scalar.text()));
        }
        ValueType type = new SourceResolver(diagnostics).type(from, scalar, scope);
        if (collects(from)) {
            return type;
        }
        if (type instanceof ValueType.ListOf list) {
            return list.items();
        }
        if (type instanceof ValueType.Scalar && type != ValueType.Scalar.ANY) {
            boolean whole =
                    from instanceof Source.Input input && input.path().parts().isEmpty();
            noEntries(scalar, (whole ? "the parameter " : "") + Quote.code(scalar.text()));
        }
        return type instanceof ValueType.MapOf ? type : ValueType.Scalar.ANY;
    }

    /** Whether its path collects a list of what it finds. */
    private static boolean collects(Source from) {
        JsonPath path = from instanceof Source.Input input
                ? input.path()
                : from instanceof Source.Item item ? item.path() : JsonPath.WHOLE;
        return path.parts().stream().anyMatch(JsonPath.Part.Each.class::isInstance);
    }

    private void noEntries(Scalar scalar, String what) {
        diagnostics.report(
                DiagnosticCode.PATH_INTO_SCALAR, scalar.span(), what + " is a plain value and has no entries", hint);
    }
}
