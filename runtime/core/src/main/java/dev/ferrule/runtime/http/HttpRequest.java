package dev.ferrule.runtime.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A request, final as it leaves.
 *
 * @param method the method in upper case
 * @param address where it goes
 * @param headers the header fields, without those that frame the message
 * @param body what is sent, or empty for a request without body
 */
public record HttpRequest(String method, HttpAddress address, List<Header> headers, Optional<RequestBody> body) {

    /** Copies the headers. */
    public HttpRequest {
        headers = List.copyOf(headers);
    }

    /**
     * A request.
     *
     * @param uri the absolute URI, already encoded
     * @throws IllegalArgumentException when it names no server
     */
    public HttpRequest(String method, URI uri, List<Header> headers, Optional<RequestBody> body) {
        this(method, HttpAddress.of(uri), headers, body);
    }

    /** The address as a URI. */
    public URI uri() {
        return address.uri();
    }

    /** Neither path, query nor body is printed, as all of them may hold what nobody shall see. */
    @Override
    public String toString() {
        return method + " " + address.origin();
    }
}
