package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.Shape;
import java.util.HashSet;
import java.util.Set;

/** Whether an action returns something that must not be seen, so that its answers must not be either. */
final class SecretOutputs {

    private final ConnectorDefinition connector;
    private final Set<String> seen = new HashSet<>();

    private SecretOutputs(ConnectorDefinition connector) {
        this.connector = connector;
    }

    static boolean in(ConnectorDefinition connector, ActionDefinition action) {
        return !action.secrets().isEmpty() || new SecretOutputs(connector).in(action.output());
    }

    private boolean in(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return in(list.items());
        }
        if (shape instanceof Shape.MapOf map) {
            return in(map.values());
        }
        return shape == Shape.Scalar.SECRET || (shape instanceof Shape.Named named && inNamed(named.name()));
    }

    private boolean inNamed(String name) {
        // Shapes may hold themselves.
        return seen.add(name)
                && connector
                        .shape(name)
                        .filter(known -> known instanceof ObjectShape object
                                ? object.members().stream().anyMatch(member -> in(member.shape()))
                                : known instanceof OneOfShape choice
                                        && choice.forms().stream().anyMatch(form -> in(form.shape())))
                        .isPresent();
    }
}
