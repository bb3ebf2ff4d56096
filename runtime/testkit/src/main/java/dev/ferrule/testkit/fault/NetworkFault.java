package dev.ferrule.testkit.fault;

import java.io.IOException;
import java.util.OptionalInt;

/** Something that can go wrong between a call and its answer. */
public interface NetworkFault {

    /** The fault's name. */
    String name();

    /** What a call must make of it. */
    Expected expected();

    /** Whether the fault ends with the time of the call, so that a test gives the call little of it. */
    default boolean isSlow() {
        return false;
    }

    /** The status of the answer, when the fault lets one begin that tells it. */
    default OptionalInt status() {
        return OptionalInt.empty();
    }

    /** Where the fault is. */
    default Place place() {
        return Place.SERVER;
    }

    /**
     * Does the fault on a connection that a client has opened.
     *
     * @throws IOException when the client goes away, which ends the fault
     */
    void act(FaultSocket socket) throws IOException;

    /** Where a fault is. */
    enum Place {
        /** Nobody listens at the port. */
        CLOSED_PORT,
        /** The name of the server does not exist. */
        NO_NAME,
        /** The server takes no further connection. */
        FULL_BACKLOG,
        /** The server of TLS. */
        TLS,
        /** The server. */
        SERVER
    }
}
