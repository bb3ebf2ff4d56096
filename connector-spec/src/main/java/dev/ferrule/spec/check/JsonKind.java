package dev.ferrule.spec.check;

import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;

/** What kind of JSON value something is, which is all that tells values without a tag apart. */
enum JsonKind {
    NULL,
    TEXT,
    NUMBER,
    FLAG,
    ARRAY,
    OBJECT;

    /** The kind of the values of a type. */
    static JsonKind of(ValueType type) {
        if (type instanceof ValueType.ListOf) {
            return ARRAY;
        }
        if (!(type instanceof ValueType.Scalar scalar)) {
            return OBJECT;
        }
        return switch (scalar) {
            case INTEGER, NUMBER -> NUMBER;
            case BOOLEAN -> FLAG;
            case STRING, SECRET, DATE, DATE_TIME, DURATION, FILE -> TEXT;
            case ANY -> NULL;
        };
    }

    /** The kind of a literal. */
    static JsonKind of(SpecNode node) {
        if (node instanceof Sequence) {
            return ARRAY;
        }
        if (node instanceof Mapping) {
            return OBJECT;
        }
        return switch (((Scalar) node).kind()) {
            case NULL -> NULL;
            case FLAG -> FLAG;
            case NUMBER -> NUMBER;
            case TEXT, AMBIGUOUS -> TEXT;
        };
    }
}
