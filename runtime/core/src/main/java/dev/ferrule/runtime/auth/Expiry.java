package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.definition.TokenExpiry;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Works out when a token ends. What an answer tells may be anything; what is no time counts as not told. */
public final class Expiry {

    /** Longer than any token lasts; keeps arithmetic away from its bounds. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(100L * 366 * 24 * 3600);

    private Expiry() {}

    /** The end of a token that the answer tells of; empty when nobody knows it. */
    public static Optional<Instant> of(TokenExpiry expiry, Optional<JsonValue> answer, Instant now) {
        return expiry.told()
                .flatMap(path -> answer.flatMap(path::find))
                .flatMap(Expiry::text)
                .flatMap(text -> read(text.strip(), expiry, now))
                .or(() -> expiry.otherwise().map(now::plus));
    }

    private static Optional<String> text(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Optional.of(number.digits());
        }
        return value instanceof JsonText text ? Optional.of(text.text()) : Optional.empty();
    }

    private static Optional<Instant> read(String text, TokenExpiry expiry, Instant now) {
        try {
            return Optional.of(
                    switch (expiry.unit()) {
                        case RETRY_AFTER, SECONDS -> now.plus(amount(text, 0));
                        case MILLIS -> now.plus(amount(text, 3));
                        case EPOCH_SECONDS -> Instant.EPOCH.plus(amount(text, 0));
                        case EPOCH_MILLIS -> Instant.EPOCH.plus(amount(text, 3));
                        case HTTP_DATE ->
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant();
                        case RFC3339 -> OffsetDateTime.parse(text).toInstant();
                    });
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A decimal number of seconds, or of parts of a second that are {@code shift} digits smaller. */
    private static Duration amount(String text, int shift) {
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,9})?")) {
            throw new NumberFormatException("no amount of time");
        }
        BigDecimal seconds = new BigDecimal(text).movePointLeft(shift).min(MOST_SECONDS);
        return Duration.ofMillis(
                seconds.movePointRight(3).setScale(0, RoundingMode.DOWN).longValueExact());
    }
}
