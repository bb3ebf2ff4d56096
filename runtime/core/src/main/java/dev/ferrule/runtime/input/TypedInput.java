package dev.ferrule.runtime.input;

/** The input of a generated action: a value with {@code jakarta.validation} annotations on its accessors. */
public interface TypedInput {

    /** The values that are given, by parameter id. */
    Inputs toInputs();

    /**
     * The id of the parameter behind an accessor of this class: by default its name in snake case, without the underscore that
     * ends it where it would be a word of Java.
     */
    default String parameterOf(String accessor) {
        StringBuilder id = new StringBuilder();
        int length = accessor.endsWith("_") ? accessor.length() - 1 : accessor.length();
        for (int i = 0; i < length; i++) {
            char c = accessor.charAt(i);
            if (Character.isUpperCase(c)) {
                id.append('_').append(Character.toLowerCase(c));
            } else {
                id.append(c);
            }
        }
        return id.toString();
    }
}
