package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.name.TakenNames;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives the parameters of an action their ids: where two would have the same, they say where they are sent. */
final class InputNames {

    private InputNames() {}

    static void assign(List<Input> inputs) {
        Map<String, Integer> wanted = new HashMap<>();
        inputs.forEach(input -> wanted.merge(Naming.folded(plain(input)), 1, Integer::sum));
        TakenNames taken = new TakenNames();
        List<Input> ordered = inputs.stream()
                .sorted(Comparator.comparing((Input input) -> wanted.getOrDefault(Naming.folded(plain(input)), 0) > 1)
                        .thenComparing(Input::place)
                        .thenComparing(Input::wire, TakenNames.order(wire -> Naming.snake(wire, "value"))))
                .toList();
        for (Input input : ordered) {
            String plain = plain(input);
            boolean alone = wanted.getOrDefault(Naming.folded(plain), 0) == 1 || input.place() == Input.Place.PATH;
            input.id(taken.take(alone ? plain : placed(input), "_"));
        }
    }

    private static String plain(Input input) {
        return Naming.snake(input.wire(), "value");
    }

    private static String placed(Input input) {
        return Naming.snake(input.place().name().toLowerCase(Locale.ROOT) + " " + input.wire(), "value");
    }
}
