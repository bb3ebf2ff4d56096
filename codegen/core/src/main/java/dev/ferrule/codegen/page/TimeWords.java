package dev.ferrule.codegen.page;

import dev.ferrule.runtime.time.BoundWords;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.Optional;

/** The bounds of dates, times and durations in the words of the validator. */
public final class TimeWords {

    private TimeWords() {}

    /** Whether values of the type are dates, times or durations. */
    public static boolean isTime(ValueType type) {
        return type == Scalar.DATE || type == Scalar.DATE_TIME || type == Scalar.DURATION;
    }

    /** What the least bound demands, if there is one. */
    public static Optional<String> min(ValueType type, Constraints rules) {
        return Optional.ofNullable(rules.min())
                .map(bound -> type == Scalar.DURATION ? BoundWords.shortest(bound) : BoundWords.earliest(bound));
    }

    /** What the largest bound demands, if there is one. */
    public static Optional<String> max(ValueType type, Constraints rules) {
        return Optional.ofNullable(rules.max())
                .map(bound -> type == Scalar.DURATION ? BoundWords.longest(bound) : BoundWords.latest(bound));
    }
}
