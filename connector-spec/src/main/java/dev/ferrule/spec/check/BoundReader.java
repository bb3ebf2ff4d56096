package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code min}, {@code max} and the zone of times. */
final class BoundReader {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final Diagnostics diagnostics;

    BoundReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The zone; null when none is said, or when it is none, which has been reported. */
    @Nullable
    String zone(Fields fields) {
        Scalar zone = fields.scalar("zone").orElse(null);
        if (zone == null || ZoneId.getAvailableZoneIds().contains(zone.text())) {
            return zone == null ? null : zone.text();
        }
        diagnostics.report(
                DiagnosticCode.UNKNOWN_ZONE,
                zone.span(),
                "there is no time zone " + Quote.code(zone.text()),
                Suggestion.likely(
                                zone.text(),
                                ZoneId.getAvailableZoneIds().stream().sorted().toList())
                        .map(likely -> "did you mean " + Quote.code(likely) + "?")
                        .orElse("write an id of the IANA time zone database, such as `Europe/Berlin` or `UTC`"));
        return null;
    }

    /** The bound of a key; null when it is left out, or cannot be used, which has been reported. */
    @Nullable
    String bound(Fields fields, String key, ValueType type, @Nullable String zone) {
        Scalar scalar = fields.scalar(key).orElse(null);
        if (scalar == null || scalar.kind() == Kind.FLAG) {
            return null;
        }
        if (TimeTexts.TYPES.contains(type)) {
            return time(scalar, type, zone);
        }
        if (type != ValueType.Scalar.INTEGER && type != ValueType.Scalar.NUMBER) {
            return null;
        }
        if (scalar.kind() != Kind.NUMBER) {
            Expected.report(diagnostics, scalar, "a number", "write digits without quotes, such as `10` or `0.5`");
            return null;
        }
        return number(scalar, type);
    }

    private @Nullable String time(Scalar scalar, ValueType type, @Nullable String zone) {
        if (TimeTexts.isBound(scalar.text(), type, zone)) {
            return scalar.text();
        }
        diagnostics.report(
                DiagnosticCode.BAD_BOUND,
                scalar.span(),
                Quote.code(scalar.text()) + " cannot be a bound here",
                type == ValueType.Scalar.DURATION
                        ? "write a duration such as `PT30S` or `P1D`"
                        : "write a date such as `2026-01-31`, a time with its offset, or a duration from now such as `-PT1M`"
                                + " or `P30D`");
        return null;
    }

    private @Nullable String number(Scalar scalar, ValueType type) {
        Pattern form = type == ValueType.Scalar.INTEGER ? WHOLE : DECIMAL;
        if (form.matcher(scalar.text()).matches()) {
            return scalar.text();
        }
        diagnostics.report(
                DiagnosticCode.OUT_OF_RANGE,
                scalar.span(),
                Quote.code(scalar.text()) + " cannot be a bound here",
                type == ValueType.Scalar.INTEGER
                        ? "write a whole number of at most 18 digits"
                        : "write a decimal number without exponent, such as `0.5`");
        return null;
    }

    /** Whether one bound lies behind the other, as far as that does not depend on the clock. */
    static boolean contradict(@Nullable String min, @Nullable String max, ValueType type) {
        if (min == null || max == null) {
            return false;
        }
        if (!TimeTexts.TYPES.contains(type)) {
            return new BigDecimal(min).compareTo(new BigDecimal(max)) > 0;
        }
        boolean fromNow = min.contains("P");
        if (fromNow != max.contains("P")) {
            return false;
        }
        // Dates and times in one form compare as their texts do; times of different offsets are left to the runtime.
        return fromNow
                ? Duration.parse(min).compareTo(Duration.parse(max)) > 0
                : min.length() == max.length() && min.length() == "2026-01-31".length() && min.compareTo(max) > 0;
    }
}
