package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that hand-written code sends.
 *
 * @param method the method, a token in upper case such as {@code GET}
 * @param address a path below the connection's server that begins with a slash, with its query, or an absolute address over
 *     https; encoded as it is sent
 * @param headers the header fields; all of them are secret
 * @param body what is sent; it can be read more than once
 * @param repeatable whether the request may be sent again when its answer is lost
 */
public record Call(
        String method, String address, List<Header> headers, Optional<RequestBody> body, boolean repeatable) {

    /** Checks the method and copies the headers. */
    public Call {
        if (!method.matches("[A-Z]{1,20}")) {
            throw new IllegalArgumentException("A method is a word in upper case.");
        }
        headers = List.copyOf(headers);
    }

    /** Reads something; may be sent again. */
    public static Call get(String address) {
        return new Call("GET", address, List.of(), Optional.empty(), true);
    }

    /** Sends a text in UTF-8, which is not sent again when its answer is lost. */
    public static Call post(String address, String contentType, String text) {
        return new Call(
                "POST",
                address,
                List.of(Header.secret("Content-Type", contentType)),
                Optional.of(RequestBody.of(text.getBytes(StandardCharsets.UTF_8))),
                false);
    }

    /** Sends a body, which may be sent again when the answer is lost, as that does no more than sending it once. */
    public static Call put(String address, String contentType, RequestBody body) {
        return new Call("PUT", address, List.of(Header.secret("Content-Type", contentType)), Optional.of(body), true);
    }

    /**
     * This request with one more header.
     *
     * @throws IllegalArgumentException when it is no header (RFC 9110, 5)
     */
    public Call header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(Header.secret(name, value));
        return new Call(method, address, more, body, repeatable);
    }

    /** The method; everything else may hold what nobody shall see. */
    @Override
    public String toString() {
        return method;
    }
}
