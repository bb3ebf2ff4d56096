package dev.ferrule.testkit.fault;

import static dev.ferrule.runtime.error.ErrorKind.INVALID;
import static dev.ferrule.runtime.error.ErrorKind.UNAVAILABLE;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What can be wrong with the content of an answer that should be JSON. */
// Behaviours are functions without state, and what is expected copies its set; neither type can say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum ContentFault implements NetworkFault {
    /** Bytes after an answer that has no body, which some clients do not take. */
    BODY_OF_204(Expected.noHttpOrSuccess(), 204, socket -> socket.answer(204, "application/json", "{\"id\":2}")),
    BODY_OF_205(Expected.success(), 205, socket -> socket.answer(205, "application/json", "{\"id\":2}")),
    EMPTY(Expected.unreadable(), json("")),
    BLANK(Expected.unreadable(), json("  \r\n ")),
    NOT_MODIFIED_UNASKED(Expected.unreadable(), 304, socket -> socket.head(304, "", -1)),
    LABELLED_AS_TEXT(Expected.unreadable(), socket -> socket.answer(200, "text/plain", "{\"id\":1}")),
    NOT_LABELLED(Expected.unreadableOrSuccess(), socket -> socket.answer(200, "", "{\"id\":1}")),
    PAGE_WITH_200(Expected.unreadable(), socket -> socket.answer(200, "text/html", "<html>Sign in</html>")),
    PAGE_WITH_502(
            Expected.passing(UNAVAILABLE, 3),
            502,
            socket -> socket.answer(502, "text/html", "<html>Bad Gateway</html>")),
    PROBLEM_JSON(
            Expected.failure(INVALID),
            422,
            socket -> socket.answer(422, "application/problem+json", "{\"title\":\"No\",\"status\":422}")),
    PROBLEM_XML(
            Expected.failure(INVALID),
            400,
            socket -> socket.answer(
                    400, "application/xml", "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><e>&x;</e>")),
    BYTE_ORDER_MARK(Expected.success(), good(StandardCharsets.UTF_8, "UTF-8", "\uFEFF")),
    UTF_16_BY_LABEL(Expected.success(), good(StandardCharsets.UTF_16, "UTF-16", "")),
    UNKNOWN_CHARSET(Expected.unreadable(), in(StandardCharsets.UTF_8, "x-unheard-of")),
    INVALID_UTF_8(Expected.unreadable(), bytes('{', '"', 'a', '"', ':', '"', 0xC3, 0x28, '"', '}')),
    OVERLONG_UTF_8(Expected.unreadable(), bytes('{', '"', 'a', '"', ':', '"', 0xC0, 0xAF, '"', '}')),
    SURROGATE_IN_UTF_8(Expected.unreadable(), bytes('{', '"', 'a', '"', ':', '"', 0xED, 0xA0, 0x80, '"', '}')),
    DEEP(Expected.unreadable(), json("[".repeat(100_000))),
    DUPLICATE_KEYS(Expected.unreadable(), json("{\"id\":1,\"id\":2}")),
    NOT_A_NUMBER(Expected.unreadable(), json("{\"id\":NaN}")),
    INFINITY(Expected.unreadable(), json("{\"id\":-Infinity}")),
    PLUS_SIGN(Expected.unreadable(), json("{\"id\":+1}")),
    LEADING_ZERO(Expected.unreadable(), json("{\"id\":01}")),
    LEADING_POINT(Expected.unreadable(), json("{\"id\":.5}")),
    HUGE_EXPONENT(Expected.unreadableOrSuccess(), json("{\"other\":1e1000000000}")),
    LONG_NUMBER(Expected.unreadable(), json("{\"other\":" + "9".repeat(5_000) + "}")),
    LONG_TEXT(Expected.unreadable(), json("{\"other\":\"" + "x".repeat(21_000_000) + "\"}")),
    LONG_KEY(Expected.unreadable(), json("{\"" + "k".repeat(100_000) + "\":1}")),
    TRAILING_TEXT(Expected.unreadable(), json("{\"id\":1} and more")),
    UNKNOWN_FIELD(
            Expected.success(),
            socket -> socket.goodStatus(
                    "application/json",
                    new String(socket.good().body(), StandardCharsets.UTF_8)
                            .replaceFirst("^\\{\\s*\"", "{\"new\":{\"deep\":[1,2]},\"")
                            .getBytes(StandardCharsets.UTF_8)));

    private final Expected expected;
    private final int status;
    private final Behaviour behaviour;

    ContentFault(Expected expected, Behaviour behaviour) {
        this(expected, 200, behaviour);
    }

    ContentFault(Expected expected, int status, Behaviour behaviour) {
        this.expected = expected;
        this.status = status;
        this.behaviour = behaviour.afterRequest();
    }

    private static Behaviour json(String body) {
        return socket -> socket.json(body);
    }

    private static Behaviour in(Charset charset, String label) {
        return socket ->
                socket.answer(200, "application/json;charset=" + label, FaultSocket.GOOD_BODY.getBytes(charset));
    }

    private static Behaviour good(Charset charset, String label, String before) {
        return socket -> socket.goodStatus(
                "application/json;charset=" + label,
                (before + new String(socket.good().body(), StandardCharsets.UTF_8)).getBytes(charset));
    }

    private static Behaviour bytes(int... body) {
        byte[] bytes = new byte[body.length];
        for (int i = 0; i < body.length; i++) {
            bytes[i] = (byte) body[i];
        }
        return socket -> socket.answer(200, "application/json", bytes);
    }

    @Override
    public OptionalInt status() {
        return OptionalInt.of(status);
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
