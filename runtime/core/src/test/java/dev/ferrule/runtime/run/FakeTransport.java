package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers from a list, and keeps what it was asked to send. */
final class FakeTransport implements Transport {

    private final Deque<Object> answers = new ArrayDeque<>();
    final List<HttpRequest> sent = new ArrayList<>();
    boolean closed;

    FakeTransport answer(int status, String type, String body) {
        return answer(status, type.isEmpty() ? List.of() : List.of(Header.of("Content-Type", type)), body);
    }

    FakeTransport answer(int status, List<Header> headers, String body) {
        answers.add(new Answer(status, headers, body));
        return this;
    }

    FakeTransport json(int status, String body) {
        return answer(status, "application/json;charset=UTF-8", body);
    }

    FakeTransport failure(TransportFailure.Phase phase) {
        answers.add(new TransportFailure(phase, "The test said so.", new IllegalStateException("cause")));
        return this;
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
        sent.add(request);
        Object answer = answers.remove();
        if (answer instanceof TransportFailure failure) {
            throw failure;
        }
        return (Answer) answer;
    }

    /** Each request as {@code METHOD path?query body}. */
    List<String> log() {
        return sent.stream()
                .map(request -> request.method() + " "
                        + request.uri().toString().substring("https://h".length())
                        + request.body().map(body -> " " + text(body)).orElse(""))
                .toList();
    }

    private static String text(RequestBody body) {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private record Answer(int status, List<Header> headers, String text) implements HttpAnswer {
        @Override
        public InputStream body() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
