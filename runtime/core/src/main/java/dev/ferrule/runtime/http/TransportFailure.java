package dev.ferrule.runtime.http;

/** No answer came. Whether the request had left is known for some failures and decides what may be done next. */
public final class TransportFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Phase phase;

    /** How far the exchange got. */
    public enum Phase {
        /** The server's name could not be resolved; nothing was sent. */
        RESOLVE,
        /** No connection could be made; nothing was sent. */
        CONNECT,
        /** No secure connection could be made; nothing was sent. */
        TLS,
        /** The connection broke, or was no HTTP, after the request may have been received. */
        EXCHANGE,
        /** The time ran out after the request may have been received. */
        TIMEOUT
    }

    /** A failure in this phase; the message is for people and holds no part of the request but the host. */
    public TransportFailure(Phase phase, String message, Throwable cause) {
        super(message, cause);
        this.phase = phase;
    }

    /** How far the exchange got. */
    public Phase phase() {
        return phase;
    }

    /** Whether it is certain that the service has seen nothing of the request. */
    public boolean unsent() {
        return phase == Phase.RESOLVE || phase == Phase.CONNECT || phase == Phase.TLS;
    }
}
