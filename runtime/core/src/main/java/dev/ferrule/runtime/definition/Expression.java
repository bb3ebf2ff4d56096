package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.json.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value that is worked out when a step runs. An absent one drops the key that would hold it. */
public sealed interface Expression {

    /** A value that stands. */
    record Literal(JsonValue value) implements Expression {}

    /** Nothing at all. */
    record Absent() implements Expression {}

    /**
     * A value from elsewhere.
     *
     * @param origin where it comes from
     * @param functions what is done to it, in order; those on times may name a zone behind a colon
     * @param table if not empty, the value is looked up here by its text
     * @param otherwise what counts when the origin is absent or the table has no such entry; empty for absent, and for
     *     a failure when a table has no such entry
     */
    record Reference(
            Origin origin, List<String> functions, Map<String, Expression> table, Optional<Expression> otherwise)
            implements Expression {
        /** Copies the lists. */
        public Reference {
            functions = List.copyOf(functions);
            table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
        }

        /** This reference with these functions. */
        public Reference as(String... names) {
            return new Reference(origin, Arrays.asList(names), table, otherwise);
        }

        /** This reference with one more entry in its table. */
        public Reference mapping(String text, Expression value) {
            Map<String, Expression> more = new LinkedHashMap<>(table);
            more.put(text, value);
            return new Reference(origin, functions, more, otherwise);
        }

        /** Whether it is what stands at its origin, and nothing in its stead. */
        public boolean isPlain() {
            return functions.isEmpty() && table.isEmpty() && otherwise.isEmpty();
        }

        /** This reference with what counts otherwise. */
        public Reference orElse(Expression value) {
            return new Reference(origin, functions, table, Optional.of(value));
        }
    }

    /** Texts joined; absent when one of them is. */
    record Template(List<Expression> parts) implements Expression {
        /** Copies the parts. */
        public Template {
            parts = List.copyOf(parts);
        }
    }

    /** An object, member by member. */
    record Structure(Map<String, Expression> members) implements Expression {
        /** Copies the members. */
        public Structure {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** This object with one more member. */
        public Structure with(String name, Expression value) {
            Map<String, Expression> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Structure(more);
        }
    }

    /** An array, entry by entry; absent entries are left out. */
    record Items(List<Expression> values) implements Expression {
        /** Copies the entries. */
        public Items {
            values = List.copyOf(values);
        }
    }

    /**
     * An array made from the entries of another array or of an object.
     *
     * @param from where the entries come from; the whole is absent when it is, or is null
     * @param as the function that cuts a text into the entries, if they are not there already
     * @param give what is made of each entry, which {@link Origin.Item} stands for
     * @param spliced whether {@code give} is an array whose entries come one by one, also into the array that this one is an
     *     entry of
     */
    record Each(Origin from, Optional<String> as, Expression give, boolean spliced) implements Expression {
        /** This array, made from the entries that a function cuts a text into. */
        public Each as(String function) {
            return new Each(from, Optional.of(function), give, spliced);
        }
    }

    /** A value under a condition; absent when it does not hold and nothing counts otherwise. */
    record When(Condition condition, Expression give, Optional<Expression> otherwise) implements Expression {
        /** This value with what counts when the condition does not hold. */
        public When orElse(Expression value) {
            return new When(condition, give, Optional.of(value));
        }
    }

    /** Whether a condition holds. */
    record Asked(Condition condition) implements Expression {}

    /**
     * A text that fills several segments of a path: its slashes stay slashes.
     *
     * @param value the text
     */
    record Segments(Expression value) implements Expression {}

    /**
     * A list or an object as one text, such as a part of a path.
     *
     * @param value the list or object; anything else is its own text
     * @param form what stands between
     * @param key what stands with {@link Expansion#MATRIX} before each entry of a list but the first; empty for nothing
     */
    record Expanded(Reference value, Expansion form, String key) implements Expression {}

    /** A list or an object as one text. */
    static Expanded expanded(Reference value, Expansion form, String key) {
        return new Expanded(value, form, key);
    }

    /** A text that fills several segments of a path. */
    static Segments segments(Expression value) {
        return new Segments(value);
    }

    /** A text that stands. */
    static Literal text(String text) {
        return new Literal(JsonValue.of(text));
    }

    /** A value that stands. */
    static Literal literal(JsonValue value) {
        return new Literal(value);
    }

    /** Nothing at all. */
    static Absent absent() {
        return new Absent();
    }

    /** The value from this origin. */
    static Reference from(Origin origin) {
        return new Reference(origin, List.of(), Map.of(), Optional.empty());
    }

    /** The value of a parameter. */
    static Reference input(String parameter) {
        return from(new Origin.Input(parameter, Pointer.WHOLE));
    }

    /** The value of a field of the connection. */
    static Reference connection(String field) {
        return from(new Origin.Connection(field));
    }

    /** Texts joined. */
    static Template template(Expression... parts) {
        return new Template(Arrays.asList(parts));
    }

    /** An object without members yet. */
    static Structure structure() {
        return new Structure(Map.of());
    }

    /** An array of what is made of each entry. */
    static Each each(Origin from, Expression give) {
        return new Each(from, Optional.empty(), give, false);
    }

    /** An array of the entries, one by one, of the array that is made of each entry. */
    static Each splice(Origin from, Expression give) {
        return new Each(from, Optional.empty(), give, true);
    }

    /** A value that is there when a condition holds. */
    static When when(Condition condition, Expression give) {
        return new When(condition, give, Optional.empty());
    }

    /** Whether a condition holds. */
    static Asked asked(Condition condition) {
        return new Asked(condition);
    }

    /** An array of these entries. */
    static Items items(Expression... values) {
        return new Items(Arrays.asList(values));
    }
}
