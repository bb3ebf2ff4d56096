package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.EntriesDefinition.Meaning;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads which entries a map may have, and writes given ones as the service wants them. */
final class ToldEntries {

    private final EntriesDefinition definition;
    private final Map<String, JsonValue> items = new LinkedHashMap<>();

    /**
     * Reads what was found.
     *
     * @param output what the other action returned; items without a key are left out, and of two with one key the first
     *     counts
     */
    ToldEntries(EntriesDefinition definition, JsonValue output) {
        this.definition = definition;
        for (JsonValue item : Choices.items(definition.lookup(), output)) {
            definition
                    .lookup()
                    .value()
                    .find(item)
                    .flatMap(Choices::shown)
                    .ifPresent(key -> items.putIfAbsent(key, item));
        }
    }

    List<MapEntry> entries() {
        return items.entrySet().stream()
                .map(item -> entry(item.getKey(), item.getValue()))
                .toList();
    }

    private MapEntry entry(String key, JsonValue item) {
        return new MapEntry(
                key,
                definition
                        .lookup()
                        .label()
                        .flatMap(path -> path.find(item))
                        .flatMap(Choices::shown)
                        .orElse(key),
                meaning(item).map(Meaning::shape).orElse(Shape.Scalar.ANY),
                definition
                        .required()
                        .flatMap(path -> path.find(item))
                        .filter(ToldEntries::isTrue)
                        .isPresent(),
                definition
                        .options()
                        .flatMap(path -> path.find(item))
                        .map(ToldEntries::plain)
                        .orElse(List.of()));
    }

    private Optional<Meaning> meaning(JsonValue item) {
        return definition
                .type()
                .flatMap(path -> path.find(item))
                .flatMap(Choices::shown)
                .flatMap(word -> Optional.ofNullable(definition.types().get(word)));
    }

    private static boolean isTrue(JsonValue value) {
        return (value instanceof JsonBoolean flag && flag.value())
                || (value instanceof JsonText text && text.text().equalsIgnoreCase("true"));
    }

    private static List<JsonValue> plain(JsonValue value) {
        List<JsonValue> values = value instanceof JsonArray array ? array.values() : List.of(value);
        return values.stream().filter(each -> Choices.shown(each).isPresent()).toList();
    }

    /** The given entries as they are sent; those of which nothing is known are sent as they are. */
    JsonObject wrapped(JsonObject given) {
        Map<String, JsonValue> wire = new LinkedHashMap<>();
        given.members().forEach((key, value) -> {
            Optional<String> member =
                    Optional.ofNullable(items.get(key)).flatMap(this::meaning).flatMap(Meaning::wrap);
            wire.put(key, member.map(name -> wrapped(name, value)).orElse(value));
        });
        return new JsonObject(wire);
    }

    private static JsonValue wrapped(String member, JsonValue value) {
        UnaryOperator<JsonValue> wrap = each -> each instanceof JsonNull ? each : JsonObject.EMPTY.with(member, each);
        return value instanceof JsonArray list
                ? new JsonArray(list.values().stream().map(wrap).toList())
                : wrap.apply(value);
    }
}
