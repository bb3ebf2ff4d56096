package dev.ferrule.codegen.java;

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
import java.util.Optional;

/** Keeps what it is asked to send, and answers one and the same object. */
final class RecordingTransport implements Transport {

    private final List<HttpRequest> sent = new ArrayList<>();
    private final String answer;

    /** Answers an empty object. */
    RecordingTransport() {
        this("{}");
    }

    RecordingTransport(String answer) {
        this.answer = answer;
    }

    /** All requests, in their order. */
    List<HttpRequest> all() {
        return List.copyOf(sent);
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) {
        sent.add(request);
        return new JsonAnswer(answer);
    }

    /** The last request. */
    HttpRequest sent() {
        return sent.get(sent.size() - 1);
    }

    String uri() {
        return sent().uri().toString();
    }

    Optional<String> header(String name) {
        return sent().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    @Override
    public void close() {}

    private record JsonAnswer(String text) implements HttpAnswer {
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
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
