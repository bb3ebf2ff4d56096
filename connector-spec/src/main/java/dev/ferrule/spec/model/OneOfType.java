package dev.ferrule.spec.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values have one of several forms.
 *
 * @param name the name in upper camel case
 * @param description what it is, in Markdown
 * @param tagging how the wire tells which form a value has
 * @param field the member that holds the tag; null but for {@link Tagging#FIELD}
 * @param members the object types by their tags
 */
public record OneOfType(
        Position position,
        String name,
        String description,
        Tagging tagging,
        @Nullable String field,
        Map<String, String> members) {

    /** How the wire tells the form of a value. */
    public enum Tagging {
        /** By a member beside the others: {@code {type: email, address: ...}}. */
        FIELD,
        /** By the only member's name: {@code {email: {address: ...}}}. */
        KEY,
        /** Not at all: the first form whose required members are all there. */
        NONE
    }
}
