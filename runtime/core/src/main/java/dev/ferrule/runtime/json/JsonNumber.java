package dev.ferrule.runtime.json;

import java.math.BigDecimal;

/**
 * A JSON number with its digits as they were written, so that sending back what was read changes nothing.
 *
 * @param digits the number in JSON's syntax
 */
public record JsonNumber(String digits) implements JsonValue {

    /** The number's value. */
    public BigDecimal value() {
        return new BigDecimal(digits);
    }

    /** Whether the other number has the same value, however it is written. */
    public boolean hasValueOf(JsonNumber other) {
        if (digits.equals(other.digits)) {
            return true;
        }
        // Whole numbers that are written the usual way, such as all statuses, differ when their digits do.
        return !(isPlain(digits) && isPlain(other.digits)) && value().compareTo(other.value()) == 0;
    }

    private static boolean isPlain(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return digits;
    }
}
