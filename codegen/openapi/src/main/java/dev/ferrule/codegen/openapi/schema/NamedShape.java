package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import java.util.List;

/** One of the types that the connector names. */
public sealed interface NamedShape {

    /** Its name in upper camel case. */
    String name();

    /** What it is; empty when nothing is said. */
    String description();

    /** The name of the type in whose file it stands: itself, or the one that it was written inside. */
    String home();

    /** An object. */
    record ObjectShape(String name, String home, String description, List<Field> fields) implements NamedShape {}

    /**
     * One of several forms.
     *
     * @param tag the member that tells the form on the wire; empty when the shape of the value does
     * @param tagField its documented name
     */
    record ChoiceShape(String name, String home, String description, String tag, String tagField, List<Form> forms)
            implements NamedShape {}

    /**
     * A member of an object.
     *
     * @param name its documented name
     * @param wire its name on the wire
     * @param cleared whether the empty text, which is no value of it, clears it
     * @param source the schema, which may have an example
     */
    record Field(
            String name,
            String wire,
            TypeUse use,
            boolean required,
            boolean cleared,
            String description,
            boolean deprecated,
            Node source) {}

    /**
     * A form of a choice.
     *
     * @param wire what the tag says on the wire
     */
    record Form(String name, String wire, TypeUse use) {}
}
