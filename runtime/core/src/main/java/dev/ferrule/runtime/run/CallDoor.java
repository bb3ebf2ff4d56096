package dev.ferrule.runtime.run;

import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.observe.Waiting;
import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way to a token's server, within the time of one call. It goes through all that the calls of the connection go through. */
final class CallDoor implements Door {

    /** What limits count that speak of no action. */
    private static final String NO_ACTION = "";

    private static final AnswerBytes.Limit MOST = new AnswerBytes.Limit(1024 * 1024, false);

    /** The statuses that say that the server has not done it and may do it later (RFC 9110, 15.6; RFC 6585, 4). */
    static final Set<Integer> LATER = Set.of(429, 503);

    private final Line line;
    private final Deadline deadline;
    private final Watching watching;

    CallDoor(Line line, Deadline deadline, Watching watching) {
        this.line = line;
        this.deadline = deadline;
        this.watching = watching;
    }

    /** What listeners are told of the call that waits behind this door. */
    static Watching watching(Door door) {
        return door instanceof CallDoor known ? known.watching : Watching.NONE;
    }

    @Override
    public Duration left() {
        return deadline.left();
    }

    @Override
    public Answer send(HttpRequest request, boolean repeatable) {
        WatchedRequest watched = watching.proof();
        for (int attempt = 1; ; attempt++) {
            if (deadline.passed()) {
                throw AuthFailure.ofCall(
                        ErrorKind.UNAVAILABLE, "The time of the call is over before there is a token.");
            }
            if (line.accounts().admit(NO_ACTION, deadline, watching).isPresent()) {
                throw AuthFailure.ofCall(
                        ErrorKind.LIMIT, "The limits of the service leave no room for getting a token.");
            }
            Turn turn = once(request, watched);
            boolean again = turn instanceof Turn.Answered answered
                    ? LATER.contains(answered.answer().status())
                    : repeatable || ((Turn.Lost) turn).unsent();
            boolean tooMany = turn instanceof Turn.Answered answered
                    && LATER.contains(answered.answer().status());
            Optional<Duration> pause = again ? line.policy().pause(attempt, tooMany, told(turn)) : Optional.empty();
            if (pause.isEmpty() || !watching.pause(deadline, reason(tooMany), pause.get())) {
                return result(turn);
            }
        }
    }

    /** How one attempt ended. */
    private sealed interface Turn {
        /** With an answer. */
        record Answered(Answer answer) implements Turn {}

        /** Without one. */
        record Lost(String message, boolean unsent, Exception cause) implements Turn {}
    }

    private Answer result(Turn turn) {
        if (turn instanceof Turn.Answered answered) {
            return answered.answer();
        }
        Turn.Lost lost = (Turn.Lost) turn;
        String message = "No token could be got. " + lost.message();
        // What the end of this call has broken off may go well for another.
        AuthFailure failure = deadline.passed() || Thread.currentThread().isInterrupted()
                ? AuthFailure.ofCall(ErrorKind.UNAVAILABLE, message)
                : AuthFailure.of(ErrorKind.UNAVAILABLE, message);
        throw failure.because(lost.cause());
    }

    static Waiting.Reason reason(boolean tooMany) {
        return tooMany ? Waiting.Reason.THROTTLED : Waiting.Reason.FAILURE;
    }

    private Turn once(HttpRequest request, WatchedRequest watched) {
        watched.leaves(request);
        try (AnswerMemory.Share share = line.memory().share(deadline);
                HttpAnswer answer = watched.arrives(line.transport().send(request, deadline.left()))) {
            String text = new String(bytes(answer.body(), share, deadline), StandardCharsets.UTF_8);
            watched.answered(answer.status());
            return new Turn.Answered(new Answer(answer.status(), answer.headers(), text, body(answer.headers(), text)));
        } catch (TransportFailure e) {
            watched.lost(e.phase(), ErrorKind.UNAVAILABLE);
            return new Turn.Lost(String.valueOf(e.getMessage()), e.unsent(), e);
        } catch (IOException e) {
            watched.lost(Phase.EXCHANGE, ErrorKind.UNAVAILABLE);
            return new Turn.Lost("The answer broke off.", false, e);
        } finally {
            watched.close();
        }
    }

    private Optional<Duration> told(Turn turn) {
        return turn instanceof Turn.Answered answered
                ? told(answered.answer().headers(), line.time())
                : Optional.empty();
    }

    /** The pause that an answer asks for (RFC 9110, 10.2.3). */
    static Optional<Duration> told(List<Header> headers, Time time) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("retry-after"))
                .findFirst()
                .flatMap(header -> Delays.read(
                        header.value().strip(), Delay.Unit.RETRY_AFTER, HttpDates.now(headers, time.now())));
    }

    /** The JSON of a body, or the fields of a form; empty when it is something else. */
    static Optional<JsonValue> body(List<Header> headers, String text) {
        if (ContentLabel.of(headers).media().equals("application/x-www-form-urlencoded")) {
            return Optional.of(form(text));
        }
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(JsonReader.read(text));
        } catch (InvalidJsonException e) {
            return Optional.empty();
        }
    }

    /**
     * All of a body that is not too large.
     *
     * @throws IOException when it is, breaks off, or does not end within the time
     */
    static byte[] bytes(InputStream body, AnswerMemory.Share share, Deadline deadline) throws IOException {
        try {
            return AnswerBytes.read(body, -1, MOST, share, deadline).whole();
        } catch (UnreadableAnswer e) {
            throw new IOException("The answer " + e.problem() + ".", e);
        }
    }

    /** Some servers answer a form, as they did before RFC 6749. */
    private static JsonObject form(String text) {
        JsonObject fields = JsonObject.EMPTY;
        for (String part : text.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                fields = fields.with(
                        decoded(part.substring(0, equals)), JsonValue.of(decoded(part.substring(equals + 1))));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
