package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.schema.NamedShape.ChoiceShape;
import dev.ferrule.codegen.openapi.schema.NamedShape.Field;
import dev.ferrule.codegen.openapi.schema.NamedShape.ObjectShape;
import java.util.List;
import java.util.Map;

/** Lets fields take any value whose type was meant to be one and came to nothing. */
final class DanglingTypes {

    private final Map<String, NamedShape> types;

    DanglingTypes(Map<String, NamedShape> types) {
        this.types = types;
    }

    void end() {
        for (NamedShape type : List.copyOf(types.values())) {
            if (type instanceof ObjectShape object) {
                List<Field> fields = object.fields().stream().map(this::known).toList();
                types.put(type.name(), new ObjectShape(type.name(), type.home(), type.description(), fields));
            } else if (type instanceof ChoiceShape choice
                    && choice.forms().stream().anyMatch(form -> isDangling(form.use()))) {
                types.remove(type.name());
                end();
                return;
            }
        }
    }

    private boolean isDangling(TypeUse use) {
        return use.isNamed() && !types.containsKey(use.named());
    }

    private Field known(Field field) {
        if (!isDangling(field.use())) {
            return field;
        }
        TypeUse any = field.use().of().isEmpty()
                ? TypeUse.ANY
                : new TypeUse(field.use().type(), "any", Map.of());
        return new Field(
                field.name(),
                field.wire(),
                any,
                field.required(),
                field.cleared(),
                field.description(),
                field.deprecated(),
                field.source());
    }
}
