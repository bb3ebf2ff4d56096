package dev.ferrule.testkit.scorecard;

import static dev.ferrule.runtime.http.TransportFailure.Phase.CONNECT;
import static dev.ferrule.runtime.http.TransportFailure.Phase.EXCHANGE;
import static dev.ferrule.runtime.http.TransportFailure.Phase.PROTOCOL;
import static dev.ferrule.runtime.http.TransportFailure.Phase.REFUSED;
import static dev.ferrule.runtime.http.TransportFailure.Phase.RESOLVE;
import static dev.ferrule.runtime.http.TransportFailure.Phase.TIMEOUT;
import static dev.ferrule.runtime.http.TransportFailure.Phase.TLS;
import static dev.ferrule.testkit.scorecard.PlayedTransport.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.run.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rule by which calls are sent again, exactly: how often, with which bound of each pause, and how the call ends. The first
 * sixteen cases are those of a client with three attempts, a bound that doubles, and a budget; the others are what this
 * runtime adds.
 */
@Tag(Score.TAG)
class RetryRulesTest {

    /** What is sent. */
    private enum Sent {
        GET,
        PUT,
        POST,
        KEYED,
        SAFE_POST,
        NEVER_GET;

        StepDefinition.Builder step() {
            StepDefinition.Builder step = StepDefinition.builder(
                            "call",
                            switch (this) {
                                case GET, NEVER_GET -> "GET";
                                case PUT -> "PUT";
                                case POST, KEYED, SAFE_POST -> "POST";
                            })
                    .path(Expression.text("/x"));
            return switch (this) {
                case KEYED -> step.repeat(Repeat.key("Idempotency-Key"));
                case SAFE_POST -> step.repeat(Repeat.SAFE);
                case NEVER_GET -> step.repeat(Repeat.NEVER);
                case GET, PUT, POST -> step;
            };
        }
    }

    /**
     * A case.
     *
     * @param calls how often the call is made on one connection; what is expected is of the last
     * @param bounds the bound of each pause in milliseconds; exact where it is told
     */
    private record Case(
            String what,
            RetryPolicy policy,
            Sent sent,
            int calls,
            List<PlayedTransport.Play> plays,
            int requests,
            boolean succeeds,
            boolean exact,
            List<Long> bounds) {}

    private static final RetryPolicy STANDARD = RetryPolicy.STANDARD;
    private static final PlayedTransport.Play GOOD = status(200);

    private final List<Case> cases = new ArrayList<>();

    private void add(String what, Sent sent, int requests, boolean succeeds, List<Long> bounds, Object... plays) {
        add(what, STANDARD, sent, 1, requests, succeeds, false, bounds, plays);
    }

    private void add(
            String what,
            RetryPolicy policy,
            Sent sent,
            int calls,
            int requests,
            boolean succeeds,
            boolean exact,
            List<Long> bounds,
            Object... plays) {
        List<PlayedTransport.Play> list = new ArrayList<>();
        for (Object play : plays) {
            list.add(
                    play instanceof TransportFailure.Phase phase
                            ? new PlayedTransport.Broken(phase)
                            : (PlayedTransport.Play) play);
        }
        cases.add(new Case(what, policy, sent, calls, list, requests, succeeds, exact, bounds));
    }

    private void standard() {
        PlayedTransport.Play bad = status(500);
        PlayedTransport.Play many = status(429);
        add("succeeds at once", Sent.GET, 1, true, List.of(), GOOD);
        add("succeeds at the second attempt", Sent.GET, 2, true, List.of(50L), bad, GOOD);
        add("succeeds at the third attempt", Sent.GET, 3, true, List.of(50L, 100L), bad, bad, GOOD);
        add("gives up after the third", Sent.GET, 3, false, List.of(50L, 100L), bad);
        add("502", Sent.GET, 3, false, List.of(50L, 100L), status(502));
        add("503 counts as too many", Sent.GET, 3, false, List.of(1_000L, 2_000L), status(503));
        add("504", Sent.GET, 3, false, List.of(50L, 100L), status(504));
        add("429 waits longer", Sent.GET, 3, false, List.of(1_000L, 2_000L), many);
        add("each pause by its own answer", Sent.GET, 3, true, List.of(1_000L, 100L), many, bad, GOOD);
        add("a lost answer is a failure that passes", Sent.GET, 2, true, List.of(50L), EXCHANGE, GOOD);
        add("an error of the caller does not pass", Sent.GET, 1, false, List.of(), status(400));
        add("a status that is unknown does not pass", Sent.GET, 1, false, List.of(), status(501));
        add("five attempts", STANDARD.attempts(5), Sent.GET, 1, 5, false, false, List.of(50L, 100L, 200L, 400L), bad);
        RetryPolicy low = new RetryPolicy(
                5, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofMinutes(1));
        add("no pause above the longest", low, Sent.GET, 1, 5, false, false, List.of(50L, 100L, 200L, 200L), bad);
        // 500 tokens, 14 each: 17 calls of three attempts pay 34 times, the next one once, and none after it.
        add("the budget ends in the midst of a call", STANDARD, Sent.GET, 18, 2, false, false, List.of(50L), bad);
        add("the budget is spent", STANDARD, Sent.GET, 19, 1, false, false, List.of(), bad);
    }

