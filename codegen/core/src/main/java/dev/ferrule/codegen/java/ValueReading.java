package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.value.ObjectValue;
import dev.ferrule.spec.model.ValueType;

/**
 * Expressions that turn JSON into the Java value of a type.
 *
 * @param types the classes of the connector
 */
record ValueReading(JavaTypes types) {

    /** The value of this type that an expression of JSON stands for. */
    CodeBlock of(ValueType type, CodeBlock value) {
        if (type instanceof ValueType.Named named) {
            return types.isChoice(named.type())
                    ? CodeBlock.of("$T.of($L)", types.type(named.type()), value)
                    : CodeBlock.of("$T.read($L, $T::of)", ObjectValue.class, value, types.type(named.type()));
        }
        if (type instanceof ValueType.ListOf list) {
            return several(base("readList"), base("readObjects"), value, list.items());
        }
        if (type instanceof ValueType.MapOf map) {
            return several(base("readMap"), base("readObjectMap"), value, map.values());
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

    private static CodeBlock base(String method) {
        return CodeBlock.of("$T.$L", ObjectValue.class, method);
    }

    /** A member that is a list, by a method of its class: {@code list("a", reader)}, or {@code objects("a", Type::of)}. */
    CodeBlock list(CodeBlock member, ValueType.ListOf type) {
        return several(CodeBlock.of("list"), CodeBlock.of("objects"), member, type.items());
    }

    /** A member that is a map, as {@link #list} does for lists. */
    CodeBlock map(CodeBlock member, ValueType.MapOf type) {
        return several(CodeBlock.of("map"), CodeBlock.of("objectMap"), member, type.values());
    }

    private CodeBlock several(CodeBlock plain, CodeBlock objects, CodeBlock from, ValueType entries) {
        boolean known = entries instanceof ValueType.Named named && !types.isChoice(named.type());
        CodeBlock reader = entries instanceof ValueType.Named named && known
                ? CodeBlock.of("$T::of", types.type(named.type()))
                : reader(entries);
        return CodeBlock.of("$L($L, $L)", known ? objects : plain, from, reader);
    }

    /** A function that reads an entry of a list of this type. */
    CodeBlock reader(ValueType type) {
        ClassName base = ClassName.get(ObjectValue.class);
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of("entry -> $T.readList(entry, $L)", base, reader(list.items()));
        }
        if (type instanceof ValueType.MapOf map) {
            return CodeBlock.of("entry -> $T.readMap(entry, $L)", base, reader(map.values()));
        }
        if (type instanceof ValueType.Named named) {
            return types.isChoice(named.type())
                    ? CodeBlock.of("$T::of", types.type(named.type()))
                    : CodeBlock.of("entry -> $T.read(entry, $T::of)", base, types.type(named.type()));
        }
        return switch ((ValueType.Scalar) type) {
            case STRING -> CodeBlock.of("$T::asText", base);
            case INTEGER -> CodeBlock.of("$T::asInteger", base);
            case NUMBER -> CodeBlock.of("$T::asNumber", base);
            case BOOLEAN -> CodeBlock.of("$T::asFlag", base);
            case SECRET -> CodeBlock.of("$T::asSecret", base);
            case DATE -> CodeBlock.of("$T::asDate", base);
            case DATE_TIME -> CodeBlock.of("$T::asDateTime", base);
            case DURATION -> CodeBlock.of("$T::asDuration", base);
            case FILE -> CodeBlock.of("$T::asFile", base);
            case ANY -> CodeBlock.of("entry -> entry");
        };
    }
}
