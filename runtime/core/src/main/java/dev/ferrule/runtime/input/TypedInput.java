package dev.ferrule.runtime.input;

/** The input of a generated action: a value with {@code jakarta.validation} annotations on its fields. */
public interface TypedInput {

    /** The values that are given, by parameter id. */
    Inputs toInputs();

    /** The id of the parameter behind a field of this class: by default the field's name in snake case. */
    default String parameterOf(String field) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (Character.isUpperCase(c)) {
                id.append('_').append(Character.toLowerCase(c));
            } else {
                id.append(c);
            }
        }
        return id.toString();
    }
}
