package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.LookupDefinition;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a lookup finds. */
final class Choices {

    private Choices() {}

    /** What the other action is given; what is absent is left out. */
    static Inputs inputs(LookupDefinition lookup, Scope scope) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        lookup.inputs()
                .forEach((id, expression) ->
                        Evaluator.value(expression, scope).ifPresent(value -> inputs.put(id, value)));
        return Inputs.of(inputs);
    }

    /** The choices in the output of the other action; items without a plain value are left out. */
    static List<Choice> read(LookupDefinition lookup, JsonValue output) {
        List<Choice> choices = new ArrayList<>();
        for (JsonValue entry : items(lookup, output)) {
            Optional<JsonValue> value = lookup.value().find(entry);
            Optional<String> text = value.flatMap(Choices::shown);
            if (value.isPresent() && text.isPresent()) {
                String label = lookup.label()
                        .flatMap(path -> path.find(entry))
                        .flatMap(Choices::shown)
                        .orElse(text.get());
                choices.add(new Choice(value.get(), label));
            }
        }
        return List.copyOf(choices);
    }

    /** The items in the output of the other action: the entries of a list, or the values of an object. */
    static List<JsonValue> items(LookupDefinition lookup, JsonValue output) {
        JsonValue items = lookup.items().find(output).orElse(JsonNull.NULL);
        return items instanceof JsonArray array
                ? array.values()
                : items instanceof JsonObject object
                        ? List.copyOf(object.members().values())
                        : List.of();
    }

    /** The text of a value without parts that may be shown. */
    static Optional<String> shown(JsonValue value) {
        return value instanceof JsonSecret ? Optional.empty() : Evaluator.text(value);
    }
}
