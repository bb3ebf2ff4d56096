package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A request that is final but for its proof. Headers whose values are secrets of the call are not among its headers.
 *
 * @param method the method in upper case
 * @param uri the absolute URI, encoded as it is sent
 * @param headers the header fields
 * @param body what is sent; it can be read more than once
 */
public record SignableRequest(String method, URI uri, List<Header> headers, Optional<RequestBody> body) {

    /** Copies the headers. */
    public SignableRequest {
        headers = List.copyOf(headers);
    }

    static SignableRequest of(HttpRequest request) {
        return new SignableRequest(
                request.method(),
                request.uri(),
                request.headers().stream().filter(header -> !header.secret()).toList(),
                request.body());
    }

    /** The value of a header; empty when the request has none of this name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Neither query nor body is printed, as both may hold what nobody shall see. */
    @Override
    public String toString() {
        return new HttpRequest(method, uri, headers, body).toString();
    }
}
