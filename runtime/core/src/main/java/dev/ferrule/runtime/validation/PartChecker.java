package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks what is inside lists, maps and objects, whose own form has been found right. A violation bears the id of the
 * parameter and names the way from it to the part: {@code Address: City must be given}.
 *
 * @param shapes the connector's object shapes, by name
 */
record PartChecker(Map<String, ObjectShape> shapes) {

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
                    .filter(keys -> object.members().keySet().stream().anyMatch(key -> !Pattern.matches(keys, key)))
                    .ifPresent(keys ->
                            violations.add(new Violation(whole.id(), whole.name(), "keys", RuleMessages.keys(keys))));
            object.members()
                    .forEach((key, member) ->
                            check(part(whole, RuleMessages.quoted(key), map.values()), member, violations));
        } else if (whole.shape() instanceof Shape.Named named && value instanceof JsonObject object) {
            members(named)
                    .forEach(member -> RuleChecker.check(
                            member.value().partOf(whole), object.member(member.name()), this, violations));
        }
    }

    private List<ObjectShape.Member> members(Shape.Named named) {
        return Optional.ofNullable(shapes.get(named.name()))
                .map(ObjectShape::members)
                .orElse(List.of());
    }

    private static ParameterDefinition part(ParameterDefinition whole, String name, Shape shape) {
        return ParameterDefinition.builder(whole.id(), name, shape).build().partOf(whole);
    }
}
