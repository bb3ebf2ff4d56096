package dev.ferrule.runtime.definition;

/** Where a value comes from while an action runs. */
public sealed interface Origin {

    /** The name of the answer that a response rule judges. */
    String THIS = "";

    /** The name of the value that a step with pages takes when they tell what a later run continues from. */
    String RESUME = "resume";

    /** An input of the call, or a part of it. */
    record Input(String parameter, Pointer path) implements Origin {}

    /** A field of the connection. */
    record Connection(String field) implements Origin {}

    /** A member of the answer that gave the connection its token. */
    record Kept(String name) implements Origin {}

    /** The status of a step's answer. */
    record Status(String step) implements Origin {}

    /** A header of a step's answer, its name in lower case. */
    record Header(String step, String name) implements Origin {}

    /** The body of a step's answer, or a part of it. */
    record Body(String step, Pointer path) implements Origin {}

    /** A value that a step has taken from its answer under a name of its own. */
    record Taken(String step, String name) implements Origin {}

    /** The entry that an expression is made for, or a part of it; that of an object has a key and a value. */
    record Item(Pointer path) implements Origin {}

    /** The key by which the service recognises a repeated call of a step: new for each call, the same when it is repeated. */
    record Key(String step) implements Origin {}

    /**
     * What an action works out under a name of its own.
     *
     * @param name its name, for messages
     * @param value how it is worked out wherever it is needed; no answer is needed for it
     */
    record Worked(String name, Expression value) implements Origin {}
}
