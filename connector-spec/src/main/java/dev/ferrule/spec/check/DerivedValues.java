package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.List;
import java.util.Optional;

/** Reads the values that a list or a test decides about: {@code $each}, {@code $when} and {@code $test}. */
final class DerivedValues {

    private final Diagnostics diagnostics;
    private final ValueMapper values;
    private final EntryTypes entries;

    DerivedValues(Diagnostics diagnostics, ValueMapper values) {
        this.diagnostics = diagnostics;
        this.values = values;
        this.entries = new EntryTypes(
                diagnostics, "name a list or a mapping after `$each`, or say `as: lines` to take a text line by line");
    }

    boolean isOne(Mapping mapping) {
        return List.of("$each", "$when", "$test").stream()
                .anyMatch(key -> mapping.get(key).isPresent());
    }

    Value map(Mapping mapping, Scope scope) {
        if (mapping.get("$each").isPresent()) {
            return each(mapping, scope);
        }
        return mapping.get("$when").isPresent() ? when(mapping, scope) : asked(mapping, scope);
    }

    private Value each(Mapping mapping, Scope scope) {
        values.onlyKeys(mapping, List.of("$each", "as", "give", "splice"));
        SpecNode node = mapping.get("$each").orElseThrow();
        if (!(node instanceof Scalar scalar) || scalar.kind() == Kind.NULL) {
            Expected.report(
                    diagnostics, node, "a path", "write a path to a list, such as `tags` or `current.body.items`");
            return new Value.Null();
        }
        Source from = new SourceResolver(diagnostics).resolve(scalar, scope);
        mapping.get("as").ifPresent(as -> values.oneOf(as, Words.CUTS));
        String as = new Fields(mapping).text("as", "");
        Scope each = scope.withItem(as.isEmpty() ? entries.of(from, scalar, scope) : ValueType.Scalar.STRING);
        return mapping.get("splice")
                .<Value>map(several -> new Value.Each(from, as, spliced(mapping, several, each), true))
                .orElseGet(() -> new Value.Each(from, as, give(mapping, each), false));
    }

    /** The list whose entries come one by one for each entry of another. */
    private Value spliced(Mapping mapping, SpecNode node, Scope scope) {
        mapping.entry("give")
                .ifPresent(give -> diagnostics.report(
                        DiagnosticCode.CONFLICTING_KEYS,
                        give.key().span(),
                        "`give` stands beside `splice`",
                        "say `give` for one entry, or `splice` with a list of several"));
        if (!(node instanceof Sequence)) {
            Expected.report(
                    diagnostics, node, "a list", "write the entries that come for each, such as `splice: [a, b]`");
            return new Value.Null();
        }
        return values.map(node, scope);
    }

    private Value when(Mapping mapping, Scope scope) {
        values.onlyKeys(mapping, List.of("$when", "give", "else"));
        Optional<Value> otherwise = mapping.get("else").map(node -> values.map(node, scope));
        return new Value.When(
                new TestMapper(diagnostics).map(mapping.get("$when").orElseThrow(), scope),
                give(mapping, scope),
                otherwise.orElse(null));
    }

    private Value asked(Mapping mapping, Scope scope) {
        values.onlyKeys(mapping, List.of("$test"));
        return new Value.Asked(
                new TestMapper(diagnostics).map(mapping.get("$test").orElseThrow(), scope));
    }

    private Value give(Mapping mapping, Scope scope) {
        Optional<SpecNode> give = mapping.get("give");
        if (give.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    mapping.span(),
                    "a value with " + Quote.code(mapping.keys().get(0)) + " needs the key `give`",
                    "add `give:` with what is sent");
            return new Value.Null();
        }
        return values.map(give.get(), scope);
    }
}
