package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.ShapingDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Brings what the service answers into the form that the action returns. Total: what a step is not made for stays. */
final class OutputShaper {

    private final List<ShapingDefinition> shaping;
    private final Scope scope;

    OutputShaper(List<ShapingDefinition> shaping, Scope scope) {
        this.shaping = shaping;
        this.scope = scope;
    }

    /** Whether the parts of a list can be shaped one after the other; a step to an entry of a certain number cannot. */
    static boolean worksOnEntries(ShapingDefinition step) {
        return !(step instanceof ShapingDefinition.At at
                && !at.path().parts().isEmpty()
                && isOneEntry(at.path().parts().get(0)));
    }

    private static boolean isOneEntry(Pointer.Part part) {
        return part instanceof Pointer.Index || part instanceof Pointer.Where;
    }

    /**
     * The value in its new form; empty when nothing remains.
     *
     * @throws RequestWriter.UnusableAnswer when it would be larger than any sensible answer
     */
    Optional<JsonValue> shape(Optional<JsonValue> value) {
        Optional<JsonValue> shaped = value;
        for (ShapingDefinition step : shaping) {
            shaped = apply(step, shaped);
            shaped.ifPresent(whole -> new ShapeBounds().add(whole));
        }
        return shaped;
    }

    private Optional<JsonValue> apply(ShapingDefinition step, Optional<JsonValue> value) {
        if (step instanceof ShapingDefinition.OneOrMany) {
            return Optional.of(list(value));
        }
        if (step instanceof ShapingDefinition.At at) {
            return value.flatMap(whole -> part(whole, at.path()));
        }
        return value.map(whole -> apply(step, whole));
    }

    private JsonValue apply(ShapingDefinition step, JsonValue value) {
        if (step instanceof ShapingDefinition.Pick pick) {
            return objects(value, object -> picked(object, pick.members()));
        }
        if (step instanceof ShapingDefinition.Drop drop) {
            return objects(value, object -> dropped(object, drop.members()));
        }
        if (step instanceof ShapingDefinition.Rename rename) {
            return objects(value, object -> renamed(object, rename.names()));
        }
        if (step instanceof ShapingDefinition.Put put) {
            ShapeBounds bounds = new ShapeBounds();
            return objects(value, object -> set(object, put.members(), bounds));
        }
        if (step instanceof ShapingDefinition.Flatten flatten) {
            return objects(value, object -> flattened(object, flatten));
        }
        if (step instanceof ShapingDefinition.KeyedToList keyed) {
            return objects(value, object -> listed(object, keyed.key()));
        }
        if (step instanceof ShapingDefinition.RowsToObjects rows) {
            return RowShaper.of(rows, scope).shape(value);
        }
        if (step instanceof ShapingDefinition.ScalarsToObjects scalars) {
            return named(value, scalars.member());
        }
        if (step instanceof ShapingDefinition.Dates dates) {
            DateShaper shaper = new DateShaper(dates);
            return objects(value, shaper::shape);
        }
        return value;
    }

    /** Changes the object, or each object of the list. */
    private static JsonValue objects(JsonValue value, ObjectChange change) {
        if (value instanceof JsonArray array) {
            return entries(array, entry -> objects(entry, change));
        }
        return value instanceof JsonObject object ? change.of(object) : value;
    }

    private static JsonArray entries(JsonArray array, UnaryOperator<JsonValue> change) {
        return new JsonArray(array.values().stream().map(change).toList());
    }

    private static Optional<JsonValue> part(JsonValue value, Pointer path) {
        boolean eachEntry = value instanceof JsonArray
                && !path.parts().isEmpty()
                && path.parts().get(0) instanceof Pointer.Name;
        if (eachEntry) {
            return Optional.of(new JsonArray(((JsonArray) value)
                    .values().stream()
                            .flatMap(entry -> part(entry, path).stream())
                            .toList()));
        }
        return path.find(value);
    }

    private static JsonObject picked(JsonObject object, List<String> names) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        names.forEach(name -> object.member(name).ifPresent(member -> members.put(name, member)));
        return new JsonObject(members);
    }

    private static JsonObject dropped(JsonObject object, List<String> names) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        names.forEach(members::remove);
        return new JsonObject(members);
    }

    private static JsonObject renamed(JsonObject object, Map<String, String> names) {
        Set<String> taken = new HashSet<>();
        names.forEach((old, name) -> object.member(old).ifPresent(member -> taken.add(name)));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (names.containsKey(name) || !taken.contains(name)) {
                members.put(names.getOrDefault(name, name), member);
            }
        });
        return new JsonObject(members);
    }

    private JsonObject set(JsonObject object, Map<String, Expression> values, ShapeBounds bounds) {
        Scope inside = scope.withItem(object);
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        values.forEach((name, value) -> Evaluator.value(value, inside).ifPresent(found -> {
            bounds.add(found);
            members.put(name, found);
        }));
        return new JsonObject(members);
    }

    private static JsonObject flattened(JsonObject object, ShapingDefinition.Flatten flatten) {
        if (!(object.member(flatten.member()).orElse(JsonNull.NULL) instanceof JsonObject inner)) {
            return object;
        }
        JsonObject rest = object.without(flatten.member());
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            if (!name.equals(flatten.member())) {
                members.put(name, member);
                return;
            }
            inner.members().forEach((innerName, innerMember) -> {
                String full = flatten.prefix() + innerName;
                if (rest.member(full).isEmpty()) {
                    members.put(full, innerMember);
                }
            });
        });
        return new JsonObject(members);
    }

    private static JsonArray listed(JsonObject object, String key) {
        List<JsonValue> entries = new ArrayList<>();
        object.members().forEach((name, member) -> {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put(key, new JsonText(name));
            if (member instanceof JsonObject inner) {
                inner.members().forEach(members::putIfAbsent);
            } else {
                members.put(key.equals("value") ? "values" : "value", member);
            }
            entries.add(new JsonObject(members));
        });
        return new JsonArray(entries);
    }

    private static JsonValue named(JsonValue value, String member) {
        if (value instanceof JsonArray array) {
            return entries(array, entry -> named(entry, member));
        }
        boolean plain = !(value instanceof JsonObject || value instanceof JsonNull);
        return plain ? JsonObject.EMPTY.with(member, value) : value;
    }

    private static JsonArray list(Optional<JsonValue> value) {
        if (value.isPresent() && value.get() instanceof JsonArray array) {
            return array;
        }
        return new JsonArray(
                value.filter(one -> !(one instanceof JsonNull)).stream().toList());
    }

    private interface ObjectChange {
        JsonValue of(JsonObject object);
    }
}
