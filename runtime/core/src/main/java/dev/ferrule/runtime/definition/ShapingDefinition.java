package dev.ferrule.runtime.definition;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step from what the service answers to what the action returns. It works on members by their wire names, before these
 * become the documented ones. On a list it works on each entry; what it is not made for stays as it is.
 */
public sealed interface ShapingDefinition {

    /** Goes to a part. Entries of a list that have no such part are left out. */
    record At(Pointer path) implements ShapingDefinition {}

    /** Keeps these members and no others, in this order. */
    record Pick(List<String> members) implements ShapingDefinition {
        /** Copies the members. */
        public Pick {
            members = List.copyOf(members);
        }
    }

    /** Leaves these members out. */
    record Drop(List<String> members) implements ShapingDefinition {
        /** Copies the members. */
        public Drop {
            members = List.copyOf(members);
        }
    }

    /** Gives members other names, old to new, all at once. A member that had such a name gives way. */
    record Rename(Map<String, String> names) implements ShapingDefinition {
        /** Copies the names. */
        public Rename {
            names = Map.copyOf(names);
        }

        /** One more member with another name. */
        public Rename and(String old, String name) {
            Map<String, String> more = new LinkedHashMap<>(names);
            more.put(old, name);
            return new Rename(more);
        }
    }

    /** Sets members in this order, from the object as it was, which is the item. Without a value a member stays as it is. */
    record Put(Map<String, Expression> members) implements ShapingDefinition {
        /** Copies the members. */
        public Put {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** One more member. */
        public Put and(String name, Expression value) {
            Map<String, Expression> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Put(more);
        }
    }

    /** Puts the members of an object in its place, with a text before their names; those that are there already stay. */
    record Flatten(String member, String prefix) implements ShapingDefinition {}

    /** Makes a list of an object; each value gets its key as this member. A list stays a list. */
    record KeyedToList(String key) implements ShapingDefinition {}

    /**
     * Makes objects of rows of cells. Cells without a column, and those of a column without a name, are left out.
     *
     * @param columns the list of the columns
     * @param name where in a column its name is; empty for columns that are names
     */
    record RowsToObjects(Origin columns, Optional<Pointer> name) implements ShapingDefinition {}

    /** Makes objects of texts, numbers and flags, as this member. */
    record ScalarsToObjects(String member) implements ShapingDefinition {}

    /** Makes a list of what is none: of one thing a list of one, of nothing and null an empty one. */
    record OneOrMany() implements ShapingDefinition {}

    /**
     * Writes these members as RFC 3339, in UTC; a date alone stays a date. What has none of the formats stays as it is.
     *
     * @param formats {@code rfc3339}, {@code rfc1123}, {@code epoch-seconds}, {@code epoch-millis}, {@code date}, {@code
     *     blank}, {@code compact}, {@code microsoft-json}, or patterns of {@link java.time.format.DateTimeFormatter} with English words
     * @param zone the zone of times without an offset; UTC when empty
     */
    record Dates(List<String> members, List<String> formats, Optional<String> zone) implements ShapingDefinition {
        /** Copies the lists. */
        public Dates {
            members = List.copyOf(members);
            formats = List.copyOf(formats);
        }
    }

    /** Goes to a part. */
    static At at(Pointer path) {
        return new At(path);
    }

    /** Keeps these members. */
    static Pick pick(String... members) {
        return new Pick(Arrays.asList(members));
    }

    /** Leaves these members out. */
    static Drop drop(String... members) {
        return new Drop(Arrays.asList(members));
    }

    /** Gives members other names, which are still to be said. */
    static Rename rename() {
        return new Rename(Map.of());
    }

    /** Sets members, which are still to be said. */
    static Put set() {
        return new Put(Map.of());
    }
}
