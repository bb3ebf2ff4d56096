package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.RichText.Inline;
import java.util.List;

/**
 * Something that a reader must know of a value beyond its description.
 *
 * @param kind what the fact is about
 * @param words the fact as sentences, the same in every form of a page
 */
public record Fact(Kind kind, List<Inline> words) {

    /** A fact in these words. */
    public Fact {
        words = List.copyOf(words);
    }

    /** What a fact is about. */
    public enum Kind {
        /** The value must be given. */
        REQUIRED,
        /** What counts when the value is not given. */
        DEFAULT,
        /** The only values that are allowed. */
        OPTIONS,
        /** The smallest and largest number. */
        RANGE,
        /** The fewest and most characters or entries, and whether entries must differ. */
        LENGTH,
        /** The time zone of a time without an offset. */
        ZONE,
        /** The regular expression that the text matches. */
        PATTERN,
        /** The text may have several parts with slashes between. */
        SEGMENTS,
        /** When the value means anything. */
        VISIBLE,
        /** When the value must be given. */
        REQUIRED_WHEN,
        /** Where the values to choose from, or the entries of a map, are found. */
        CHOICES,
        /** What is sent when the value is cleared. */
        CLEAR,
        /** What must be given together with the value, or in its place. */
        TOGETHER,
        /** The format of the text. */
        FORMAT,
        /** The keys that a map may have. */
        KEYS,
        /** How a form asks for the value. */
        FORM,
        /** The version that brought the value. */
        SINCE,
        /** One of the members of an object. */
        MEMBER,
        /** The service takes no notice of the value. */
        IGNORED,
        /** A value that could be given. */
        EXAMPLE
    }
}
