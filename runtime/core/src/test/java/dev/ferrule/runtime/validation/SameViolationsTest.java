package dev.ferrule.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.InputRule;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.ActionInput;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.value.ObjectValue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations and the interpreter's rules must not disagree: one table, both ways. */
class SameViolationsTest {

    private static final ConnectorDefinition CONNECTOR =
            ConnectorDefinition.builder("c", "C", Expression.text("https://c")).build();
    private static final ActionDefinition ACTION = ActionDefinition.builder("act", "Act")
            .parameter(ParameterDefinition.builder("user_name", "Username", Shape.Scalar.STRING)
                    .required()
                    .minLength(1)
                    .maxLength(5))
            .parameter(ParameterDefinition.builder("email", "Email", Shape.Scalar.STRING)
                    .format("email"))
            .parameter(ParameterDefinition.builder("page", "Page", Shape.Scalar.STRING)
                    .format("uri"))
            .parameter(ParameterDefinition.builder("code", "Code", Shape.Scalar.STRING)
                    .pattern("[a-z]{2}"))
            .parameter(ParameterDefinition.builder("size", "Size", Shape.Scalar.INTEGER)
                    .min("1")
                    .max("10"))
            .parameter(ParameterDefinition.builder("password", "Password", Shape.Scalar.SECRET)
                    .minLength(3))
            .rule(InputRule.atMostOne("page", "code"))
            .rule(InputRule.requires("size", "email"))
            .build();

    /** Shaped like a generated input: a required value may be missing until it is checked. */
    @SuppressWarnings("MultipleNullnessAnnotations")
    static final class Input extends ActionInput {
        Input(
                @Nullable String userName,
                @Nullable String email,
                @Nullable String page,
                @Nullable String code,
                @Nullable Long size,
                @Nullable Secret password) {
            super(Inputs.builder()
                    .text("user_name", userName)
                    .text("email", email)
                    .text("page", page)
                    .text("code", code)
                    .integer("size", size)
                    .secret("password", password)
                    .build());
        }

        @NotNull(message = RuleMessages.REQUIRED)
        @Size(min = 1, max = 5, message = "must have 1 to 5 characters")
        public @Nullable String userName() {
            return text("user_name");
        }

        @Email(message = "must be an e-mail address")
        public @Nullable String email() {
            return text("email");
        }

        @Uri
        public @Nullable String page() {
            return text("page");
        }

        @Pattern(regexp = "[a-z]{2}", message = "must match [a-z]{2}")
        public @Nullable String code() {
            return text("code");
        }

        @DecimalMin(value = "1", message = "must be at least 1")
        @DecimalMax(value = "10", message = "must be at most 10")
        public @Nullable Long size() {
            return integer("size");
        }

        @Size(min = 3, message = "must have at least 3 characters")
        public @Nullable Secret password() {
            return secret("password");
        }
    }

    private static List<String> bothWays(Input input) {
        List<Violation> typed = InputValidator.check(CONNECTOR, ACTION, input);
        List<Violation> untyped = RuleChecker.check(CONNECTOR, ACTION, input.toInputs());
        assertThat(typed).isEqualTo(untyped);
        return typed.stream().map(Violation::text).toList();
    }

    @Test
    void aGoodInputHasNoViolation() {
        assertThat(bothWays(new Input("sam", "sam@example.com", "https://x/y", null, 10L, Secret.of("abc"))))
                .isEmpty();
    }

    @Test
    void allViolationsAreReportedAtOnceInTheOrderOfTheParameters() {
        assertThat(bothWays(new Input(null, "nope", "no uri", "DE", 0L, Secret.of("ab"))))
                .containsExactly(
                        "Username must be given.",
                        "Email must be an e-mail address.",
                        "Page must be a URI with a scheme, such as https://.",
                        "Code must match [a-z]{2}.",
                        "Size must be at least 1.",
                        "Password must have at least 3 characters.",
                        "Page, Code are alternatives: at most one of them must be given.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'', null, null, null, null",
                "toolong, null, null, null, 11",
                "sam, a@b, null, abc, null",
                "sam, a b@c.d, relative/path, null, 5",
                "sam, '', '', '', null",
                "sam, ${7*7}, '{0}', #{x}, null",
            })
    void bothWaysAgreeOnTheEdges(
            String userName,
            @Nullable String email,
            @Nullable String page,
            @Nullable String code,
            @Nullable Long size) {
        for (String text : bothWays(new Input(userName, email, page, code, size, null))) {
            assertThat(text).doesNotContain("${").doesNotContain("{0}");
        }
    }

    @Test
    void rulesAboutInputsTogetherAreCheckedBothWays() {
        assertThat(bothWays(new Input("sam", null, "https://x", "de", 5L, null)))
                .containsExactly(
                        "Page, Code are alternatives: at most one of them must be given.",
                        "Size can be given only together with Email.");
    }

