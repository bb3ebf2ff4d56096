package dev.ferrule.spec.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent: a literal, a reference, a text with slots, or a structure of these. Nothing else is evaluated. */
public sealed interface Value {

    /** What begins a function that is a hook of the connector; its name follows. */
    String HOOK = "hook:";

    /** A text, as it stands. */
    record Text(String text) implements Value {}

    /** A number, as decimal text. */
    @SuppressWarnings("JavaLangClash")
    record Number(String digits) implements Value {}

    /** True or false. */
    record Flag(boolean value) implements Value {}

    /** JSON's null, which is sent. */
    record Null() implements Value {}

    /** Nothing at all: the key that would hold it is dropped. */
    record Absent() implements Value {}

    /** An object, in order. */
    record Structure(Map<String, Value> members) implements Value {}

    /** A list. */
    record Items(List<Value> values) implements Value {}

    /**
     * A value from somewhere else.
     *
     * @param from where it comes from
     * @param functions named functions, applied in order; the last may be a hook, {@link #HOOK} and its name
     * @param table if not empty, the found value is looked up here by its text
     * @param otherwise what counts when the source is absent or the table has no such entry; null for absent, and for
     *     an error when a table has no such entry
     */
    record Reference(
            Source from,
            List<String> functions,
            Map<String, Value> table,
            @Nullable Value otherwise) implements Value {

        /** What stands at a place, unchanged. */
        public static Reference to(Source from) {
            return new Reference(from, List.of(), Map.of(), null);
        }

        /** This reference, with what counts when the source is absent. */
        public Reference orElse(Value value) {
            return new Reference(from, functions, table, value);
        }

        /** Whether what is found is taken as it stands. */
        public boolean isUnchanged() {
            return functions.isEmpty() && table.isEmpty();
        }
    }

    /**
     * A list that is made from the entries of another list or of a mapping.
     *
     * @param from where the entries come from; nothing is sent when it is absent or null
     * @param as the function that cuts a text into the entries, such as {@code lines}; empty where they are there already
     * @param give what is made of each entry, which {@link Source.Item} stands for; an entry that gives nothing is left out
     * @param spliced whether {@code give} is a list whose entries come one by one, also into the list that this one is an
     *     entry of
     */
    record Each(Source from, String as, Value give, boolean spliced) implements Value {}

    /**
     * A value under a condition.
     *
     * @param otherwise what counts when the test does not hold; null for absent
     */
    record When(Test test, Value give, @Nullable Value otherwise) implements Value {}

    /** Whether a test holds: true or false. */
    record Asked(Test test) implements Value {}

    /**
     * A text with slots. Absent as a whole when a slot's source is absent.
     *
     * @param parts the literal parts and slots
     * @param escape how each slot is escaped, or null for not at all
     */
    record Template(List<Part> parts, @Nullable String escape) implements Value {

        /** A part of a template. */
        public sealed interface Part {
            /** A text, as it stands. */
            record Literal(String text) implements Part {}

            /** A place that a value fills. */
            record Slot(Source from) implements Part {}
        }
    }
}
