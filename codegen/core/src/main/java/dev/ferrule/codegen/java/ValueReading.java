package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.value.ObjectValue;
import dev.ferrule.spec.model.ValueType;

/**
 * Expressions that turn JSON into the Java value of a type.
 *
 * @param types the classes of the connector
 */
record ValueReading(JavaTypes types) {

    private static final CodeBlock BASE = CodeBlock.of("$T", ObjectValue.class);

    /** The value of this type that an expression of JSON stands for. */
    CodeBlock of(ValueType type, CodeBlock value) {
        if (type instanceof ValueType.Named named) {
            return types.isChoice(named.type())
                    ? CodeBlock.of("$T.of($L)", types.type(named.type()), value)
                    : CodeBlock.of("$T.read($L, $T::of)", ObjectValue.class, value, types.type(named.type()));
        }
        if (type instanceof ValueType.ListOf list) {
            return types.list(BASE, value, list.items());
        }
        if (type instanceof ValueType.MapOf map) {
            return types.map(BASE, value, map.values());
        }
        return switch ((ValueType.Scalar) type) {
            case ANY -> value;
            case DATE -> CodeBlock.of("$T.asDate($L)", ObjectValue.class, value);
            case DATE_TIME -> CodeBlock.of("$T.asDateTime($L)", ObjectValue.class, value);
            case DURATION -> CodeBlock.of("$T.asDuration($L)", ObjectValue.class, value);
            case FILE -> CodeBlock.of("$T.asFile($L)", ObjectValue.class, value);
            case STRING -> CodeBlock.of("$T.asText($L)", ObjectValue.class, value);
            case INTEGER -> CodeBlock.of("$T.asInteger($L)", ObjectValue.class, value);
            case NUMBER -> CodeBlock.of("$T.asNumber($L)", ObjectValue.class, value);
            case BOOLEAN -> CodeBlock.of("$T.asFlag($L)", ObjectValue.class, value);
            case SECRET -> CodeBlock.of("$T.asSecret($L)", ObjectValue.class, value);
        };
    }
}
