package dev.ferrule.runtime.error;

/**
 * A rule that an input breaks.
 *
 * @param parameter the id of the parameter
 * @param name the parameter's label
 * @param rule the rule's name in a spec, such as {@code required} or {@code max-length}
 * @param message what the rule demands, without the value that breaks it: {@code must be an e-mail address}
 */
public record Violation(String parameter, String name, String rule, String message) {

    /** The sentence for people. */
    public String text() {
        return name + " " + message + ".";
    }
}
