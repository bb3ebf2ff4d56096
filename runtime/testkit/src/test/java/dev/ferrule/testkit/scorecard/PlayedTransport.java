package dev.ferrule.testkit.scorecard;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Plays a list of answers and failures, and the last of them for ever. */
final class PlayedTransport implements Transport {

    /** What a request comes to. */
    sealed interface Play {}

    /** An answer without a body worth reading. */
    record Answered(int status, List<Header> headers) implements Play {}

    /** No answer. */
    record Broken(TransportFailure.Phase phase) implements Play {}

    private final Deque<Play> plays;
    private int sent;

    PlayedTransport(List<Play> plays) {
        this.plays = new ArrayDeque<>(plays);
    }

    static Play status(int status, Header... headers) {
        return new Answered(status, Arrays.asList(headers));
    }

    /** How many requests there were. */
    int sent() {
        return sent;
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration time) throws TransportFailure {
        sent++;
        Play play = plays.size() > 1 ? plays.removeFirst() : Objects.requireNonNull(plays.peekFirst());
        if (play instanceof Broken broken) {
            throw new TransportFailure(broken.phase(), "The test said so.");
        }
        return new Empty((Answered) play);
    }

    @Override
    public void close() {}

    /** An answer with the least body that is JSON. */
    private record Empty(Answered told) implements HttpAnswer {
        @Override
        public int status() {
            return told.status();
        }

        @Override
        public List<Header> headers() {
            List<Header> all = new java.util.ArrayList<>(told.headers());
            all.add(Header.of("Content-Type", "application/json"));
            return all;
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
