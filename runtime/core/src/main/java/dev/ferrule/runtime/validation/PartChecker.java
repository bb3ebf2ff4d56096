package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.definition.NamedShape;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * Checks what is inside lists, maps and objects, whose own form has been found right. A violation bears the id of the
 * parameter and names the way from it to the part: {@code Address: City must be given}.
 *
 * @param shapes the connector's shapes, by name
 */
record PartChecker(Map<String, NamedShape> shapes) {

    /** Adds what is wrong with the parts of a value. */
    void check(ParameterDefinition whole, JsonValue value, List<Violation> violations) {
        if (whole.shape() instanceof Shape.ListOf list && value instanceof JsonArray array) {
            for (int i = 0; i < array.values().size(); i++) {
                check(
                        part(whole, "Entry " + (i + 1), list.items()),
                        array.values().get(i),
                        violations);
            }
        } else if (whole.shape() instanceof Shape.MapOf map && value instanceof JsonObject object) {
            map.keys()
                    .filter(keys -> object.members().keySet().stream().anyMatch(key -> !keys.matches(key)))
                    .ifPresent(keys -> violations.add(
                            new Violation(whole.id(), whole.name(), "keys", RuleMessages.keys(keys.expression()))));
            object.members()
                    .forEach((key, member) ->
                            check(part(whole, RuleMessages.quoted(key), map.values()), member, violations));
        } else if (whole.shape() instanceof Shape.Named named) {
            NamedShape known = shapes.get(named.name());
            if (known instanceof OneOfShape choice) {
                new FormChecker(this).check(whole, choice, value, violations);
            } else if (known instanceof ObjectShape shape && value instanceof JsonObject object) {
                shape.members()
                        .forEach(member -> RuleChecker.check(
                                member.value().partOf(whole), object.member(member.name()), this, violations));
            }
        }
    }

    /** Whether values of this shape have one of several forms, which are checked apart. */
    boolean isChoice(Shape.Named shape) {
        return shapes.get(shape.name()) instanceof OneOfShape;
    }

    /** A part of a value, named by the way to it. */
    static ParameterDefinition part(ParameterDefinition whole, String name, Shape shape) {
        return ParameterDefinition.builder(whole.id(), name, shape).build().partOf(whole);
    }
}
