package dev.ferrule.spec.check;

import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the place that was meant to send a parameter, written in the manner of another tool. */
final class UnusedHints {

    private static final List<String> REQUEST = List.of("call", "query", "header", "cookie", "body", "steps");

    private UnusedHints() {}

    /** What to do about a parameter that nothing sends. */
    static String of(Fields action, String parameter) {
        for (String key : REQUEST) {
            Optional<SpecNode> place = action.node(key).flatMap(node -> meant(node, parameter));
            if (place.isPresent()) {
                return "in line " + place.get().span().start().line() + ", write "
                        + (place.get() instanceof Scalar scalar && scalar.text().contains("/:")
                                ? "`{" + parameter + "}` into the path"
                                : "`{$from: " + parameter + "}`, or `{$text: ...}` with `{" + parameter + "}` in it");
            }
        }
        return "add `to:`, use it in a call, or say `applied: false`";
    }

    private static Optional<SpecNode> meant(SpecNode node, String parameter) {
        if (node instanceof Scalar scalar) {
            boolean named = Pattern.compile("(?:/:|\\{\\{? *)" + Pattern.quote(parameter) + "(?![a-z0-9_])")
                    .matcher(scalar.text())
                    .find();
            return named ? Optional.of(node) : Optional.empty();
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> meant(item, parameter).stream())
                    .findFirst();
        }
        List<Entry> entries = ((Mapping) node).entries();
        if (entries.size() == 1 && isReference(entries.get(0), parameter)) {
            return Optional.of(node);
        }
        return entries.stream()
                .flatMap(entry -> meant(entry.value(), parameter).stream())
                .findFirst();
    }

    /** Whether it is {@code {name}}, which YAML takes for a mapping, or {@code {from: name}} without its sign. */
    private static boolean isReference(Entry entry, String parameter) {
        return entry.value() instanceof Scalar scalar
                && ((entry.name().equals(parameter) && scalar.kind() == Kind.NULL)
                        || (entry.name().equals("from") && scalar.text().equals(parameter)));
    }
}
