package dev.ferrule.runtime.definition;

import java.util.Arrays;
import java.util.List;

/** What is asked of inputs and answers. */
public sealed interface Condition {

    /** Holds always. */
    Condition ALWAYS = new AllOf(List.of());

    /** Whether a condition holds always, whatever is asked. */
    static boolean isAlways(Condition condition) {
        return condition instanceof AllOf all && all.parts().isEmpty();
    }

    /** Holds when each part does. */
    record AllOf(List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when some part does. */
    record AnyOf(List<Condition> parts) implements Condition {
        /** Copies the parts. */
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** Holds when the predicate does for the value from the origin. */
    record Check(Origin origin, Predicate predicate) implements Condition {}

    /** Holds when each of these does. */
    static Condition allOf(Condition... parts) {
        return new AllOf(Arrays.asList(parts));
    }

    /** Holds when some of these does. */
    static Condition anyOf(Condition... parts) {
        return new AnyOf(Arrays.asList(parts));
    }

    /** Holds when the predicate does for the value from the origin. */
    static Condition check(Origin origin, Predicate predicate) {
        return new Check(origin, predicate);
    }
}
