package dev.ferrule.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * How a form asks for a parameter.
 *
 * @param placeholder what an empty field shows, or null
 * @param help a short hint beside the field, apart from the description, in Markdown; or null
 * @param language the language of a text that is code, such as {@code json} or {@code sql}; null for prose
 * @param separator what a form puts between the entries of a list that is typed as one text, or null
 * @param templating whether a platform may fill the field with an expression of its own
 */
public record Presentation(
        @Nullable String placeholder,
        @Nullable String help,
        @Nullable String language,
        @Nullable String separator,
        Templating templating) {

    /** Nothing is said. */
    public static final Presentation PLAIN = new Presentation(null, null, null, null, Templating.OPTIONAL);

    /** Whether a platform's own expressions may fill a field. */
    public enum Templating {
        /** The value is chosen when the workflow is built. */
        NEVER,
        /** Both are fine. */
        OPTIONAL,
        /** Only an expression makes sense. */
        ALWAYS
    }
}
