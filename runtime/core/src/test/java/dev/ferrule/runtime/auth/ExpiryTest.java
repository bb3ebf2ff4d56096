package dev.ferrule.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.TokenExpiry;
import dev.ferrule.runtime.json.JsonReader;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static Optional<Instant> end(String json, Delay.Unit unit) {
        return Expiry.of(
                TokenExpiry.told(Pointer.names("e"), unit).otherwise(1000), Optional.of(JsonReader.read(json)), NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"e\":3600} | SECONDS | 2026-11-28T13:00:00Z",
                "{\"e\":\" 3600 \"} | SECONDS | 2026-11-28T13:00:00Z",
                "{\"e\":1.5} | SECONDS | 2026-11-28T12:00:01.500Z",
                "{\"e\":0} | SECONDS | 2026-11-28T12:00:00Z",
                "{\"e\":90000} | MILLIS | 2026-11-28T12:01:30Z",
                "{\"e\":1795869000} | EPOCH_SECONDS | 2026-11-28T12:30:00Z",
                "{\"e\":1795869000000} | EPOCH_MILLIS | 2026-11-28T12:30:00Z",
                "{\"e\":\"2026-11-28T14:00:00+01:00\"} | RFC3339 | 2026-11-28T13:00:00Z",
                "{\"e\":\"Sat, 28 Nov 2026 13:00:00 GMT\"} | HTTP_DATE | 2026-11-28T13:00:00Z",
            })
    void isReadInItsUnit(String json, Delay.Unit unit, Instant end) {
        assertThat(end(json, unit)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"e\":null}", "{\"e\":-1}", "{\"e\":\"soon\"}", "{\"e\":[1]}", "[]"})
    void whatIsNoTimeCountsAsNotTold(String json) {
        assertThat(end(json, Delay.Unit.SECONDS)).contains(NOW.plusSeconds(1));
        assertThat(end(json, Delay.Unit.RFC3339)).contains(NOW.plusSeconds(1));
        assertThat(Expiry.of(TokenExpiry.UNKNOWN, Optional.of(JsonReader.read(json)), NOW))
                .isEmpty();
    }

    @Test
    void aTimeThatIsFarTooLongIsBounded() {
        assertThat(end("{\"e\":999999999999999999}", Delay.Unit.SECONDS).orElseThrow())
                .isBefore(Instant.parse("2130-01-01T00:00:00Z"));
    }
}
