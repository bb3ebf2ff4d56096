package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.EachDefinition;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where in one answer stands what the action finds in all answers to a step that makes a call for each entry of a list. */
final class EachAnswer {

    private EachAnswer() {}

    /** Where in an answer something stands, and what stands there. */
    record Place(Pointer path, JsonValue value) {}

    /** A place in the list of what was answered, as one in each answer. */
    static Place of(StepDefinition step, Pointer path, JsonValue value) {
        Optional<EachDefinition> each = step.each();
        if (each.isEmpty()) {
            return new Place(path, value);
        }
        List<Pointer.Part> way = new ArrayList<>(path.parts());
        if (each.get().items().orElse(null) instanceof Origin.Body items) {
            way.addAll(0, items.path().parts());
            return new Place(new Pointer(way), value);
        }
        // What was answered is an entry of the list.
        boolean collected = way.isEmpty() || way.get(0) instanceof Pointer.Each;
        if (!way.isEmpty()) {
            way.remove(0);
        }
        boolean several =
                collected && value instanceof JsonArray array && !array.values().isEmpty();
        return new Place(
                new Pointer(way), several ? ((JsonArray) value).values().get(0) : value);
    }

    /** Whether a call is made for each entry of this. */
    static boolean isGoneThrough(ActionDefinition action, Origin origin) {
        return action.steps().stream()
                .flatMap(step -> step.each().stream())
                .anyMatch(each -> each.of().equals(origin));
    }

    /** An entry of a list that calls are made for, with all that they say of it. */
    static JsonValue entry(List<Origin> origins, JsonValue sample) {
        Sketch entry = new Sketch(JsonNull.NULL);
        for (Origin origin : origins) {
            if (origin instanceof Origin.Item item && !item.path().parts().isEmpty() && !entry.has(item.path())) {
                entry.put(item.path(), sample);
            }
        }
        return entry.value() instanceof JsonNull ? sample : entry.value();
    }
}
