package dev.ferrule.spec.model;

import org.jspecify.annotations.Nullable;

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
        /** A file. */
        FILE,
        /** Any JSON value, passed on as it is. */
        ANY
    }

    /** A list of values of one type. */
    record ListOf(ValueType items) implements ValueType {}

    /**
     * Values of one type under keys that are not known beforehand.
     *
     * @param keys a regular expression that each key matches as a whole, or null for any key
     */
    record MapOf(ValueType values, @Nullable String keys) implements ValueType {}

    /** One of the connector's own types, by its name. */
    record Named(String type) implements ValueType {}

    /** The type of each entry of a list; the type itself when it is no list. */
    default ValueType entry() {
        return this instanceof ListOf list ? list.items() : this;
    }

    /** What is inside lists and maps; the type itself when it is neither. */
    default ValueType innermost() {
        if (this instanceof ListOf list) {
            return list.items().innermost();
        }
        return this instanceof MapOf map ? map.values().innermost() : this;
    }
}
