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

    @Override
    public String toString() {
        return digits;
    }
}
