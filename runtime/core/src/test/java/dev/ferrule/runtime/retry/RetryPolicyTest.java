package dev.ferrule.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final RetryPolicy MANY = RetryPolicy.STANDARD.attempts(100);

    @ParameterizedTest
    @CsvSource({
        "1, false, 50",
        "2, false, 100",
        "3, false, 200",
        "9, false, 12800",
        "10, false, 20000",
        "90, false, 20000",
        "1, true, 1000",
        "2, true, 2000",
        "5, true, 16000",
        "6, true, 20000",
        "90, true, 20000"
    })
    void aPauseIsAnyTimeUpToABoundThatDoubles(int attempt, boolean tooMany, long bound) {
        List<Long> pauses = IntStream.range(0, 2_000)
                .mapToObj(i -> MANY.pause(attempt, tooMany, Optional.empty())
                        .orElseThrow()
                        .toMillis())
                .toList();

        assertThat(pauses).allSatisfy(pause -> assertThat(pause).isBetween(0L, bound));
        // Full jitter: a tenth of the pauses is in each tenth of the time; of 2,000 there are some at both ends.
        assertThat(pauses)
                .anySatisfy(pause -> assertThat(pause).isLessThan(bound / 10 + 1))
                .anySatisfy(pause -> assertThat(pause).isGreaterThan(bound - bound / 10 - 1));
    }

    @Test
    void theLastAttemptHasNoPauseAfterIt() {
        assertThat(RetryPolicy.STANDARD.pause(2, false, Optional.empty())).isPresent();
        assertThat(RetryPolicy.STANDARD.pause(3, false, Optional.empty())).isEmpty();
        assertThat(RetryPolicy.NONE.pause(1, true, Optional.of(Duration.ofSeconds(1))))
                .isEmpty();
    }

    @Test
    void whatTheServiceAsksForIsTakenUpToAMinute() {
        assertThat(MANY.pause(1, true, Optional.of(Duration.ofSeconds(60)))).contains(Duration.ofSeconds(60));
        assertThat(MANY.pause(1, true, Optional.of(Duration.ofSeconds(61)))).isEmpty();
        assertThat(MANY.longestTold(Duration.ofHours(1)).pause(1, true, Optional.of(Duration.ofMinutes(59))))
                .contains(Duration.ofMinutes(59));
    }

    @Test
    void noTimeAtAllIsNotTakenForAnOrderToHurry() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i ->
                                MANY.pause(3, true, Optional.of(Duration.ZERO)).orElseThrow()))
                .anySatisfy(pause -> assertThat(pause).isPositive());
    }

    @Test
    void boundsMustGrow() {
        assertThatThrownBy(() -> RetryPolicy.STANDARD.attempts(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBudgetIsSpentAndComesBackWithSuccess() {
        RetryBudget budget = new RetryBudget();
        RetryBudget.Paid paid = new RetryBudget.Paid();
        int spent = 0;
        while (budget.pay(paid, false)) {
            spent++;
        }

        assertThat(spent).isEqualTo(35);
        assertThat(budget.pay(paid, true)).isTrue();
        assertThat(budget.pay(paid, true)).isTrue();
        assertThat(budget.pay(paid, true)).isFalse();

        // The repetition that succeeds gives back what it has cost, a first attempt one token.
        budget.succeeded(paid);
        assertThat(budget.pay(new RetryBudget.Paid(), true)).isTrue();
        for (int i = 0; i < 4; i++) {
            budget.succeeded(new RetryBudget.Paid());
        }
        assertThat(budget.pay(new RetryBudget.Paid(), true)).isFalse();
        budget.succeeded(new RetryBudget.Paid());
        assertThat(budget.pay(new RetryBudget.Paid(), true)).isTrue();
    }
}
