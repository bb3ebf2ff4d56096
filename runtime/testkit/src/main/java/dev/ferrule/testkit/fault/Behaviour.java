package dev.ferrule.testkit.fault;

import java.io.IOException;

/** What a server does on a connection. */
@FunctionalInterface
interface Behaviour {

    /** Nothing, as nobody gets there. */
    Behaviour NONE = socket -> {};

    void act(FaultSocket socket) throws IOException;

    /** This, after one request has been read. */
    default Behaviour afterRequest() {
        return socket -> {
            if (socket.request()) {
                act(socket);
            }
        };
    }
}
