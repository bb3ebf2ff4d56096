package dev.ferrule.spec.model;

/** Where a value comes from. */
public sealed interface Source {

    /** The name that stands for the answer which a response rule judges. */
    String THIS = "";

    /** The name of the value that a step with pages takes when they tell what a later run continues from. */
    String RESUME = "resume";

    /** A parameter of the action, or a part of it. */
    record Input(String parameter, JsonPath path) implements Source {}

    /** A field of the connection. */
    record Connection(String field) implements Source {}

    /** A member of the answer that gave the token of OAuth 2; only the address of the server is made of it. */
    record Kept(String name) implements Source {}

    /** The status of a step's answer; {@code step} is {@link #THIS} in a response rule. */
    record Status(String step) implements Source {}

    /** A header of a step's answer, its name in lower case. */
    record Header(String step, String name) implements Source {}

    /** The body of a step's answer, or a part of it. */
    record Body(String step, JsonPath path) implements Source {}

    /** A value that a step takes from its answer under a name of its own. */
    record Taken(String step, String name) implements Source {}

    /**
     * The entry of a list that a value is made for, or a part of it. The entry of a mapping has the parts {@code key} and
     * {@code value}.
     */
    record Item(JsonPath path) implements Source {}

    /**
     * What an action works out under a name of its own, wherever it is needed.
     *
     * @param value what it is; it is made of parameters and fields of the connection, and of such values before it
     */
    record Worked(String name, Value value) implements Source {}
}
