package dev.ferrule.runtime.dynamic;

import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which of several forms a literal of a spec has, as the runtime does for what callers give. */
final class WireForms {

    private WireForms() {}

    static Optional<Form> formOf(OneOfType type, Value literal, Map<String, NamedType> types) {
        if (type.tag() instanceof Tag.Field tag) {
            return literal instanceof Value.Structure structure
                            && structure.members().get(tag.name()) instanceof Value.Text told
                    ? type.form(told.text())
                    : Optional.empty();
        }
        if (type.tag() instanceof Tag.Key) {
            return literal instanceof Value.Structure structure
                            && structure.members().size() == 1
                    ? type.form(structure.members().keySet().iterator().next())
                    : Optional.empty();
        }
        List<Form> alike = type.forms().stream()
                .filter(form -> isOfKind(literal, form.type()))
                .toList();
        return alike.size() == 1
                ? Optional.of(alike.get(0))
                : alike.stream().filter(form -> isWhole(literal, form, types)).findFirst();
    }

    private static boolean isOfKind(Value literal, ValueType type) {
        if (type instanceof ValueType.ListOf) {
            return literal instanceof Value.Items;
        }
        if (type == ValueType.Scalar.STRING) {
            return literal instanceof Value.Text;
        }
        if (type == ValueType.Scalar.INTEGER || type == ValueType.Scalar.NUMBER) {
            return literal instanceof Value.Number;
        }
        return type == ValueType.Scalar.BOOLEAN ? literal instanceof Value.Flag : literal instanceof Value.Structure;
    }

    private static boolean isWhole(Value literal, Form form, Map<String, NamedType> types) {
        return literal instanceof Value.Structure structure
                && form.type() instanceof ValueType.Named named
                && types.get(named.type()) instanceof ObjectType object
                && object.fields().stream()
                        .filter(ObjectType.Field::required)
                        .allMatch(field -> structure.members().containsKey(field.name()));
    }
}
