package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.Key;
import dev.ferrule.spec.grammar.Shape;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a document against the tables of the grammar: keys, kinds, words and names. */
final class StructureChecker {

    private final Diagnostics diagnostics;
    private final ScalarChecker scalars;

    StructureChecker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.scalars = new ScalarChecker(diagnostics);
    }

    void check(SpecNode node, Form form) {
        if (form instanceof Form.Nested nested) {
            nested(node, nested.shape());
        } else if (form instanceof Form.MapOf map) {
            mapOf(node, map);
        } else if (form instanceof Form.ListOf list) {
            listOf(node, list.items());
        } else if (form instanceof Form.OneOrMany either) {
            oneOrMany(node, either.item());
        } else if (form instanceof Form.Either either) {
            check(node, node instanceof Mapping ? either.mapping() : either.scalar());
        } else if (!(form instanceof Form.Construct)) {
            if (node instanceof Scalar scalar) {
                scalars.check(scalar, form);
            } else {
                scalars.expected(node, form);
            }
        }
    }

    private void nested(SpecNode node, Shape shape) {
        if (!(node instanceof Mapping mapping)) {
            Expected.report(diagnostics, node, shape.noun(), "write a mapping of " + Quote.allOf(shape.names()));
            return;
        }
        Set<String> meant = new HashSet<>();
        for (Entry entry : mapping.entries()) {
            Key key = shape.key(entry.name()).orElse(null);
            if (key == null) {
                unknown(entry, shape).ifPresent(meant::add);
            } else {
                check(entry.value(), key.form());
            }
        }
        for (Key key : shape.required()) {
            if (mapping.find(key.name()) == null && !meant.contains(key.name())) {
                diagnostics.report(
                        DiagnosticCode.MISSING_KEY,
                        mapping.span(),
                        shape.noun() + " needs the key " + Quote.code(key.name()),
                        "add " + Quote.code(key.name() + ":") + ", " + key.about());
            }
        }
    }

    /** Reports the key; the one that is meant, if that can be told, is not missing on top of it. */
    private Optional<String> unknown(Entry entry, Shape shape) {
        KeyHints.Advice advice = KeyHints.of(entry, shape);
        diagnostics.report(
                DiagnosticCode.UNKNOWN_KEY,
                entry.key().span(),
                shape.noun() + " has no key " + Quote.code(entry.name()),
                advice.hint());
        return advice.meant();
    }

    private void mapOf(SpecNode node, Form.MapOf form) {
        if (!(node instanceof Mapping mapping)) {
            Expected.report(diagnostics, node, "a mapping", "write lines of the form `name: value`");
            return;
        }
        for (Entry entry : mapping.entries()) {
            scalars.name(entry.key(), form.names());
            check(entry.value(), form.values());
        }
    }

    private void listOf(SpecNode node, Form items) {
        if (!(node instanceof Sequence sequence)) {
            Expected.report(diagnostics, node, "a list", "begin each entry with `- `");
            return;
        }
        if (sequence.items().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.EMPTY_COLLECTION,
                    node.span(),
                    "the list is empty",
                    "add an entry, or leave the key out");
        }
        checkAll(sequence.items(), items);
    }

    private void oneOrMany(SpecNode node, Form item) {
        if (node instanceof Sequence) {
            listOf(node, item);
        } else {
            check(node, item);
        }
    }

    private void checkAll(List<SpecNode> items, Form form) {
        Set<String> seen = new HashSet<>();
        for (SpecNode item : items) {
            check(item, form);
            if (item instanceof Scalar scalar && !seen.add(scalar.text())) {
                diagnostics.report(
                        DiagnosticCode.REPEATED_ENTRY,
                        scalar.span(),
                        Quote.code(scalar.text()) + " stands in the list twice",
                        "remove one of them");
            }
        }
    }
}
