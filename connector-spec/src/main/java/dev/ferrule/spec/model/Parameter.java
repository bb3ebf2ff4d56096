package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an action.
 *
 * @param id the key in snake case
 * @param name the label that people read
 * @param description what it means, in Markdown
 * @param notes what a reader must not miss, in Markdown
 * @param group {@link #BASIC}, {@link #ADVANCED}, {@link #INTERNAL} or a group of the author's own
 * @param type the type of its value
 * @param constraints what a value must satisfy
 * @param required whether it must be given
 * @param defaultValue what counts when it is not given: a literal or another parameter; null for nothing
 * @param targets where the value is sent; empty when only values and tests use it
 * @param applied false when the service accepts the value and takes no notice of it, which pages say
 * @param example a value for documentation, or null
 * @param visibleWhen when it means anything; a value that is given otherwise is refused
 * @param requiredWhen when it must be given although {@code required} is false, or null for never
 * @param clear what is sent when the caller clears it, which is not the same as not giving it; null when it cannot be
 *     cleared
 * @param segments whether its slashes in the path of a call stay, each part between them being one segment
 * @param pathStyle how it is written in the path of a call
 * @param optionsFrom the action that tells which values are allowed, or null
 * @param entriesFrom the action that tells which entries a map may have, or null
 * @param presentation how a form asks for it
 * @param lifecycle since when it exists and whether it is on its way out
 */
public record Parameter(
        Position position,
        String id,
        String name,
        String description,
        List<Note> notes,
        String group,
        ValueType type,
        Constraints constraints,
        boolean required,
        @Nullable Value defaultValue,
        List<Target> targets,
        boolean applied,
        @Nullable String example,
        Test visibleWhen,
        @Nullable Test requiredWhen,
        @Nullable Value clear,
        boolean segments,
        Style pathStyle,
        @Nullable Lookup optionsFrom,
        @Nullable Entries entriesFrom,
        Presentation presentation,
        Lifecycle lifecycle) {

    /** A parameter that always means the same and is asked for in the usual way. */
    public Parameter(
            Position position,
            String id,
            String name,
            String description,
            List<String> notes,
            String group,
            ValueType type,
            Constraints constraints,
            boolean required,
            @Nullable Value defaultValue,
            List<Target> targets,
            boolean applied,
            @Nullable String example) {
        this(
                position,
                id,
                name,
                description,
                notes.stream().map(Note::of).toList(),
                group,
                type,
                constraints,
                required,
                defaultValue,
                targets,
                applied,
                example,
                Test.ALWAYS,
                null,
                null,
                false,
                Style.PLAIN,
                null,
                null,
                Presentation.PLAIN,
                Lifecycle.UNSAID);
    }

    /** The group of what most callers need. */
    public static final String BASIC = "basic";
    /** The group of what few callers need. */
    public static final String ADVANCED = "advanced";
    /** The group of what pages do not show. */
    public static final String INTERNAL = "internal";

    /**
     * A place in the request of one step.
     *
     * @param step the id of the step
     * @param place the part of the request
     * @param path the name of the query parameter, header or cookie (one part), or the path inside the body
     * @param style how a list or a flag is written there
     */
    public record Target(String step, Place place, JsonPath path, Style style) {
        /** A place where the value is written in the usual way. */
        public Target(String step, Place place, JsonPath path) {
            this(step, place, path, Style.PLAIN);
        }
    }

    /** How a list or a flag is written. */
    public enum Style {
        /** A list by repeating its key, a flag as true or false. */
        PLAIN,
        /** A list or an object as one text, with commas between. */
        COMMA,
        /** A list or an object as one text, with blanks between. */
        SPACE,
        /** A list or an object as one text, with bars between. */
        PIPE,
        /** A list by repeating its key with {@code []} behind; what is inside of an object as {@code key[name]}. */
        BRACKETS,
        /** What is inside of an object as {@code key.name}. */
        DOTS,
        /** A list as the text of its JSON. */
        JSON,
        /** The members of an object as {@code name=value}: in the query each for itself, elsewhere with commas between. */
        MEMBERS,
        /** A list in the path as {@code .a.b}. */
        LABEL,
        /** A list in the path as {@code ;key=a;key=b}, the first key being a part of the path. */
        MATRIX,
        /** A text in the query, in which the signs that mean nothing there stay as they are. */
        RESERVED,
        /** A flag as 1 or 0. */
        ONE_ZERO,
        /** A flag as yes or no. */
        YES_NO,
        /** A flag by whether its key is there. */
        PRESENCE,
        /** A time by its date alone. */
        DATE,
        /** A date as a time, its first moment (RFC 3339, UTC). */
        RFC3339,
        /** A time with three digits of a second (RFC 3339, UTC). */
        RFC3339_MILLIS,
        /** A time as HTTP writes it (RFC 9110, 5.6.7). */
        RFC1123,
        /** A time as seconds since 1970. */
        EPOCH_SECONDS,
        /** A time as milliseconds since 1970. */
        EPOCH_MILLIS,
        /** A time as {@code yyyy-MM-dd HH:mm:ss}. */
        BLANK,
        /** A date as {@code yyyyMMdd}. */
        COMPACT,
        /** A duration as whole seconds. */
        SECONDS,
        /** A duration as whole milliseconds. */
        MILLIS,
        /** A duration as whole minutes. */
        MINUTES
    }

    /** A part of a request that a parameter can be sent in. */
    public enum Place {
        QUERY,
        HEADER,
        BODY,
        /** The Cookie header, which the runtime writes. */
        COOKIE
    }
}
