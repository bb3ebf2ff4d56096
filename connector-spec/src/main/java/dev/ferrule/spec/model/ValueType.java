package dev.ferrule.spec.model;

/** The type of a value that goes in or comes out. */
public sealed interface ValueType {

    /** A type without parts. */
    enum Scalar implements ValueType {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        /** A text that is never shown. */
        SECRET,
        /** A date without a time. */
        DATE,
        /** A time with its offset. */
        DATE_TIME,
        /** A length of time. */
        DURATION,
        /** Any JSON value, passed on as it is. */
        ANY
    }

    /** A list of values of one type. */
    record ListOf(ValueType items) implements ValueType {}

    /** One of the connector's object types, by its name. */
    record Named(String type) implements ValueType {}
}
