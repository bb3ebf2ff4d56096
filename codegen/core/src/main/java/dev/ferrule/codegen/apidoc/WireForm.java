package dev.ferrule.codegen.apidoc;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.MapOf;
import dev.ferrule.spec.model.ValueType.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the members of a documented example the names that they have on the wire. */
final class WireForm {

    private final Map<String, NamedType> types;

    WireForm(Map<String, NamedType> types) {
        this.types = types;
    }

    JsonValue of(JsonValue value, ValueType type) {
        if (type instanceof ListOf list && value instanceof JsonArray array) {
            List<JsonValue> entries = new ArrayList<>();
            array.values().forEach(entry -> entries.add(of(entry, list.items())));
            return new JsonArray(entries);
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (type instanceof MapOf map) {
            JsonObject.Builder members = JsonObject.builder();
            object.members().forEach((key, member) -> members.put(key, of(member, map.values())));
            return members.build();
        }
        if (!(type instanceof Named named)) {
            return value;
        }
        NamedType known = types.get(named.type());
        return known instanceof ObjectType shape
                ? of(object, shape)
                : known instanceof OneOfType choice ? of(object, choice) : value;
    }

    private JsonValue of(JsonObject object, ObjectType shape) {
        JsonObject.Builder members = JsonObject.builder();
        object.members().forEach((name, member) -> {
            Optional<ObjectType.Field> field = shape.fields().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            members.put(
                    field.map(each -> each.wire().get(0)).orElse(name),
                    field.map(each -> of(member, each.type())).orElse(member));
        });
        return members.build();
    }

    private JsonValue of(JsonObject object, OneOfType choice) {
        if (choice.tag() instanceof Tag.Key && object.size() == 1) {
            Optional<Form> form = choice.form(object.name(0));
            return form.<JsonValue>map(found -> new JsonObject(Map.of(found.wire(), of(object.value(0), found.type()))))
                    .orElse(object);
        }
        if (choice.tag() instanceof Tag.Field tag) {
            Optional<Form> form = object.member(tag.name())
                    .filter(JsonText.class::isInstance)
                    .flatMap(told -> choice.form(((JsonText) told).text()));
            if (form.isPresent() && of(object.without(tag.name()), form.get().type()) instanceof JsonObject rest) {
                JsonObject.Builder members = JsonObject.builder();
                members.put(tag.wire(), JsonValue.of(form.get().wire()));
                rest.members().forEach(members::putIfAbsent);
                return members.build();
            }
        }
        return object;
    }
}
