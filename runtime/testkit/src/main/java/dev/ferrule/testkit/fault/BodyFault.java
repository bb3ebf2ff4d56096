package dev.ferrule.testkit.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What can be wrong with how the body of an answer comes. */
// Behaviours are functions without state, and what is expected copies its set; neither type can say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum BodyFault implements NetworkFault {
    RESET_IN_BODY(Expected.lost(), socket -> {
        socket.head(200, "application/json", 100);
        socket.send("{\"id\":");
        socket.reset();
    }),
    END_IN_BODY(Expected.lost(), socket -> {
        socket.head(200, "application/json", 100);
        socket.send("{\"id\":1}");
    }),
    TRUNCATED_GZIP(Expected.lost(), socket -> {
        byte[] packed = Packed.gzip(FaultSocket.GOOD_BODY.repeat(100));
        byte[] half = java.util.Arrays.copyOf(packed, packed.length / 2);
        socket.answer(200, "application/json", half, Packed.GZIP);
    }),
    GZIP_WRONG_CHECKSUM(Expected.unreadable(), socket -> {
        byte[] packed = Packed.gzip(FaultSocket.GOOD_BODY);
        packed[packed.length - 8] ^= 1;
        socket.answer(200, "application/json", packed, Packed.GZIP);
    }),
    NO_GZIP(Expected.unreadable(), socket -> socket.answer(200, "application/json", "{\"id\":1}", Packed.GZIP)),
    CHUNK_SIZE_GARBAGE(Expected.noHttp(), chunks("xyz\r\n{}\r\n0\r\n\r\n")),
    CHUNK_SIZE_NEGATIVE(Expected.noHttp(), chunks("-2\r\n{}\r\n0\r\n\r\n")),
    CHUNK_SIZE_HUGE(Expected.noHttp(), chunks("8000000000000000\r\n{}\r\n0\r\n\r\n")),
    CHUNK_EXTENSION_HUGE(Expected.noHttpOrSuccess(), chunks("2;" + "x".repeat(1_000_000) + "\r\n{}\r\n0\r\n\r\n")),
    MISSING_LAST_CHUNK(Expected.lost(), chunks("2\r\n{}\r\n")),
    BODY_DRIP(Expected.lost(1), true, socket -> {
        socket.head(200, "application/json", 1_000_000);
        socket.drip(" ");
    }),
    BODY_STALL(Expected.lost(1), true, socket -> {
        socket.head(200, "application/json", 100);
        socket.send("{");
        socket.stall();
    }),
    ENDLESS_BODY(Expected.unreadable(), socket -> {
        socket.head(200, "application/json", -1);
        while (true) {
            socket.send(" ", 1_000_000);
        }
    }),
    TEN_GIGABYTES_DECLARED(Expected.unreadable(), socket -> {
        socket.head(200, "application/json", 10_000_000_000L);
        socket.stall();
    }),
    GZIP_BOMB(Expected.unreadable(), socket -> socket.answer(200, "application/json", Packed.bomb(100), Packed.GZIP)),
    GZIP_IN_GZIP(
            Expected.unreadableOrSuccess(),
            socket -> socket.answer(
                    200,
                    "application/json",
                    Packed.gzip(Packed.gzip(FaultSocket.GOOD_BODY.getBytes(StandardCharsets.UTF_8))),
                    "Content-Encoding: gzip, gzip")),
    UNKNOWN_CODING(
            Expected.noHttp(),
            socket -> socket.answer(200, "application/json", "\u0001\u0002\u0003", "Content-Encoding: rot13"));

    private final Expected expected;
    private final boolean slow;
    private final Behaviour behaviour;

    BodyFault(Expected expected, Behaviour behaviour) {
        this(expected, false, behaviour);
    }

    BodyFault(Expected expected, boolean slow, Behaviour behaviour) {
        this.expected = expected;
        this.slow = slow;
        this.behaviour = behaviour.afterRequest();
    }

    private static Behaviour chunks(String body) {
        return socket -> {
            socket.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            socket.send(body);
        };
    }

    @Override
    public boolean isSlow() {
        return slow;
    }

    @Override
    public OptionalInt status() {
        return OptionalInt.of(200);
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