    private void own() {
        PlayedTransport.Play bad = status(500);
        PlayedTransport.Play told = status(429, Header.of("Retry-After", "7"));
        add("a change is not sent again after 500", Sent.POST, 1, false, List.of(), bad);
        add("a change is not sent again after a loss", Sent.POST, 1, false, List.of(), EXCHANGE);
        add("a change is not sent again after its time", Sent.POST, 1, false, List.of(), TIMEOUT);
        add("a change is not sent again after 503", Sent.POST, 1, false, List.of(), status(503));
        add("a change that was refused unread is", Sent.POST, 2, true, List.of(1_000L), status(429), GOOD);
        add("a change that never left is", Sent.POST, 3, false, List.of(50L, 100L), CONNECT);
        add("a name is looked up twice at most", Sent.POST, 2, false, List.of(50L), RESOLVE);
        add("PUT is repeatable", Sent.PUT, 3, false, List.of(50L, 100L), bad);
        add("a key makes POST repeatable", Sent.KEYED, 3, false, List.of(50L, 100L), EXCHANGE);
        add("safe makes POST repeatable", Sent.SAFE_POST, 3, false, List.of(50L, 100L), bad);
        add("never holds for 500", Sent.NEVER_GET, 1, false, List.of(), bad);
        add("never holds for what never left", Sent.NEVER_GET, 1, false, List.of(), CONNECT);
        add("no trust is no matter of time", Sent.GET, 1, false, List.of(), TLS);
        add("no HTTP is no matter of time", Sent.GET, 1, false, List.of(), PROTOCOL);
        add("what settings refuse stays refused", Sent.GET, 1, false, List.of(), REFUSED);
        add("408 once", Sent.GET, 2, false, List.of(50L), status(408));
        add("408 not for a change", Sent.POST, 1, false, List.of(), status(408));
        add("a told pause is exact", STANDARD, Sent.GET, 1, 2, true, true, List.of(7_000L), told, GOOD);
        add(
                "a told pause above a minute is none",
                STANDARD,
                Sent.GET,
                1,
                1,
                false,
                true,
                List.of(),
                status(429, Header.of("Retry-After", "61")));
        add("one attempt", RetryPolicy.NONE, Sent.GET, 1, 1, false, false, List.of(), bad);
    }

    @Test
    void theRuleIsExact() {
        standard();
        own();
        // Pauses are random; each case is run often enough to meet one that is above its bound.
        List<String> wrong = cases.stream()
                .flatMap(each -> java.util.stream.IntStream.range(0, 50)
                        .mapToObj(i -> wrong(each))
                        .flatMap(Optional::stream)
                        .limit(1))
                .toList();

        Score.print(
                3,
                wrong.isEmpty() && cases.size() >= 36,
                cases.size() - wrong.size() + " of " + cases.size() + " cases");
        assertThat(wrong).isEmpty();
        assertThat(cases).hasSize(36);
    }

    private static Optional<String> wrong(Case each) {
        VirtualTime time = new VirtualTime();
        PlayedTransport transport = new PlayedTransport(each.plays());
        Connection connection = Services.to("https://h")
                .transport(transport)
                .time(time)
                .timeout(Duration.ofDays(1))
                .retry(each.policy())
                .open();
        boolean succeeded = false;
        int before = 0;
        int paused = 0;
        for (int call = 0; call < each.calls(); call++) {
            before = transport.sent();
            paused = time.pauses().size();
            try {
                connection.run(Services.action(each.sent().step()), Inputs.NONE);
                succeeded = true;
            } catch (ConnectorException e) {
                succeeded = false;
            }
        }
        List<Long> pauses = time.pauses().subList(paused, time.pauses().size()).stream()
                .map(Duration::toMillis)
                .toList();
        boolean right =
                succeeded == each.succeeds() && transport.sent() - before == each.requests() && within(pauses, each);
        return right
                ? Optional.empty()
                : Optional.of(each.what() + ": " + (transport.sent() - before) + " sent, success " + succeeded
                        + ", pauses " + pauses);
    }

    private static boolean within(List<Long> pauses, Case each) {
        if (pauses.size() != each.bounds().size()) {
            return false;
        }
        for (int i = 0; i < pauses.size(); i++) {
            long bound = each.bounds().get(i);
            boolean good = each.exact() ? pauses.get(i) == bound : pauses.get(i) <= bound;
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
