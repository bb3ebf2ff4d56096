package dev.ferrule.codegen.openapi.report;

import java.util.Locale;

/** The kinds of losses. A code never changes its meaning. */
public enum LossCode {
    /** The whole operation is missing. */
    OPERATION_LEFT_OUT("operations that were left out"),
    /** The operation is there; the language's reader refused a part of it. */
    REFUSED("parts that the language refuses"),
    /** A reference out of the document. */
    EXTERNAL_REFERENCE("references out of the document, which are never followed"),
    /** A reference to nothing. */
    BROKEN_REFERENCE("references to nothing"),
    /** A reference that leads back to itself. */
    CIRCULAR_REFERENCE("references that lead back to themselves"),
    /** A part that is not what OpenAPI says it is. */
    MALFORMED("parts that are not what OpenAPI says"),
    /** A parameter that is not there. */
    PARAMETER_LEFT_OUT("parameters that were left out"),
    /** A parameter that is sent in another way than the document says, or takes less. */
    PARAMETER_CHANGED("parameters that are simpler than in the document"),
    /** A body that is missing or less. */
    BODY("bodies"),
    /** Further media types of a body or an answer. */
    MEDIA_TYPE("further media types, of which one is used"),
    /** An answer that is read as less than it says. */
    ANSWER("answers that are simpler than in the document"),
    /** The headers of an answer. */
    ANSWER_HEADERS("headers of answers, which outputs do not have"),
    /** A type that says less. */
    TYPE("types that are simpler than in the document"),
    /** Several forms that are one type now. */
    FORMS("schemas of several forms that are one type"),
    /** Values that are no longer listed. */
    ENUM("lists of values"),
    /** A rule about values. */
    CONSTRAINT("rules about values"),
    /** A default that is told and not sent. */
    DEFAULT("defaults"),
    /** A name that is too long or cannot be written. */
    NAME("names that cannot be written"),
    /** An example that does not fit its schema. */
    EXAMPLE("examples that do not fit"),
    /** A way to prove who calls. */
    AUTH("ways to prove who calls"),
    /** Where the service answers. */
    SERVER("servers"),
    /** Calls of the service to its callers. */
    CALLBACK("callbacks and webhooks"),
    /** Links between operations. */
    LINK("links between operations"),
    /** More of something than the language takes. */
    TOO_MANY("what is more than the language takes");

    private final String noun;

    LossCode(String noun) {
        this.noun = noun;
    }

    /** How reports write it, such as {@code media-type}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it counts, for people. */
    public String noun() {
        return noun;
    }
}
