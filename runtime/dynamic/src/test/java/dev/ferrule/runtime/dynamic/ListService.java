package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** A service that gives its pages in order, and keeps what it was asked. */
final class ListService implements Transport {

    private final Deque<Page> pages = new ArrayDeque<>();
    final List<HttpRequest> asked = new ArrayList<>();

    ListService page(String json, String... headers) {
        return answer(200, json, headers);
    }

    ListService answer(int status, String json, String... headers) {
        pages.add(new Page(status, json, Arrays.asList(headers)));
        return this;
    }

    /** The bodies of the requests. */
    List<String> bodies() {
        return asked.stream().map(ListService::body).toList();
    }

    private static String body(HttpRequest request) {
        if (request.body().isEmpty()) {
            return "";
        }
        try (InputStream bytes = request.body().get().open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests, each as its method and what follows the server's address. */
    List<String> log() {
        return asked.stream()
                .map(request ->
                        request.method() + " " + request.uri().toString().replace("https://lists.example.com/api", ""))
                .toList();
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) {
        asked.add(request);
        return pages.remove();
    }

    @Override
    public void close() {}

    private record Page(int status, String json, List<String> texts) implements HttpAnswer {
        @Override
        public List<Header> headers() {
            return Stream.concat(Stream.of("Content-Type: application/json"), texts.stream())
                    .map(text -> text.split(": ", 2))
                    .map(parts -> Header.of(parts[0], parts[1]))
                    .toList();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
