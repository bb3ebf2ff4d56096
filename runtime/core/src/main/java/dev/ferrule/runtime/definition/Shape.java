package dev.ferrule.runtime.definition;

/** The form of a value. */
public sealed interface Shape {

    /** A form without parts. */
    enum Scalar implements Shape {
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
        /** Any JSON value. */
        ANY
    }

    /** An array of values of one form. */
    record ListOf(Shape items) implements Shape {}

    /** One of the connector's object shapes, by name. */
    record Named(String name) implements Shape {}
}
