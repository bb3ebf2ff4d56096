package dev.ferrule.codegen.feature;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Answers every request with an empty object, and remembers where it went. */
final class RecordingTransport implements Transport {

    private final List<String> sent = new ArrayList<>();

    /** Methods and addresses. */
    List<String> sent() {
        return sent;
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) {
        sent.add(request.method() + " " + request.uri());
        return new Nothing();
    }

    @Override
    public void close() {}

    private record Nothing() implements HttpAnswer {
        @Override
        public int status() {
            return 200;
        }

        @Override
        public List<Header> headers() {
            return List.of(Header.of("Content-Type", "application/json"));
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
