package dev.ferrule.spec.format;

import dev.ferrule.spec.grammar.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order in which the keys of a mapping are written: the one of the grammar, but what narrows a type stands beside the
 * type. Unknown keys come last, in the author's order.
 */
final class KeyOrder {

    private static final List<String> KINDS = List.of("format", "options");
    private static final List<String> BOUNDS = List.of("min-length", "max-length", "min", "max", "pattern");

    private final List<String> names;

    private KeyOrder(List<String> names) {
        this.names = names;
    }

    /** The entries in their order; as they are where the grammar knows no keys. */
    static <T> List<T> sorted(List<T> entries, Form form, Function<T, String> name) {
        if (!(Forms.mapping(form) instanceof Form.Nested nested)) {
            return entries;
        }
        KeyOrder order = new KeyOrder(beside(nested.shape().names()));
        return entries.stream()
                .sorted(Comparator.comparingInt(entry -> order.rank(name.apply(entry))))
                .toList();
    }

    private int rank(String name) {
        int rank = names.indexOf(name);
        return rank < 0 ? names.size() : rank;
    }

    private static List<String> beside(List<String> grammar) {
        List<String> order = new ArrayList<>(grammar);
        move(order, BOUNDS, List.of("required", "of", "type"));
        move(order, KINDS, List.of("of", "type"));
        return order;
    }

    /** Moves names behind the first of the places that there is. */
    private static void move(List<String> order, List<String> names, List<String> places) {
        List<String> moved = order.stream().filter(names::contains).toList();
        places.stream().filter(order::contains).findFirst().ifPresent(place -> {
            order.removeAll(moved);
            order.addAll(order.indexOf(place) + 1, moved);
        });
    }
}
