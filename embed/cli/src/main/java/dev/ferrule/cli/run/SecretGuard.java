package dev.ferrule.cli.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.FormFinder;
import dev.ferrule.runtime.definition.NamedShape;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.OneOfShape.Form;
import dev.ferrule.runtime.definition.OneOfShape.Tag;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes secrets of the texts that are secret by their type, wherever they stand in a value.
 *
 * @param shapes the connector's shapes, by name
 */
record SecretGuard(Map<String, NamedShape> shapes) {

    /** The value of this shape with its secrets as such. */
    JsonValue guard(Shape shape, JsonValue value) {
        if (shape == Shape.Scalar.SECRET && value instanceof JsonText text) {
            return JsonValue.of(Secret.of(text.text()));
        }
        if (shape instanceof Shape.ListOf list && value instanceof JsonArray array) {
            return new JsonArray(array.values().stream()
                    .map(entry -> guard(list.items(), entry))
                    .toList());
        }
        if (shape instanceof Shape.Named named && shapes.get(named.name()) instanceof OneOfShape choice) {
            return guard(choice, value);
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (shape instanceof Shape.MapOf map) {
            Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
            members.replaceAll((key, member) -> guard(map.values(), member));
            return new JsonObject(members);
        }
        JsonObject guarded = object;
        for (ObjectShape.Member member : new FormFinder(shapes).members(shape)) {
            guarded = at(guarded, member.name(), there -> guard(member.shape(), there));
        }
        return guarded;
    }

    /** A value of no known form will be refused; until then, what any form calls a secret is one. */
    private JsonValue guard(OneOfShape choice, JsonValue value) {
        List<Form> forms =
                new FormFinder(shapes).documented(choice, value).map(List::of).orElse(choice.forms());
        JsonValue guarded = value;
        for (Form form : forms) {
            guarded = choice.tag() instanceof Tag.Key && guarded instanceof JsonObject object
                    ? at(object, form.name(), there -> guard(form.shape(), there))
                    : guard(form.shape(), guarded);
        }
        return guarded;
    }

    private static JsonObject at(JsonObject object, String member, UnaryOperator<JsonValue> change) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.computeIfPresent(member, (name, there) -> change.apply(there));
        return new JsonObject(members);
    }
}
