package dev.ferrule.spec.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object type that actions of a connector share.
 *
 * @param name the name in upper camel case
 * @param fields the members in their documented order
 * @param drop members of the wire that the documented shape leaves out; other unknown members are kept
 */
public record ObjectType(Position position, String name, String description, List<Field> fields, Set<String> drop)
        implements NamedType {

    @Override
    public Stream<ValueType> parts() {
        return fields.stream().map(Field::type);
    }

    /**
     * A member of an object type.
     *
     * @param name the documented name
     * @param wire the names on the wire, the usual one first; only that one is written, all are read
     * @param required whether the service always answers it
     * @param clear what is sent when a caller clears it, a literal; null when it cannot be cleared
     * @param constraints what a value must satisfy when it is given as an input
     * @param lifecycle since when it exists and whether it is on its way out
     */
    public record Field(
            Position position,
            String name,
            List<String> wire,
            String description,
            ValueType type,
            boolean required,
            @Nullable Value clear,
            Constraints constraints,
            Lifecycle lifecycle) {

        /** A member of which every value of its type is fine. */
        public Field(
                Position position,
                String name,
                List<String> wire,
                String description,
                ValueType type,
                boolean required) {
            this(position, name, wire, description, type, required, null, Constraints.NONE, Lifecycle.UNSAID);
        }
    }
}
