package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Test.Predicate;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads tests. */
final class TestMapper {

    private final Diagnostics diagnostics;
    private final SourceResolver sources;
    private final ValueMapper values;

    TestMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.sources = new SourceResolver(diagnostics);
        this.values = new ValueMapper(diagnostics);
    }

    Test map(SpecNode node, Scope scope) {
        if (node instanceof Mapping mapping) {
            return allOf(mapping, scope);
        }
        if (node instanceof Sequence sequence && !sequence.items().isEmpty()) {
            List<Test> parts = new ArrayList<>();
            for (SpecNode item : sequence.items()) {
                if (item instanceof Mapping mapping) {
                    parts.add(allOf(mapping, scope));
                } else {
                    Expected.report(
                            diagnostics, item, "a mapping from paths to values", "write `{status: 404}` or the like");
                }
            }
            return parts.size() == 1 ? parts.get(0) : new Test.AnyOf(List.copyOf(parts));
        }
        Expected.report(diagnostics, node, "a test", "write a mapping such as `{status: 404}`, or a list of them");
        return Test.ALWAYS;
    }

    private Test allOf(Mapping mapping, Scope scope) {
        if (mapping.entries().isEmpty()) {
            bad(mapping, "the test asks nothing", "add a path and what its value shall be");
        }
        List<Test> parts = new ArrayList<>();
        for (Entry entry : mapping.entries()) {
            Source source = sources.resolve(entry.key(), scope);
            predicates(entry.value(), scope).forEach(predicate -> parts.add(new Test.Check(source, predicate)));
        }
        return parts.size() == 1 ? parts.get(0) : new Test.AllOf(List.copyOf(parts));
    }

    /** What the right side of a path asks; all of it must hold. */
    private List<Predicate> predicates(SpecNode node, Scope scope) {
        if (!(node instanceof Mapping mapping) || ValueMapper.isForm(node)) {
            return List.of(anyOf(node, scope, Predicate.Equal::new));
        }
        if (mapping.entries().isEmpty()) {
            bad(node, "no predicate stands here", "write one of " + Quote.allOf(Words.PREDICATES));
        }
        return mapping.entries().stream().map(entry -> predicate(entry, scope)).toList();
    }

    private Predicate predicate(Entry entry, Scope scope) {
        SpecNode right = entry.value();
        return switch (entry.name()) {
            case "present" -> new Predicate.Present(flag(right));
            case "empty" -> new Predicate.Empty(flag(right));
            case "contains" -> anyOf(right, scope, Predicate.Contains::new);
            case "starts-with" -> anyOf(right, scope, Predicate.StartsWith::new);
            case "at-least" -> new Predicate.AtLeast(number(right, scope));
            case "at-most" -> new Predicate.AtMost(number(right, scope));
            case "ignoring-case" -> anyOf(right, scope, Predicate.IgnoringCase::new);
            case "not" -> not(predicates(right, scope));
            default -> unknown(entry);
        };
    }

    private static Predicate not(List<Predicate> predicates) {
        List<Predicate> negated =
                predicates.stream().<Predicate>map(Predicate.Not::new).toList();
        return negated.size() == 1 ? negated.get(0) : new Predicate.Any(negated);
    }

    private Predicate anyOf(SpecNode node, Scope scope, Function<Value, Predicate> predicate) {
        if (!(node instanceof Sequence sequence)) {
            return predicate.apply(value(node, scope));
        }
        if (sequence.items().isEmpty()) {
            bad(node, "the list of alternatives is empty, so the test never holds", "add an alternative");
        }
        List<Predicate> alternatives = sequence.items().stream()
                .map(item -> predicate.apply(value(item, scope)))
                .toList();
        return alternatives.size() == 1 ? alternatives.get(0) : new Predicate.Any(alternatives);
    }

    private Value value(SpecNode node, Scope scope) {
        if (node instanceof Scalar scalar) {
            return values.literal(scalar);
        }
        if (ValueMapper.isForm(node)) {
            Value value = values.map(node, scope);
            if (value instanceof Value.Reference) {
                return value;
            }
        }
        Expected.report(diagnostics, node, "a literal or a reference", "write a literal, or `{$from: path}`");
        return new Value.Null();
    }

    private Value number(SpecNode node, Scope scope) {
        Value value = value(node, scope);
        if (node instanceof Scalar && !(value instanceof Value.Number)) {
            Expected.report(diagnostics, node, "a number", "write a number, or `{$from: path}`");
        }
        return value;
    }

    private boolean flag(SpecNode node) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.FLAG) {
            return Boolean.parseBoolean(scalar.text());
        }
        Expected.report(diagnostics, node, "true or false", "write `true` or `false`, without quotes");
        return true;
    }

    private Predicate unknown(Entry entry) {
        diagnostics.report(
                DiagnosticCode.UNKNOWN_WORD,
                entry.key().span(),
                "there is no predicate " + Quote.code(entry.name()),
                Suggestion.hint(entry.name(), Words.PREDICATES));
        return new Predicate.Present(true);
    }

    private void bad(SpecNode node, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_TEST, node.span(), message, hint);
    }
}
