package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.TypeSchemas;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Named;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of the schemas of types. What is answered has the name of its type; what is sent has it too, unless the type is
 * also answered: rules hold for what is sent alone, so these are two schemas.
 */
final class TypeNames {

    private static final String FOLDER = "#/components/schemas/";

    private final Map<String, NamedType> types;
    private final Set<String> answered = new TreeSet<>();

    TypeNames(Connector connector) {
        types = connector.types();
        for (Action action : connector.actions()) {
            if (action.output().value() != null) {
                collect(action.output().type());
            }
        }
    }

    private void collect(ValueType type) {
        if (type.innermost() instanceof Named named && answered.add(named.type())) {
            NamedType known = types.get(named.type());
            if (known != null) {
                known.parts().forEach(this::collect);
            }
        }
    }

    TypeSchemas answers() {
        return TypeSchemas.onTheWire(types, false, FOLDER, name -> name, Prose::markdown);
    }

    TypeSchemas inputs() {
        return TypeSchemas.onTheWire(types, true, FOLDER, this::ofInput, Prose::markdown);
    }

    private String ofInput(String type) {
        if (!answered.contains(type)) {
            return type;
        }
        Set<String> taken = new HashSet<>(types.keySet());
        String name = type + "Input";
        for (int number = 2; taken.contains(name); number++) {
            name = type + "Input" + number;
        }
        return name;
    }
}
