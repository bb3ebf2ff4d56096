package dev.ferrule.codegen.openapi;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import dev.ferrule.spec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which keys of a file lead to a place in it; the items of lists have their numbers. */
final class KeyFinder {

    private final Optional<SpecNode> root;

    private KeyFinder(Optional<SpecNode> root) {
        this.root = root;
    }

    static KeyFinder of(String file, String text) {
        return new KeyFinder(
                file.endsWith(".yaml")
                        ? new YamlReader(new Diagnostics(), ReadLimits.DEFAULT)
                                .read(new SourceText(file, text))
                                .map(SpecDocument::root)
                        : Optional.empty());
    }

    /** The keys that lead to where the stretch begins. */
    List<String> at(Span span) {
        List<String> keys = new ArrayList<>();
        root.ifPresent(node -> descend(node, span, keys));
        return keys;
    }

    private static void descend(SpecNode node, Span span, List<String> keys) {
        if (node instanceof Mapping mapping) {
            Entry found = null;
            for (Entry entry : mapping.entries()) {
                if (isBefore(entry.key().span(), span)) {
                    found = entry;
                }
            }
            if (found != null) {
                keys.add(found.name());
                boolean inside = isBefore(found.value().span(), span) || !(found.value() instanceof SpecNode.Scalar);
                if (inside && !found.key().span().start().equals(span.start())) {
                    descend(found.value(), span, keys);
                }
            }
        } else if (node instanceof Sequence sequence) {
            int found = -1;
            for (int i = 0; i < sequence.items().size(); i++) {
                if (isBefore(sequence.items().get(i).span(), span)) {
                    found = i;
                }
            }
            if (found >= 0) {
                keys.add(Integer.toString(found));
                descend(sequence.items().get(found), span, keys);
            }
        }
    }

    private static boolean isBefore(Span first, Span second) {
        return first.line() < second.line() || (first.line() == second.line() && first.column() <= second.column());
    }
}
