package dev.ferrule.spec.model;

import java.util.List;

/** What is asked of inputs and answers. */
public sealed interface Test {

    /** The test that always holds. */
    Test ALWAYS = new AllOf(List.of());

    /** Holds when each part holds. */
    record AllOf(List<Test> parts) implements Test {}

    /** Holds when some part holds. */
    record AnyOf(List<Test> parts) implements Test {}

    /** Holds when the predicate holds for what the source gives. */
    record Check(Source source, Predicate predicate) implements Test {}

    /** What is asked of one value. All but {@code Present}, {@code Empty} and {@code Not} fail for an absent value. */
    sealed interface Predicate {
        /** Is this value; numbers compare by value, and a text equals a number or flag that prints the same. */
        record Equal(Value value) implements Predicate {}

        /** Is this text, upper and lower case being the same. */
        record IgnoringCase(Value value) implements Predicate {}

        /** Is there (or is not). A null is there. */
        record Present(boolean present) implements Predicate {}

        /** Is absent, null, an empty text, list or object (or is none of these). */
        record Empty(boolean empty) implements Predicate {}

        /** A text that holds this text, or a list that holds this value. */
        record Contains(Value value) implements Predicate {}

        /** A text that starts with this text. */
        record StartsWith(Value value) implements Predicate {}

        /** A number that is not smaller. */
        record AtLeast(Value value) implements Predicate {}

        /** A number that is not larger. */
        record AtMost(Value value) implements Predicate {}

        /** The predicate does not hold. */
        record Not(Predicate predicate) implements Predicate {}

        /** Some of the predicates hold. */
        record Any(List<Predicate> predicates) implements Predicate {}
    }
}
