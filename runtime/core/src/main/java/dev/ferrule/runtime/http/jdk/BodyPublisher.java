package dev.ferrule.runtime.http.jdk;

import dev.ferrule.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.OptionalLong;

/** A body of the runtime as a publisher of the client. */
final class BodyPublisher {

    private BodyPublisher() {}

    static HttpRequest.BodyPublisher of(RequestBody body) {
        OptionalLong length = body.length();
        if (length.isPresent() && length.getAsLong() == 0) {
            return BodyPublishers.noBody();
        }
        HttpRequest.BodyPublisher stream = BodyPublishers.ofInputStream(() -> open(body));
        return length.isPresent() ? BodyPublishers.fromPublisher(stream, length.getAsLong()) : stream;
    }

    private static InputStream open(RequestBody body) {
        try {
            return body.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
