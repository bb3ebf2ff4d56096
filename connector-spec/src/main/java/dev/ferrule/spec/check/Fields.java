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
        SpecNode node = mapping.find(key);
        return node == null ? span() : node.span();
    }

    /** Where a key itself stands, or the mapping. */
    Span keySpan(String key) {
        return mapping.entry(key).map(entry -> entry.key().span()).orElse(span());
    }

    boolean has(String key) {
        return mapping.find(key) != null;
    }

    Optional<SpecNode> node(String key) {
        return mapping.get(key);
    }

    /** The fields of a nested mapping. */
    Optional<Fields> nested(String key) {
        return node(key).map(Fields::of);
    }

    Optional<Scalar> scalar(String key) {
        return Optional.ofNullable(findScalar(key));
    }

    private @Nullable Scalar findScalar(String key) {
        if (mapping.find(key) instanceof Scalar scalar && scalar.kind() != Kind.NULL) {
            return scalar;
        }
        return null;
    }

    /** The text of a key; null when it is left out. */
    @Nullable
    String text(String key) {
        Scalar scalar = findScalar(key);
        return scalar == null ? null : scalar.text();
    }

    String text(String key, String otherwise) {
        Scalar scalar = findScalar(key);
        return scalar == null ? otherwise : scalar.text();
    }

    boolean flag(String key, boolean otherwise) {
        Scalar scalar = findScalar(key);
        if (scalar == null || scalar.kind() != Kind.FLAG) {
            return otherwise;
        }
        return Boolean.parseBoolean(scalar.text());
    }

    /** The entries of a nested mapping. */
    List<Entry> entries(String key) {
        return mapping.find(key) instanceof Mapping found ? found.entries() : List.of();
    }

    /** The items of a list, or the one thing that stands there instead. */
    List<SpecNode> items(String key) {
        SpecNode node = mapping.find(key);
        if (node == null) {
            return List.of();
        }
        return node instanceof Sequence sequence ? sequence.items() : List.of(node);
    }

    /** The scalars among the items. */
    List<Scalar> scalars(String key) {
        List<SpecNode> items = items(key);
        return items.isEmpty()
                ? List.of()
                : items.stream()
                        .filter(Scalar.class::isInstance)
                        .map(Scalar.class::cast)
                        .toList();
    }

    /** The texts among the items. */
    List<String> texts(String key) {
        List<Scalar> scalars = scalars(key);
        return scalars.isEmpty()
                ? List.of()
                : scalars.stream().map(Scalar::text).toList();
    }
}
