package dev.ferrule.testkit.fault;

import java.io.IOException;

/** What can go wrong before, or instead of, an answer. */
// Behaviours are functions without state, and what is expected copies its set; neither type can say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum ConnectionFault implements NetworkFault {
    REFUSED(Place.CLOSED_PORT, false, Expected.unsent(), Behaviour.NONE),
    NAME_NOT_FOUND(Place.NO_NAME, false, Expected.unsent(), Behaviour.NONE),
    BLACK_HOLE(Place.FULL_BACKLOG, true, Expected.unreachable(0, 0), Behaviour.NONE),
    /** The server refuses to speak TLS with this client. */
    TLS_REFUSED(Place.TLS, false, Expected.unreachable(1, 1), socket -> {
        socket.anything();
        socket.send(new byte[] {0x15, 3, 3, 0, 2, 2, 40});
        socket.stall();
    }),
    /** The server speaks a version of TLS that is no longer spoken. */
    TLS_OLD_PROTOCOL(Place.TLS, false, Expected.unreachable(1, 1), socket -> {
        socket.anything();
        socket.send(new byte[] {0x15, 3, 1, 0, 2, 2, 70});
        socket.stall();
    }),
    TLS_RESET(Place.TLS, false, Expected.unreachable(1, 3), socket -> {
        socket.anything();
        socket.reset();
    }),
    TLS_STALL(Place.TLS, true, Expected.unreachable(1, 3), socket -> {
        socket.anything();
        socket.stall();
    }),
    /** A handshake of which a byte comes every moment. */
    TLS_DRIP(Place.TLS, true, Expected.unreachable(1, 3), socket -> {
        socket.anything();
        socket.send(new byte[] {0x16, 3, 3, 0x3F, 0, 2, 0, 0x3E, 0});
        socket.drip("\3");
    }),
    RESET_IN_REQUEST(Place.SERVER, false, Expected.lost(), socket -> {
        socket.anything();
        socket.reset();
    }),
    /** The server takes connections and reads nothing, so that a large request cannot leave. */
    NOTHING_READ(Place.SERVER, true, Expected.lost(1), FaultSocket::hold),
    CLOSE_WITHOUT_ANSWER(Place.SERVER, false, Expected.lost(), ((Behaviour) FaultSocket::close).afterRequest()),
    /** A connection that was kept open is closed as soon as it is used again. */
    STALE_CONNECTION(Place.SERVER, false, Expected.lostOnce(), socket -> {
        if (socket.request()) {
            socket.goodAndOpen();
            socket.request();
        }
    }),
    RESET_IN_HEADERS(
            Place.SERVER,
            false,
            Expected.lost(),
            ((Behaviour) socket -> {
                        socket.send("HTTP/1.1 200 OK\r\nContent-Type: appl");
                        socket.reset();
                    })
                    .afterRequest()),
    NO_ANSWER(Place.SERVER, true, Expected.lost(1), ((Behaviour) FaultSocket::stall).afterRequest()),
    HEADER_DRIP(
            Place.SERVER,
            true,
            Expected.lost(1),
            ((Behaviour) socket -> {
                        socket.send("HTTP/1.1 200 OK\r\n");
                        socket.drip("X-Drip: 1\r\n");
                    })
                    .afterRequest());

    private final Place place;
    private final boolean slow;
    private final Expected expected;
    private final Behaviour behaviour;

    ConnectionFault(Place place, boolean slow, Expected expected, Behaviour behaviour) {
        this.place = place;
        this.slow = slow;
        this.expected = expected;
        this.behaviour = behaviour;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public boolean isSlow() {
        return slow;
    }

    @Override
    public Expected expected() {
        return expected;
    }

    @Override
    public void act(FaultSocket socket) throws IOException {
        behaviour.act(socket);
    }
}
