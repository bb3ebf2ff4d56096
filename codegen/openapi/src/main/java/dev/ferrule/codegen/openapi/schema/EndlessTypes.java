package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.NamedShape.ChoiceShape;
import dev.ferrule.codegen.openapi.schema.NamedShape.Field;
import dev.ferrule.codegen.openapi.schema.NamedShape.ObjectShape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes fields optional that make each value of a type hold another value of it. */
final class EndlessTypes {

    private static final NamedShape NOTHING = new ObjectShape("", "", "", List.of());

    private final Map<String, NamedShape> types;
    private final Losses losses;

    EndlessTypes(Map<String, NamedShape> types, Losses losses) {
        this.types = types;
        this.losses = losses;
    }

    void end() {
        Set<String> endless = new HashSet<>(types.keySet());
        while (endless.removeIf(name -> ends(types.getOrDefault(name, NOTHING), endless))) {
            // Each round takes away what ends without those that are left.
        }
        for (String name : Set.copyOf(endless)) {
            if (types.get(name) instanceof ObjectShape object) {
                List<Field> fields = object.fields().stream()
                        .map(field ->
                                field.required() && endless.contains(field.use().type()) ? optional(field) : field)
                        .toList();
                types.put(name, new ObjectShape(name, object.home(), object.description(), fields));
            }
        }
    }

    private static boolean ends(NamedShape type, Set<String> endless) {
        if (type instanceof ChoiceShape choice) {
            return choice.forms().isEmpty()
                    || choice.forms().stream()
                            .anyMatch(form -> !endless.contains(form.use().type()));
        }
        return ((ObjectShape) type)
                .fields().stream()
                        .noneMatch(field ->
                                field.required() && endless.contains(field.use().type()));
    }

    private Field optional(Field field) {
        losses.add(
                LossCode.CONSTRAINT,
                field.source(),
                "The member is not required here: as it leads back to its own type, no value could ever end.");
        return new Field(
                field.name(),
                field.wire(),
                field.use(),
                false,
                field.cleared(),
                field.description(),
                field.deprecated(),
                field.source());
    }
}
