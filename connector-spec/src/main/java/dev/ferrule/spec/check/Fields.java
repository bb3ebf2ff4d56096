package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a mapping whose structure has been checked. What is of the wrong kind has been reported and counts as
 * left out.
 */
record Fields(Mapping mapping) {

    /** The fields of a node that should be a mapping; none when it is something else. */
    static Fields of(SpecNode node) {
        return new Fields(node instanceof Mapping found ? found : new Mapping(node.span(), List.of()));
    }

    Span span() {
        return mapping.span();
    }

    /** Where the value of a key stands, or the mapping itself. */
    Span span(String key) {
        return node(key).map(SpecNode::span).orElse(span());
    }

    /** Where a key itself stands, or the mapping. */
    Span keySpan(String key) {
        return mapping.entry(key).map(entry -> entry.key().span()).orElse(span());
    }

    boolean has(String key) {
        return mapping.get(key).isPresent();
    }

    Optional<SpecNode> node(String key) {
        return mapping.get(key);
    }

    /** The fields of a nested mapping. */
    Optional<Fields> nested(String key) {
        return node(key).map(Fields::of);
    }

    Optional<Scalar> scalar(String key) {
        return node(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> scalar.kind() != Kind.NULL);
    }

    /** The text of a key; null when it is left out. */
    @Nullable
    String text(String key) {
        return scalar(key).map(Scalar::text).orElse(null);
    }

    String text(String key, String otherwise) {
        return scalar(key).map(Scalar::text).orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return scalar(key)
                .filter(scalar -> scalar.kind() == Kind.FLAG)
                .map(scalar -> Boolean.parseBoolean(scalar.text()))
                .orElse(otherwise);
    }

    /** The entries of a nested mapping. */
    List<Entry> entries(String key) {
        return node(key)
                .filter(Mapping.class::isInstance)
                .map(node -> ((Mapping) node).entries())
                .orElse(List.of());
    }

    /** The items of a list, or the one thing that stands there instead. */
    List<SpecNode> items(String key) {
        return node(key)
                .map(node -> node instanceof Sequence sequence ? sequence.items() : List.of(node))
                .orElse(List.of());
    }

    /** The scalars among the items. */
    List<Scalar> scalars(String key) {
        return items(key).stream()
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .toList();
    }

    /** The texts among the items. */
    List<String> texts(String key) {
        return scalars(key).stream().map(Scalar::text).toList();
    }
}
