package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which form of a type a literal has, as the runtime will find it.
 *
 * @param form the form; empty when the literal has none
 * @param value what is of the form's type: the literal itself, or what stands under its key
 * @param problem why it has none, as the rest of a sentence about the literal; empty when it has one
 * @param hint what to write instead
 */
record FormFit(Optional<Form> form, SpecNode value, String problem, String hint) {

    static FormFit of(SpecNode node, OneOfType type, Map<String, NamedType> types) {
        List<String> names = type.forms().stream().map(Form::name).toList();
        if (type.tag() instanceof Tag.None) {
            return shaped(node, type, types);
        }
        if (!(node instanceof Mapping object)) {
            return none(
                    node,
                    "is " + Expected.found(node) + " and not of the type " + type.name(),
                    "write an object of one of its forms: " + Quote.allOf(names));
        }
        if (type.tag() instanceof Tag.Field tag) {
            return tagged(object, tag, type, names);
        }
        List<Entry> members = object.entries();
        if (members.size() != 1) {
            return none(node, "has not one member, whose name tells its form", "name one of " + Quote.allOf(names));
        }
        Entry only = members.get(0);
        return type.form(only.name())
                .map(form -> new FormFit(Optional.of(form), only.value(), "", ""))
                .orElseGet(() -> none(
                        node,
                        "has the member " + Quote.code(only.name()) + ", which names none of its forms",
                        Suggestion.hint(only.name(), names)));
    }

    private static FormFit tagged(Mapping object, Tag.Field tag, OneOfType type, List<String> names) {
        Scalar told = object.get(tag.name()).orElse(null) instanceof Scalar scalar && scalar.kind() != Kind.NULL
                ? scalar
                : null;
        if (told == null) {
            return none(
                    object,
                    "lacks " + Quote.code(tag.name()) + ", which tells its form",
                    "add " + Quote.code(tag.name() + ":") + " with one of " + Quote.allOf(names));
        }
        return type.form(told.text())
                .map(form -> new FormFit(Optional.of(form), object, "", ""))
                .orElseGet(() -> none(
                        object,
                        "has " + Quote.code(told.text()) + " at " + Quote.code(tag.name())
                                + ", which is none of its forms",
                        Suggestion.hint(told.text(), names)));
    }

    private static FormFit shaped(SpecNode node, OneOfType type, Map<String, NamedType> types) {
        List<Form> alike = type.forms().stream()
                .filter(form -> JsonKind.of(form.type()) == JsonKind.of(node))
                .toList();
        Optional<Form> found = alike.size() == 1
                ? Optional.of(alike.get(0))
                : alike.stream().filter(form -> isWhole(node, form, types)).findFirst();
        return found.map(form -> new FormFit(Optional.of(form), node, "", ""))
                .orElseGet(() -> none(
                        node,
                        "has none of the forms of the type " + type.name(),
                        "write one of the forms "
                                + Quote.allOf(
                                        type.forms().stream().map(Form::name).toList())));
    }

    private static boolean isWhole(SpecNode node, Form form, Map<String, NamedType> types) {
        return form.type() instanceof ValueType.Named named
                && types.get(named.type()) instanceof ObjectType object
                && node instanceof Mapping members
                && object.fields().stream()
                        .filter(ObjectType.Field::required)
                        .allMatch(field -> members.get(field.name()).isPresent());
    }

    private static FormFit none(SpecNode node, String problem, String hint) {
        return new FormFit(Optional.empty(), node, problem, hint);
    }
}
