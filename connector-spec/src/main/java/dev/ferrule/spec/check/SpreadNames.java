package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.Set;

/** Checks names with `*`, in whose place the keys of a mapping or the numbers of a list come. */
final class SpreadNames {

    private static final char KEY = '*';

    private final Diagnostics diagnostics;

    SpreadNames(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Checks what is sent under a name; names without `*` are fine.
     *
     * @param value what is sent
     */
    void check(Entry entry, Value value, Scope scope) {
        String name = entry.name();
        if (!Step.isSpread(name)) {
            return;
        }
        if (name.indexOf(KEY) != name.lastIndexOf(KEY)) {
            bad(entry.key().span(), Quote.code(name) + " has more than one place for a key", "keep one `*`");
        }
        if (!hasEntries(value, scope)) {
            bad(
                    entry.value().span(),
                    Quote.code(name) + " is for the entries of a mapping or a list, and this has none",
                    "name a parameter of the type `map` or `list`, or write a name without `*`");
        }
    }

    /** Checks the query that stands in a call, whose values are texts. */
    void checkFixed(Set<String> names, Span span) {
        names.stream()
                .filter(Step::isSpread)
                .forEach(name -> bad(
                        span,
                        Quote.code(name) + " stands for the names of several, and its value is a text",
                        "write it under `query:`, with a mapping or a list as its value"));
    }

    /** Checks a header, whose name is not all the caller's. */
    void checkHeader(Entry entry, Value value, Scope scope) {
        check(entry, value, scope);
        String name = entry.name();
        if (Step.isSpread(name) && (name.length() == 1 || name.indexOf(KEY) != name.length() - 1)) {
            bad(
                    entry.key().span(),
                    "the names of headers begin with a text of the spec, and their keys end them",
                    "write a text before `*` and none behind it, such as `x-amz-meta-*`");
        }
    }

    private static boolean hasEntries(Value value, Scope scope) {
        if (value instanceof Value.Reference reference) {
            return !reference.functions().isEmpty() || isOpen(reference.from(), scope);
        }
        return value instanceof Value.Structure
                || value instanceof Value.Items
                || value instanceof Value.Each
                || value instanceof Value.When;
    }

    /** Whether a source may have entries, as far as a type tells. */
    private static boolean isOpen(Source from, Scope scope) {
        if (from instanceof Source.Connection || from instanceof Source.Header || from instanceof Source.Status) {
            return from == SourceResolver.UNRESOLVED;
        }
        if (!(from instanceof Source.Input input) || !input.path().parts().isEmpty()) {
            return true;
        }
        ValueType type = scope.parameters().get(input.parameter());
        return type == null || !(type instanceof ValueType.Scalar) || type == ValueType.Scalar.ANY;
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.SPREAD_NAME, span, message, hint);
    }
}
