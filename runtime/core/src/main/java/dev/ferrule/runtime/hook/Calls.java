package dev.ferrule.runtime.hook;

import java.time.Duration;
import java.time.Instant;

/**
 * The way of hand-written code to the service: through the transport and the network settings of the connection, within the
 * time of the call that runs the code and the limits of the service. Code that opens a connection of its own goes around all
 * that.
 */
public interface Calls {

    /**
     * Sends a request and reads its answer, whatever its status is. Nothing proves who makes it but what the code itself
     * writes into it, and, where a transfer sends to the origin of the connection's server, what the connection adds;
     * redirects are not followed. What the server cannot have seen, or says that it cannot do now, is sent
     * again within the time of the call.
     *
     * @throws CallFailure when no answer came, or the time or the limits leave no room for the request; best left alone, as
     *     it then ends the call as what it is
     * @throws IllegalArgumentException when the address is no address, is neither on the connection's server nor on a host
     *     that the connector allows this code, or a header frames the message; an address that a transfer was given is
     *     allowed with its origin
     */
    CallAnswer send(Call call);

    /** The time that the call has left. */
    Duration left();

    /** The time of day by the clock of the connection. */
    Instant now();
}
