package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.Set;

/** Reads what an action works out under names of its own, before its first step. */
final class ValuesMapper {

    /** What stands before the name of a value that something refers to. */
    static final String USED = "value.";

    /** What paths begin with already. */
    private static final Set<String> TAKEN = Set.of("connection", "auth", "input", "item", "status", "header", "body");

    private final Diagnostics diagnostics;

    ValuesMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The scope of an action with its values; each may refer to those before it. */
    Scope map(Fields action, Scope scope) {
        Scope known = scope;
        for (Entry entry : action.entries("values")) {
            checkName(entry, scope);
            Value value = new ValueMapper(diagnostics).map(entry.value(), known);
            checkFiles(entry, value, scope);
            known = known.withValue(new Source.Worked(entry.name(), value));
        }
        return known;
    }

    private void checkName(Entry entry, Scope scope) {
        if (TAKEN.contains(entry.name())) {
            diagnostics.report(
                    DiagnosticCode.RESERVED_NAME,
                    entry.key().span(),
                    "a value cannot be called " + Quote.code(entry.name()) + ", because paths start with that word",
                    "choose another name");
        } else if (scope.parameters().containsKey(entry.name())) {
            diagnostics.report(
                    DiagnosticCode.DUPLICATE_NAME,
                    entry.key().span(),
                    "a parameter is called " + Quote.code(entry.name()) + " already",
                    "choose another name");
        }
    }

    private void checkFiles(Entry entry, Value value, Scope scope) {
        boolean file = ValueSources.of(value).stream()
                .anyMatch(source -> source instanceof Source.Input input
                        && !FileMembers.isKnownOfFile(input.path())
                        && scope.parameters()
                                        .getOrDefault(input.parameter(), ValueType.Scalar.ANY)
                                        .innermost()
                                == ValueType.Scalar.FILE);
        if (file) {
            diagnostics.report(
                    DiagnosticCode.FILE_PLACE,
                    entry.value().span(),
                    "a file has no place among the values of an action",
                    "refer to the parameter where the file is sent");
        }
    }

    /** Reports values that nothing refers to. */
    void reportUnused(Fields action, Scope scope) {
        action.entries("values").stream()
                .filter(entry -> !scope.used().contains(USED + entry.name()))
                .forEach(entry -> diagnostics.report(
                        DiagnosticCode.UNUSED_PARAMETER,
                        entry.key().span(),
                        "nothing refers to the value " + Quote.code(entry.name()),
                        "write `{" + entry.name() + "}` in a call or `{$from: " + entry.name()
                                + "}` where it is sent, or remove it"));
    }
}
