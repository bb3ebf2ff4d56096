package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.definition.FormFinder;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.OneOfShape.Form;
import dev.ferrule.runtime.definition.OneOfShape.Tag;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Rules;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * Checks values that have one of several forms: which form it is, and then the rules of that form. What is passed on
 * untouched when a service answers it, a value of no known form, is refused here.
 *
 * @param parts checks what is inside
 */
record FormChecker(PartChecker parts) {

    /** Adds what is wrong with the value. */
    void check(ParameterDefinition whole, OneOfShape choice, JsonValue value, List<Violation> violations) {
        if (value instanceof JsonNull) {
            return;
        }
        Optional<Form> form = new FormFinder(parts.shapes()).documented(choice, value);
        if (choice.tag() instanceof Tag.None) {
            form.ifPresentOrElse(
                    found -> RuleChecker.check(of(whole, found.shape()), Optional.of(value), parts, violations),
                    () -> violations.add(violation(whole, "form", RuleMessages.forms(words(choice)))));
        } else if (!(value instanceof JsonObject object)) {
            violations.add(violation(whole, "type", "must be an object"));
        } else if (choice.tag() instanceof Tag.Field tag) {
            form.ifPresentOrElse(
                    found -> parts.check(of(whole, found.shape()), object, violations),
                    () -> violations.add(noTag(whole, choice, tag, object)));
        } else if (form.isEmpty() || object.members().size() != 1) {
            violations.add(violation(whole, "tag", RuleMessages.key(choice.formNames())));
        } else {
            Form found = form.get();
            ParameterDefinition inside = ParameterDefinition.builder(whole.id(), found.label(), found.shape())
                    .required()
                    .build();
            RuleChecker.check(inside.partOf(whole), object.member(found.name()), parts, violations);
        }
    }

    private static Violation noTag(ParameterDefinition whole, OneOfShape choice, Tag.Field tag, JsonObject object) {
        ParameterDefinition member = PartChecker.part(whole, tag.label(), Shape.Scalar.STRING);
        return object.member(tag.name())
                .filter(there -> !(there instanceof JsonNull))
                .map(there -> violation(member, "options", RuleMessages.options(choice.formNames())))
                .orElseGet(() -> violation(member, "required", RuleMessages.REQUIRED));
    }

    /** The same value, of the shape of one form. */
    private static ParameterDefinition of(ParameterDefinition whole, Shape shape) {
        return ParameterDefinition.builder(whole.id(), whole.name(), shape).build();
    }

    /** What each form is: {@code a text}, {@code an object with name}. */
    private List<String> words(OneOfShape choice) {
        FormFinder finder = new FormFinder(parts.shapes());
        return choice.forms().stream()
                .map(form -> {
                    List<String> required = finder.members(form.shape()).stream()
                            .filter(member -> member.value().rules().required())
                            .map(member -> member.name())
                            .toList();
                    String kind = RuleChecker.name(form.shape(), Rules.NONE, parts);
                    return required.isEmpty() ? kind : kind + " with " + String.join(" and ", required);
                })
                .distinct()
                .toList();
    }

    private static Violation violation(ParameterDefinition parameter, String rule, String message) {
        return new Violation(parameter.id(), parameter.name(), rule, message);
    }
}
