package dev.ferrule.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.ActionInput;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.value.ObjectValue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations on the entries of lists and the interpreter's rules for them must not disagree. */
class SameEntryViolationsTest {

    private static final ConnectorDefinition CONNECTOR =
            ConnectorDefinition.builder("c", "C", Expression.text("https://c")).build();
    private static final ActionDefinition ACTION = ActionDefinition.builder("act", "Act")
            .parameter(list("codes", "Codes", Shape.Scalar.STRING)
                    .minLength(2)
                    .maxLength(3)
                    .pattern("[a-z]+")
                    .minItems(2)
                    .unique())
            .parameter(list("kinds", "Kinds", Shape.Scalar.STRING).options("red", "{0}"))
            .parameter(list("mails", "Mails", Shape.Scalar.STRING).format("email"))
            .parameter(list("pages", "Pages", Shape.Scalar.STRING).format("uri"))
            .parameter(list("counts", "Counts", Shape.Scalar.INTEGER).min("1").max("5"))
            .parameter(list("shares", "Shares", Shape.Scalar.NUMBER).max("0.5"))
            .parameter(list("days", "Days", Shape.Scalar.DATE).min("2026-01-01").max("2026-12-31"))
            .parameter(list("keys", "Keys", Shape.Scalar.SECRET).minLength(3).pattern("[a-z]+"))
            .build();

    private static ParameterDefinition.Builder list(String id, String name, Shape entries) {
        return ParameterDefinition.builder(id, name, new Shape.ListOf(entries));
    }

    /** Shaped like a generated input. */
    static final class Input extends ActionInput {
        Input(
                List<String> codes,
                List<String> kinds,
                List<String> mails,
                List<String> pages,
                List<Long> counts,
                List<BigDecimal> shares,
                List<LocalDate> days,
                List<Secret> keys) {
            super(Inputs.builder()
                    .list("codes", codes)
                    .list("kinds", kinds)
                    .list("mails", mails)
                    .list("pages", pages)
                    .list("counts", counts)
                    .list("shares", shares)
                    .list("days", days)
                    .list("keys", keys)
                    .build());
        }

        @Size(min = 2, message = "must have at least 2 entries")
        @AllDifferent
        public @Nullable List<
                        @Size(min = 2, max = 3, message = "must have 2 to 3 characters")
                        @Pattern(regexp = "[a-z]+", message = "must match [a-z]+") String>
                codes() {
            return list("codes", ObjectValue::asText);
        }

        public @Nullable List<
                        @OneOf(
                                value = {"red", "{0}"},
                                message = "must be one of red, {0}")
                        String>
                kinds() {
            return list("kinds", ObjectValue::asText);
        }

        public @Nullable List<@Email(message = "must be an e-mail address") String> mails() {
            return list("mails", ObjectValue::asText);
        }

        public @Nullable List<@Uri String> pages() {
            return list("pages", ObjectValue::asText);
        }

        public @Nullable List<
                        @DecimalMin(value = "1", message = "must be at least 1")
                        @DecimalMax(value = "5", message = "must be at most 5") Long>
                counts() {
            return list("counts", ObjectValue::asInteger);
        }

        public @Nullable List<@DecimalMax(value = "0.5", message = "must be at most 0.5") BigDecimal> shares() {
            return list("shares", ObjectValue::asNumber);
        }

        public @Nullable List<
                        @NotBefore(value = "2026-01-01", message = "must not be before 2026-01-01")
                        @NotAfter(value = "2026-12-31", message = "must not be after 2026-12-31") LocalDate>
                days() {
            return list("days", ObjectValue::asDate);
        }

        public @Nullable List<
                        @Size(min = 3, message = "must have at least 3 characters")
                        @Pattern(regexp = "[a-z]+", message = "must match [a-z]+") Secret>
                keys() {
            return list("keys", ObjectValue::asSecret);
        }
    }

    private static List<String> bothWays(Input input) {
        List<Violation> typed = InputValidator.check(CONNECTOR, ACTION, input);
        assertThat(typed).isEqualTo(RuleChecker.check(CONNECTOR, ACTION, input.toInputs()));
        return typed.stream().map(Violation::text).toList();
    }

    private static Input texts(List<String> texts) {
        return new Input(texts, texts, texts, texts, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void goodEntriesHaveNoViolation() {
        assertThat(bothWays(new Input(
                        List.of("ab", "abc"),
                        List.of("red", "{0}", "red"),
                        List.of("sam@example.com"),
                        List.of("https://x/y"),
                        List.of(1L, 5L),
                        List.of(new BigDecimal("0.50")),
                        List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        List.of(Secret.of("abc")))))
                .isEmpty();
    }

    @Test
    void allEntriesAreJudgedInTheOrderOfTheRules() {
        assertThat(bothWays(new Input(
                        List.of("A"),
                        List.of("red", "blue", "${x}"),
                        List.of("a@b", "nope"),
                        List.of("no uri", "x:y"),
                        List.of(0L, 3L, 6L),
                        List.of(new BigDecimal("0.51")),
                        List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2025, 12, 31)),
                        List.of(Secret.of("abc"), Secret.of("Q7")))))
                .containsExactly(
                        "Codes must have at least 2 entries.",
                        "Codes: Entry 1 must have 2 to 3 characters.",
                        "Codes: Entry 1 must match [a-z]+.",
                        "Kinds: Entry 2 must be one of red, {0}.",
                        "Kinds: Entry 3 must be one of red, {0}.",
                        "Mails: Entry 2 must be an e-mail address.",
                        "Pages: Entry 1 must be a URI with a scheme, such as https://.",
                        "Counts: Entry 3 must be at most 5.",
                        "Counts: Entry 1 must be at least 1.",
                        "Shares: Entry 1 must be at most 0.5.",
                        "Days: Entry 1 must not be after 2026-12-31.",
                        "Days: Entry 2 must not be before 2026-01-01.",
                        "Keys: Entry 2 must have at least 3 characters.",
                        "Keys: Entry 2 must match [a-z]+.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ab",
                "AB",
                "red",
                "${7*7}",
                "{0}",
                "#{x}",
                "a@b",
                "x:y",
                "\ud83d\ude00\ud83d\ude00",
                "a\nb"
            })
    void bothWaysAgreeOnAnyText(String text) {
        // What is wrong with an entry names its number and never shows it.
        assertThat(bothWays(texts(List.of(text, "ok", text))))
                .contains("Codes must not hold an entry twice.")
                .allSatisfy(found -> assertThat(found).doesNotContain("${", "#{"));
    }

    @Test
    void manyEntriesAreNamedByTheirNumbers() {
        assertThat(bothWays(texts(Collections.nCopies(12, "de"))))
                .contains("Codes must not hold an entry twice.")
                .containsSubsequence(Stream.of(2, 10, 11, 12)
                        .map(number -> "Kinds: Entry " + number + " must be one of red, {0}.")
                        .toList());
    }
}
