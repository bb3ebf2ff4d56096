package dev.ferrule.spec.model;

import java.util.List;

/**
 * Code that the embedding program registers under a name. A spec names a hook and never a class.
 *
 * @param name the name
 * @param kind what it may do
 * @param description what it does, in Markdown; pages say that hand-written code runs
 * @param reads the fields of the connection that it may see, secrets included
 * @param gives what a conversion gives; {@link Result#ANY} for other kinds
 * @param allow the hosts that a login or a transfer may call beside the server of the connection; {@code *.} stands for any subdomain
 */
public record Hook(
        Position position,
        String name,
        Kind kind,
        String description,
        List<String> reads,
        Result gives,
        List<String> allow) {

    /** What a hook may do. The set is closed. */
    public enum Kind {
        /** Turns a value into another one; no input or output. */
        CONVERSION,
        /** Adds headers or query parameters to a finished request. */
        SIGNER,
        /** Begins a session by calls of its own, and gives what later calls carry. */
        LOGIN,
        /** Sends the file of a step by calls of its own, and gives the last answer. */
        TRANSFER
    }

    /** What a conversion gives. */
    public enum Result {
        ANY,
        STRING,
        NUMBER,
        BOOLEAN,
        LIST,
        OBJECT
    }
}
