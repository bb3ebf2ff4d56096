package dev.ferrule.codegen.openapi.construct;

import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gives answers in their order, the last for ever, and writes down what is sent. */
final class PlayedTransport implements Transport {

    /** Headers that say nothing of a construct. */
    private static final Set<String> USUAL = Set.of("accept", "user-agent", "content-length", "idempotency-key");

    private static final int LONGEST = 4_000;

    private final Deque<PlayedAnswer> answers;
    private final StringBuilder sent = new StringBuilder();

    PlayedTransport(List<PlayedAnswer> answers) {
        this.answers = new ArrayDeque<>(answers);
    }

    /** All requests: each its method and target, its headers in the order of their names, and its body. */
    String sent() {
        return sent.toString();
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration time) {
        String target = request.uri().toString().replace("https://service.example.com", "");
        String headers = request.headers().stream()
                .filter(header -> !USUAL.contains(header.name().toLowerCase(java.util.Locale.ROOT)))
                .filter(header -> !header.value().equals("application/json"))
                .map(header -> header.name() + ": " + header.value() + "\n")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
        String body = request.body().map(PlayedTransport::text).orElse("");
        int boundary = headers.indexOf("boundary=");
        String all = request.method() + " " + target + "\n" + headers + (body.isEmpty() ? "" : body.strip() + "\n");
        if (boundary >= 0) {
            String random = headers.substring(boundary + "boundary=".length())
                    .split("[;\n]", 2)[0]
                    .replace("\"", "");
            all = all.replace(random, "BOUNDARY").replace("\r\n", "\n");
        }
        sent.append(all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "... " + all.length() + "\n");
        return answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
    }

    private static String text(dev.ferrule.runtime.http.RequestBody body) {
        try (InputStream content = body.open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}
}
