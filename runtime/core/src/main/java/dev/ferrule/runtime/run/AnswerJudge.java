package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.definition.ErrorDefinition;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ResponseRule;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.Problem;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what an answer means. In this order: the step's rules, the statuses that mean "no such thing", the connector's
 * rules, the statuses that mean success, and for the rest what HTTP says (RFC 9110, 15).
 */
final class AnswerJudge {

    /** Headers in which services tell their id of a request. */
    private static final List<String> REQUEST_IDS = List.of("x-request-id", "request-id", "x-correlation-id");

    private static final int LONGEST_EXCERPT = 200;

    /** It leads nowhere: the service takes the request for a conditional one (RFC 9110, 15.4.5). */
    private static final int NOT_MODIFIED = 304;

    private final ConnectorDefinition connector;
    /** The statuses of failures that may pass by themselves (RFC 9110, 15.5.9 and 15.6; RFC 6585, 4). */
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final Time time;

    AnswerJudge(ConnectorDefinition connector, Time time) {
        this.connector = connector;
        this.time = time;
    }

    /** What an answer means. */
    sealed interface Meaning {
        /** The step succeeded with this answer, or found that there is no such thing. */
        record Answer(StepAnswer answer) implements Meaning {}

        /** The service says that the call failed. */
        record Failed(Failure.Builder failure) implements Meaning {}

        /** The service asks to send the call again; a failure when that is not possible. */
        record Again(Failure.Builder failure, int status, Optional<Duration> after) implements Meaning {
            /** Whether there were too many calls, so that the service has not carried this one out (RFC 6585, 4). */
            boolean refused() {
                return status == 429 || failure.build().kind().equals(ErrorKind.LIMIT);
            }
        }

        /** The service wants a new proof of who calls; a failure when there is none to be had. */
        record Renew(Failure.Builder failure) implements Meaning {}

        /** Another answer has to be waited for; a failure when nothing does. */
        sealed interface Later extends Meaning {
            Failure.Builder failure();

            Optional<Duration> after();
        }

        /** What was asked for goes on. */
        record Pending(Failure.Builder failure, Optional<Duration> after) implements Later {}

        /** The list has changed while it was read, and is to be read from its beginning. */
        record Restart(Failure.Builder failure, Optional<Duration> after) implements Later {}

        /** The answer is none that was to be expected. */
        record Unexpected(Failure.Builder failure) implements Meaning {}
    }

    /**
     * What an answer means.
     *
     * @param foreign whether another server has given it than that of the connection
     */
    Meaning judge(StepDefinition step, AnswerReader.Reading reading, Scope scope, boolean foreign) {
        StepAnswer answer = reading.answer();
        scope.answered(Origin.THIS, answer);
        Optional<ResponseRule> own = firstMatch(step.rules(), scope);
        if (own.isPresent()) {
            return apply(own.get(), step, reading, scope);
        }
        if (step.absent().contains(answer.status())) {
            return new Meaning.Answer(answer.asAbsent());
        }
        // What an answer of the service means says nothing of other servers.
        Optional<ResponseRule> shared = foreign ? Optional.empty() : firstMatch(connector.rules(), scope);
        return shared.isPresent() ? apply(shared.get(), step, reading, scope) : byStatus(step, reading);
    }

