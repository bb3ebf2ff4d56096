package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.PlannedRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sent for dates, times and durations; {@link FeaturesTest} holds that generated Java sends the same. */
class TimesFeatureTest {

    private final LoweredConnector calendar = Lowering.lower(FeaturesTest.read(FeaturesTest.FEATURES.resolve("times")));
    private final ActionDefinition listEvents = calendar.action("list-events").orElseThrow();

    private PlannedRequest plan(Inputs inputs) {
        try (Connection connection = Connection.to(calendar.connector()).open()) {
            List<PlannedRequest> plan = connection.plan(listEvents, inputs);
            assertThat(plan).hasSize(1);
            return plan.get(0);
        }
    }

    private String query(Inputs.Builder inputs) {
        String address = plan(inputs.text("from", "2026-01-31").build()).uri();
        return address.substring(address.indexOf('?') + 1);
    }

    private @Nullable String refused(Inputs.Builder inputs) {
        Inputs all = inputs.text("from", "2026-01-31").build();
        return catchThrowableOfType(InvalidInputException.class, () -> plan(all))
                .getMessage();
    }

    @Test
    void aDateIsSentInTheStyleOfItsParameter() {
        assertThat(query(Inputs.builder().text("until", "2026-02-28").text("day", "2026-07-01")))
                .isEqualTo("from=2026-01-31&until=20260228&day=1782856800");
    }

    @Test
    void aTimeIsSentInUtcWhateverItsOffset() {
        assertThat(query(Inputs.builder().text("changed_since", "2026-07-01T12:00:00+05:00")))
                .endsWith("&changed=2026-07-01T07%3A00%3A00Z");
    }

    @Test
    void aTimeWithoutAnOffsetIsOneOfTheZone() {
        assertThat(query(Inputs.builder().text("changed_since", "2026-07-01T12:00:00")))
                .endsWith("&changed=2026-07-01T10%3A00%3A00Z");
        assertThat(query(Inputs.builder().text("seen", "2026-07-01T12:00:00Z")))
                .endsWith("&seen=2026-07-01%2021%3A00%3A00");
    }

    @Test
    void aDurationIsSentInWholeUnits() {
        assertThat(query(Inputs.builder().text("lasting", "PT1H30M"))).endsWith("&minutes=90");
        assertThat(refused(Inputs.builder().text("lasting", "PT90S"))).contains("must be a whole number of minutes");
    }

    @Test
    void typedAndUntypedInputsAreTheSame() {
        Inputs.Builder typed = Inputs.builder()
                .date("until", LocalDate.of(2026, 2, 28))
                .time("changed_since", OffsetDateTime.parse("2026-07-01T12:00:00+02:00"))
                .duration("lasting", Duration.ofHours(2))
                .list("days", List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)));
        Inputs.Builder untyped = Inputs.builder()
                .text("until", "2026-02-28")
                .text("changed_since", "2026-07-01T12:00:00")
                .text("lasting", "PT120M")
                .list("days", List.of("2026-01-01", "2026-01-02"));

        assertThat(query(typed)).isEqualTo(query(untyped)).endsWith("&minutes=120&days=2026-01-01,2026-01-02");
    }

    @Test
    void whatIsNoTimeOrOutOfBoundsIsRefused() {
        assertThat(refused(Inputs.builder()
                        .text("until", "31.01.2026")
                        .text("exact", "2026-07-01T12:00:00")
                        .text("lasting", "PT2S")
                        .list("days", List.of("2026-01-01", "2026-01-01"))))
                .contains("Until must be a date such as 2026-01-31.")
                .contains("Exact must be a time with its offset such as 2026-01-31T12:00:00Z.")
                .contains("Lasting must be at least 1 minute.")
                .contains("Days must not hold an entry twice.");
        assertThat(refused(Inputs.builder().text("until", "9999-01-01")))
                .contains("Until must not be more than 36500 days in the future.");
    }
}
