package dev.ferrule.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type whose values have one of several forms.
 *
 * @param name the name in upper camel case
 * @param description what it is, in Markdown
 * @param tag what tells which form a value has
 * @param forms the forms in their documented order, which counts where nothing but the shape tells them apart
 */
public record OneOfType(Position position, String name, String description, Tag tag, List<Form> forms)
        implements NamedType {

    /** What tells which form a value has. */
    public sealed interface Tag {

        /** Whether the service is told the form by a name. */
        default boolean isTold() {
            return !(this instanceof None);
        }

        /**
         * A member beside the others: {@code {type: email, address: ...}}.
         *
         * @param name the documented name of the member
         * @param wire its name on the wire
         */
        record Field(String name, String wire) implements Tag {}

        /** The name of the only member: {@code {email: {address: ...}}}. */
        record Key() implements Tag {}

        /** Nothing but the kind of the JSON value and the required members that are there. */
        record None() implements Tag {}
    }

    /**
     * One of the forms.
     *
     * @param name the documented name, which is the tag where there is one
     * @param wire the tag on the wire
     * @param type what a value of this form is: an object type, or without a tag also a plain value or a list
     * @param description when a value has this form, in Markdown; empty when nothing is said
     */
    public record Form(Position position, String name, String wire, ValueType type, String description) {}

    /** The form of this name, if there is one. */
    public Optional<Form> form(String formName) {
        return forms.stream().filter(form -> form.name().equals(formName)).findFirst();
    }

    @Override
    public Stream<ValueType> parts() {
        return forms.stream().map(Form::type);
    }
}
