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
        /** Any JSON value. */
        ANY
    }

    /** An array of values of one form. */
    record ListOf(Shape items) implements Shape {}

    /** One of the connector's object shapes, by name. */
    record Named(String name) implements Shape {}
}
