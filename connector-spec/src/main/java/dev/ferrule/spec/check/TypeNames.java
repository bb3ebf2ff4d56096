package dev.ferrule.spec.check;

import dev.ferrule.spec.model.ValueType;
import java.util.Locale;

/** How types are written in a spec. */
final class TypeNames {

    private TypeNames() {}

    static String of(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return scalar.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (type instanceof ValueType.Named named) {
            return named.type();
        }
        return type instanceof ValueType.MapOf ? "map" : "list";
    }
}
