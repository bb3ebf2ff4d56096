package dev.ferrule.testkit.fault;

import java.io.IOException;

/** What can be wrong with an answer as a message of HTTP. */
// Behaviours are functions without state, and what is expected copies its set; neither type can say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum FramingFault implements NetworkFault {
    /** Interim answers before the real one. */
    INTERIM_ANSWERS(Expected.success(), socket -> {
        socket.send("HTTP/1.1 100 Continue\r\n\r\n");
        socket.send("HTTP/1.1 102 Processing\r\n\r\n");
        socket.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", 5);
        socket.goodWith();
    }),
    INTERIM_FLOOD(Expected.noHttp(), socket -> {
        while (true) {
            socket.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", 1_000);
        }
    }),
    RANDOM_BYTES(Expected.noHttp(), socket -> socket.send("\u0007\u00ff\u0013no\u0001\u0002\r\n\u009f\r\n\r\n")),
    HUGE_HEADER(Expected.noHttp(), socket -> {
        socket.send("HTTP/1.1 200 OK\r\nX-Huge: ");
        socket.send("xxxx", 1_000_000);
        socket.send("\r\n\r\n");
    }),
    MANY_HEADERS(Expected.noHttp(), socket -> {
        socket.send("HTTP/1.1 200 OK\r\n");
        socket.send("X-Many: 1234567890\r\n", 200_000);
        socket.send("\r\n");
    }),
    NO_STATUS_LINE(Expected.noHttp(), socket -> socket.send("{\"id\":1}\r\n\r\n")),
    FUTURE_VERSION(
            Expected.noHttpOrSuccess(),
            socket -> socket.send("HTTP/9.9 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")),
    STATUS_99(Expected.noHttp(), socket -> socket.send("HTTP/1.1 99 What\r\nContent-Length: 0\r\n\r\n")),
    STATUS_1000(Expected.noHttp(), socket -> socket.send("HTTP/1.1 1000 What\r\nContent-Length: 0\r\n\r\n")),
    NO_STATUS(Expected.noHttp(), socket -> socket.send("HTTP/1.1  \r\nContent-Length: 0\r\n\r\n")),
    TWO_LENGTHS(
            Expected.noHttp(),
            socket -> socket.send(FaultSocket.JSON_HEAD + "Content-Length: 2\r\nContent-Length: 5\r\n\r\n{}   ")),
    LENGTH_AND_CHUNKS(
            Expected.noHttp(),
            socket -> socket.send(FaultSocket.JSON_HEAD
                    + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")),
    BARE_LINE_FEED(Expected.noHttpOrSuccess(), odd("X-Odd: a\nX-Other: b")),
    NUL_IN_HEADER(Expected.noHttpOrSuccess(), odd("X-Odd: a\0b")),
    FOLDED_HEADER(Expected.noHttpOrSuccess(), odd("X-Odd: a\r\n b")),
    ODD_HEADER_NAME(Expected.noHttpOrSuccess(), odd("X Odd(): a"));

    private final Expected expected;
    private final Behaviour behaviour;

    FramingFault(Expected expected, Behaviour behaviour) {
        this.expected = expected;
        this.behaviour = behaviour.afterRequest();
    }

    private static Behaviour odd(String header) {
        return socket -> socket.goodWith(header);
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
