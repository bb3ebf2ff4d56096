package dev.ferrule.runtime.definition;

import java.util.Optional;

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
        /** A file. */
        FILE,
        /** Any JSON value. */
        ANY
    }

    /** An array of values of one form. */
    record ListOf(Shape items) implements Shape {}

    /**
     * An object whose members are values of one form under any names.
     *
     * @param keys a regular expression that each name matches as a whole; empty for any
     */
    record MapOf(Shape values, Optional<TextPattern> keys) implements Shape {
        /** A map of these values under any keys. */
        public MapOf(Shape values) {
            this(values, Optional.empty());
        }

        /** A map of these values under keys that match this regular expression. */
        public MapOf(Shape values, String keys) {
            this(values, Optional.of(TextPattern.of(keys)));
        }
    }

    /** One of the connector's own shapes, by name. */
    record Named(String name) implements Shape {}
}
