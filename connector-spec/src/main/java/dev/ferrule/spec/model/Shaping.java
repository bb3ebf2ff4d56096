package dev.ferrule.spec.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A step from what the service answers to what the action returns. On a list it works on each entry. */
public sealed interface Shaping {

    /** Goes to a part. */
    record At(JsonPath path) implements Shaping {}

    /** Keeps these members and no others, in this order. */
    record Pick(List<String> members) implements Shaping {}

    /** Leaves these members out. */
    record Drop(List<String> members) implements Shaping {}

    /** Gives members other names, old to new. */
    record Rename(Map<String, String> names) implements Shaping {}

    /** Sets members; {@code item} stands for the entry. */
    record Put(Map<String, Value> members) implements Shaping {}

    /** Puts the members of an object in the place of the object, with a text before their names. */
    record Flatten(String member, String prefix) implements Shaping {}

    /** Makes a list of an object whose keys are ids; each entry gets its key as this member. */
    record KeyedToList(String key) implements Shaping {}

    /** Makes objects of rows of cells, by the names of the columns. */
    record RowsToObjects(Source columns, @Nullable JsonPath name) implements Shaping {}

    /** Makes objects of plain values, as this member. */
    record ScalarsToObjects(String member) implements Shaping {}

    /** Makes a list of what may be one or many; nothing becomes an empty list. */
    record OneOrMany() implements Shaping {}

    /** Writes the texts of these members as RFC 3339, whichever of the formats they have. */
    record Dates(
            List<String> members,
            List<String> formats,
            @Nullable String zone) implements Shaping {}
}