    private static Optional<ResponseRule> firstMatch(List<ResponseRule> rules, Scope scope) {
        for (ResponseRule rule : rules) {
            if (Evaluator.holds(rule.when(), scope)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private Meaning apply(ResponseRule rule, StepDefinition step, AnswerReader.Reading reading, Scope scope) {
        StepAnswer answer = reading.answer();
        return switch (rule.verdict()) {
            case SUCCEED ->
                reading.problem()
                        .<Meaning>map(problem -> unreadable(answer, problem))
                        .orElseGet(() -> new Meaning.Answer(answer));
            case ABSENT -> new Meaning.Answer(answer.asAbsent());
            case FAIL -> new Meaning.Failed(failure(rule, step, answer, scope, byStatus(answer.status())));
            case RETRY ->
                new Meaning.Again(
                        failure(rule, step, answer, scope, unlessSuccess(answer.status(), ErrorKind.UNAVAILABLE)),
                        answer.status(),
                        Delays.first(rule.after(), scope, now(answer)));
            case RENEW -> new Meaning.Renew(failure(rule, step, answer, scope, ErrorKind.AUTHENTICATION));
            case PENDING ->
                new Meaning.Pending(
                        failure(rule, step, answer, scope, ErrorKind.UNAVAILABLE),
                        Delays.first(rule.after(), scope, now(answer)));
            case RESTART ->
                new Meaning.Restart(
                        failure(rule, step, answer, scope, ErrorKind.CONFLICT),
                        Delays.first(rule.after(), scope, now(answer)));
        };
    }

    /** The time by the service's own clock, if it tells it: what it says of points in time is meant by that clock. */
    private Instant now(StepAnswer answer) {
        return HttpDates.now(answer.headers(), time.now());
    }

    private static ErrorKind unlessSuccess(int status, ErrorKind otherwise) {
        return status < 400 ? otherwise : byStatus(status);
    }

    private Failure.Builder failure(
            ResponseRule rule, StepDefinition step, StepAnswer answer, Scope scope, ErrorKind otherwise) {
        List<Problem> problems = Problems.each(rule, step, scope);
        Problem whole = problems.isEmpty() ? Problems.one(rule, step, scope) : Problems.together(problems);
        Optional<ErrorDefinition> known = whole.code().map(connector.errors()::get);
        ErrorKind kind = rule.kind().or(() -> known.map(ErrorDefinition::kind)).orElse(otherwise);
        String message =
                whole.message().isEmpty() ? connector.name() + " answered " + answer.status() + "." : whole.message();
        return about(kind, message, answer)
                .code(whole.code())
                .parameter(whole.parameter())
                .problems(problems)
                .advice(known.map(ErrorDefinition::advice).filter(advice -> !advice.isEmpty()));
    }

    private Meaning byStatus(StepDefinition step, AnswerReader.Reading reading) {
        StepAnswer answer = reading.answer();
        int status = answer.status();
        if (step.isSuccess(status)) {
            return reading.problem()
                    .<Meaning>map(problem -> unreadable(answer, problem))
                    .orElseGet(() -> new Meaning.Answer(answer));
        }
        if (status < 400) {
            String message = connector.name() + " answered " + status + ", which is no answer to this call"
                    + (status / 100 == 3 && status != NOT_MODIFIED
                            ? ": it points to another address. Check the server's address in the connection, "
                                    + "https:// or http:// included; redirects are not followed."
                            : ".");
            return new Meaning.Unexpected(about(ErrorKind.UNEXPECTED_ANSWER, message, answer));
        }
        Failure.Builder failure =
                about(byStatus(status), connector.name() + " answered " + status + excerpt(answer) + ".", answer);
        return PASSING.contains(status)
                ? new Meaning.Again(failure, status, retryAfter(answer))
                : new Meaning.Failed(failure);
    }

    private Optional<Duration> retryAfter(StepAnswer answer) {
        return answer.header("retry-after")
                .flatMap(text -> Delays.read(text.strip(), Delay.Unit.RETRY_AFTER, now(answer)));
    }

    private Meaning unreadable(StepAnswer answer, String problem) {
        String message = connector.name() + " answered " + answer.status() + ", but the answer's body " + problem
                + (problem.endsWith(".") ? "" : ".")
                + " Check the server's address in the connection: something else may be answering there.";
        return new Meaning.Unexpected(about(ErrorKind.UNEXPECTED_ANSWER, message, answer));
    }

    /** An answer that says that the proof is refused, although its status or a rule calls it a success. */
    Meaning.Failed refused(StepAnswer answer) {
        return new Meaning.Failed(about(
                ErrorKind.AUTHENTICATION, connector.name() + " does not accept a new proof of who calls.", answer));
    }

    private static Failure.Builder about(ErrorKind kind, String message, StepAnswer answer) {
        return Failure.builder(kind, message).status(answer.status()).requestId(requestId(answer));
    }

    /** The service's id of the request, if it tells one. */
    static Optional<String> requestId(StepAnswer answer) {
        return REQUEST_IDS.stream()
                .map(answer::header)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What a short plain text says; a page made for people's browsers says nothing here. */
    private static String excerpt(StepAnswer answer) {
        boolean plain = answer.header("content-type")
                .map(ContentLabel::media)
                .filter("text/plain"::equals)
                .isPresent();
        return Stream.of(answer.body())
                .flatMap(Optional::stream)
                .filter(body -> plain && body instanceof JsonText)
                .map(body -> ((JsonText) body).text().strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= LONGEST_EXCERPT
                        ? ": " + text
                        // The beginning of a secret that the cut has parted is recognised by the sign of a cut.
                        : ": " + text.substring(0, LONGEST_EXCERPT) + SecretMatcher.CUT)
                .findFirst()
                .orElse("");
    }

    /** What a status alone says. */
    static ErrorKind byStatus(int status) {
        return switch (status) {
            case 401, 407 -> ErrorKind.AUTHENTICATION;
            case 403 -> ErrorKind.PERMISSION;
            case 404, 410 -> ErrorKind.NOT_FOUND;
            case 409, 412, 423 -> ErrorKind.CONFLICT;
            case 400, 405, 406, 411, 413, 414, 415, 422 -> ErrorKind.INVALID;
            case 429 -> ErrorKind.LIMIT;
            case 408, 502, 503, 504 -> ErrorKind.UNAVAILABLE;
            default -> ErrorKind.FAILED;
        };
    }
}