    @Test
    void aGroupOfInputsCanHaveExactlyOrAtLeastOne() {
        ActionDefinition either = ActionDefinition.builder("either", "Either")
                .parameter(ParameterDefinition.builder("a", "A", Shape.Scalar.STRING))
                .parameter(ParameterDefinition.builder("b", "B", Shape.Scalar.STRING))
                .rule(InputRule.exactlyOne("a", "b"))
                .rule(InputRule.atLeastOne("a", "b"))
                .build();

        assertThat(RuleChecker.check(CONNECTOR, either, Inputs.NONE).stream().map(Violation::rule))
                .containsExactly("exactly-one", "at-least-one");
        assertThat(RuleChecker.check(
                        CONNECTOR,
                        either,
                        Inputs.builder().text("a", "1").text("b", "2").build()))
                .extracting(Violation::text)
                .containsExactly("A, B are alternatives: exactly one of them must be given.");
        assertThat(RuleChecker.check(
                        CONNECTOR,
                        either,
                        Inputs.builder()
                                .text("a", "1")
                                .value("b", JsonValue.ofNull())
                                .build()))
                .isEmpty();
    }

    @Test
    void untypedInputsAreCheckedForTheirFormFirst() {
        Inputs inputs = Inputs.builder()
                .integer("user_name", 1L)
                .text("size", "many")
                .text("email", "a@b.c")
                .text("other", "x")
                .build();

        assertThat(RuleChecker.check(CONNECTOR, ACTION, inputs).stream().map(Violation::text))
                .containsExactly(
                        "other is no parameter here.", "Username must be a text.", "Size must be a whole number.");
    }

    private static final ActionDefinition DATED = ActionDefinition.builder("dated", "Dated")
            .parameter(ParameterDefinition.builder("day", "Day", Shape.Scalar.DATE)
                    .min("2026-01-01")
                    .max("2026-12-31"))
            .parameter(ParameterDefinition.builder("at", "At", Shape.Scalar.DATE_TIME)
                    .min("-P1D"))
            .parameter(ParameterDefinition.builder("rest", "Rest", Shape.Scalar.DURATION)
                    .max("PT1H"))
            .parameter(ParameterDefinition.builder("tags", "Tags", new Shape.ListOf(Shape.Scalar.STRING))
                    .minItems(1)
                    .maxItems(2)
                    .unique())
            .build();

    @SuppressWarnings("MultipleNullnessAnnotations")
    static final class DatedInput extends ActionInput {
        DatedInput(LocalDate day, OffsetDateTime at, Duration rest, List<String> tags) {
            super(Inputs.builder()
                    .date("day", day)
                    .time("at", at)
                    .duration("rest", rest)
                    .list("tags", tags)
                    .build());
        }

        @NotBefore(value = "2026-01-01", message = "must not be before 2026-01-01")
        @NotAfter(value = "2026-12-31", message = "must not be after 2026-12-31")
        public @Nullable LocalDate day() {
            return date("day");
        }

        @NotBefore(value = "-P1D", message = "must not be more than 1 day in the past")
        public @Nullable OffsetDateTime at() {
            return time("at");
        }

        @NotAfter(value = "PT1H", message = "must be at most 1 hour")
        public @Nullable Duration rest() {
            return duration("rest");
        }

        @Size(min = 1, max = 2, message = "must have 1 to 2 entries")
        @AllDifferent
        public @Nullable List<String> tags() {
            return list("tags", ObjectValue::asText);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, 2000-01-01T00:00:00Z, PT2H, ''",
        "2027-01-01, 9999-01-01T00:00:00Z, PT1H, a",
        "2026-06-01, 9999-01-01T00:00:00+02:00, PT0S, a:a",
        "2026-12-31, 1999-01-01T00:00:00+02:00, PT3600.1S, a:b:c",
    })
    void timesAndListsAreCheckedBothWays(LocalDate day, OffsetDateTime at, Duration rest, String tags) {
        DatedInput input = new DatedInput(day, at, rest, tags.isEmpty() ? List.of() : List.of(tags.split(":", -1)));

        assertThat(InputValidator.check(CONNECTOR, DATED, input))
                .isEqualTo(RuleChecker.check(CONNECTOR, DATED, input.toInputs()));
    }

    private static final ActionDefinition FILED = ActionDefinition.builder("send", "Send")
            .parameter(ParameterDefinition.builder("files", "Files", new Shape.ListOf(Shape.Scalar.FILE))
                    .minItems(13)
                    .maxSize(2)
                    .unique())
            .build();

    /** Shaped like a generated input with files. */
    static final class FiledInput extends ActionInput {
        FiledInput(List<FileSource> files) {
            super(Inputs.builder().list("files", files).build());
        }

        @Size(min = 13, message = "must have at least 13 entries")
        @AllDifferent
        public @Nullable List<@FileSize(value = 2, message = "must have at most 2 bytes") FileSource> files() {
            return list("files", ObjectValue::asFile);
        }
    }

    @Test
    void eachFileOfAListIsJudgedInItsOrder() {
        FileSource large = FileSource.of("a", "text/plain", new byte[3]);
        FileSource small = FileSource.of("b", "text/plain", new byte[2]);
        List<FileSource> files = new ArrayList<>(Collections.nCopies(11, small));
        files.set(1, large);
        files.add(large);
        FiledInput input = new FiledInput(files);

        assertThat(InputValidator.check(CONNECTOR, FILED, input))
                .isEqualTo(RuleChecker.check(CONNECTOR, FILED, input.toInputs()))
                .extracting(Violation::text)
                .containsExactly(
                        "Files must have at least 13 entries.",
                        "Files: Entry 2 must have at most 2 bytes.",
                        "Files: Entry 12 must have at most 2 bytes.",
                        "Files must not hold an entry twice.");
    }
}
