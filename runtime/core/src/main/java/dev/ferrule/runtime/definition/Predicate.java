package dev.ferrule.runtime.definition;

import java.util.Arrays;
import java.util.List;

/**
 * What is asked of one value. An absent value satisfies only {@code Present(false)}, {@code Empty(true)} and the
 * negation of a predicate that it does not satisfy.
 */
public sealed interface Predicate {

    /** Is this value. Numbers compare by value; a text equals a number or flag that prints the same. */
    record Equal(Expression value) implements Predicate {}

    /** Is this text, upper and lower case being the same. */
    record IgnoringCase(Expression value) implements Predicate {}

    /** Is there, or is not. JSON's null is there. */
    record Present(boolean present) implements Predicate {}

    /** Is absent, null, or an empty text, object or array; or is none of these. */
    record Empty(boolean empty) implements Predicate {}

    /** A text that holds this text, or an array that holds this value. */
    record Contains(Expression value) implements Predicate {}

    /** A text that starts with this one. */
    record StartsWith(Expression value) implements Predicate {}

    /** A number that is not smaller than this one. */
    record AtLeast(Expression value) implements Predicate {}

    /** A number that is not larger than this one. */
    record AtMost(Expression value) implements Predicate {}

    /** Does not satisfy the predicate. */
    record Not(Predicate predicate) implements Predicate {}

    /** Satisfies some of these. */
    record AnyOf(List<Predicate> predicates) implements Predicate {
        /** Copies the predicates. */
        public AnyOf {
            predicates = List.copyOf(predicates);
        }
    }

    /** Satisfies each of these. */
    record AllOf(List<Predicate> predicates) implements Predicate {
        /** Copies the predicates. */
        public AllOf {
            predicates = List.copyOf(predicates);
        }
    }

    /** Satisfies some of these. */
    static Predicate anyOf(Predicate... predicates) {
        return new AnyOf(Arrays.asList(predicates));
    }

    /** Satisfies each of these. */
    static Predicate allOf(Predicate... predicates) {
        return new AllOf(Arrays.asList(predicates));
    }
}
