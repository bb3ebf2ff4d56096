package dev.ferrule.testkit.sandbox;

/** A way in which a connection breaks instead of carrying a whole answer. */
public enum Fault {
    /** The connection is reset before anything was sent. */
    CONNECTION_RESET,
    /** The connection is closed before anything was sent. */
    EMPTY_RESPONSE,
    /** A good status line, then a broken chunk, then the connection is closed. */
    MALFORMED_CHUNK,
    /** Bytes that are no HTTP, then the connection is closed. */
    RANDOM_DATA
}
