package dev.ferrule.spec.model;

/**
 * What a reader must not miss.
 *
 * @param kind how urgent it is
 * @param text the text, in Markdown
 * @param place where it stands on the page; a parameter's notes stand beside the parameter whatever this says
 */
public record Note(Kind kind, String text, Place place) {

    /** A plain note at its usual place. */
    public static Note of(String text) {
        return new Note(Kind.NOTE, text, Place.TOP);
    }

    /** The text, which tells how urgent it is unless it is a plain note. */
    public String labelled() {
        return switch (kind) {
            case INFO -> "**Info**: " + text;
            case NOTE -> text;
            case WARNING -> "**Warning**: " + text;
        };
    }

    /** How urgent a note is. */
    public enum Kind {
        /** Good to know. */
        INFO,
        /** What most readers need. */
        NOTE,
        /** What avoids damage. */
        WARNING
    }

    /** Where a note stands on an action's page. */
    public enum Place {
        /** Below the description. */
        TOP,
        /** Behind the parameters. */
        PARAMETERS,
        /** Behind the example of the output. */
        OUTPUT
    }
}
