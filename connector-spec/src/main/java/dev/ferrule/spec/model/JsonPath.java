package dev.ferrule.spec.model;

import java.util.List;

/**
 * A path into a JSON value: names, numbers (from 0; negative from the end) and {@code *}, and what tells one
 * entry of a list. The empty path is the whole.
 *
 * @param parts the parts
 */
public record JsonPath(List<Part> parts) {

    /** The whole value. */
    public static final JsonPath WHOLE = new JsonPath(List.of());

    /** One part of a path. */
    public sealed interface Part {
        /** The member of this name. */
        record Name(String name) implements Part {}

        /** The entry of this number; -1 is the last one. */
        record Index(int index) implements Part {}

        /** Each entry. */
        record Each() implements Part {}

        /** The first entry whose member of this name has this text. */
        record Where(String member, String text) implements Part {}
    }
}
