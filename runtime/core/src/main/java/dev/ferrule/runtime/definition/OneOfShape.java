package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values that have one of several forms.
 *
 * @param name the shape's name
 * @param tag what tells which form a value has
 * @param forms the forms in their documented order, which counts where nothing but the shape tells them apart
 */
public record OneOfShape(String name, Tag tag, List<Form> forms) implements NamedShape {

    /** Copies the forms. */
    public OneOfShape {
        forms = List.copyOf(forms);
    }

    /** A shape of this name without forms yet. */
    public static OneOfShape of(String name, Tag tag) {
        return new OneOfShape(name, tag, List.of());
    }

    /**
     * This shape with one more form.
     *
     * @param formName the documented name, which is the tag where there is one
     * @param label the name for people
     * @param wire the tag on the wire
     */
    public OneOfShape form(String formName, String label, String wire, Shape shape) {
        List<Form> more = new ArrayList<>(forms);
        more.add(new Form(formName, label, wire, shape));
        return new OneOfShape(name, tag, more);
    }

    /** The form of this name, if there is one. */
    public Optional<Form> form(String formName) {
        return forms.stream().filter(form -> form.name().equals(formName)).findFirst();
    }

    /** The names of the forms. */
    public List<String> formNames() {
        return forms.stream().map(Form::name).toList();
    }

    /** What tells which form a value has. */
    public sealed interface Tag {

        /**
         * A member beside the others.
         *
         * @param name the documented name of the member
         * @param label the name for people
         * @param wire its name on the wire
         */
        record Field(String name, String label, String wire) implements Tag {}

        /** The name of the only member. */
        record Key() implements Tag {}

        /** Nothing but the kind of the JSON value and the required members that are there. */
        record None() implements Tag {}
    }

    /**
     * One of the forms.
     *
     * @param name the documented name, which is the tag where there is one
     * @param label the name for people
     * @param wire the tag on the wire
     * @param shape what a value of this form is, without its tag
     */
    public record Form(String name, String label, String wire, Shape shape) {}
}
