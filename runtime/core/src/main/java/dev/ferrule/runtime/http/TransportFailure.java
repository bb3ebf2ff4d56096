package dev.ferrule.runtime.http;

import org.jspecify.annotations.Nullable;

/** No answer came. Whether the request had left is known for some failures and decides what may be done next. */
public final class TransportFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Phase phase;
    private final Sign sign;

    /** What else is known of a failure. */
    public enum Sign {
        /** Nothing. */
        NONE,
        /** Its time was over. */
        LATE,
        /** The proxy has refused, and not the server. */
        PROXY
    }

    /** How far the exchange got. */
    public enum Phase {
        /** The settings of the connection, or its proxy, do not let the request go there; nothing was sent. */
        REFUSED,
        /** The server's name could not be resolved; nothing was sent. */
        RESOLVE,
        /** No connection could be made; nothing was sent. */
        CONNECT,
        /** The server and this client do not trust each other; nothing was sent. */
        TLS,
        /** The connection broke after the request may have been received. */
        EXCHANGE,
        /** What came back was no HTTP, or too much of it, after the request may have been received. */
        PROTOCOL,
        /** The time ran out, or the thread was interrupted, after the request may have been received. */
        TIMEOUT
    }

    /** A failure in this phase; the message is for people and holds no part of the request but the host. */
    public TransportFailure(Phase phase, String message, Throwable cause) {
        this(phase, message, cause, Sign.NONE);
    }

    /** A failure of which something else is known. */
    public TransportFailure(Phase phase, String message, @Nullable Throwable cause, Sign sign) {
        super(message, cause);
        this.phase = phase;
        this.sign = sign;
    }

    /** A failure without a cause but what the message says. */
    public TransportFailure(Phase phase, String message) {
        this(phase, message, null, Sign.NONE);
    }

    /** How far the exchange got. */
    public Phase phase() {
        return phase;
    }

    /** What else is known. */
    public Sign sign() {
        return sign;
    }

    /** Whether it is certain that the service has seen nothing of the request. */
    public boolean unsent() {
        return switch (phase) {
            case REFUSED, RESOLVE, CONNECT, TLS -> true;
            case EXCHANGE, PROTOCOL, TIMEOUT -> false;
        };
    }

    /** How often a request may be sent at most with such a failure; what does not pass by itself is not tried again. */
    public int attempts() {
        return switch (phase) {
            case REFUSED, TLS, PROTOCOL -> 1;
            case RESOLVE -> 2;
            case CONNECT, EXCHANGE, TIMEOUT -> Integer.MAX_VALUE;
        };
    }
}
