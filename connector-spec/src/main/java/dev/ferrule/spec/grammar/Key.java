package dev.ferrule.spec.grammar;

/**
 * A key that a mapping may have.
 *
 * @param name the key
 * @param form what it holds
 * @param required whether the mapping must have it
 * @param about one line on what it means
 */
public record Key(String name, Form form, boolean required, String about) {

    static Key required(String name, Form form, String about) {
        return new Key(name, form, true, about);
    }

    static Key optional(String name, Form form, String about) {
        return new Key(name, form, false, about);
    }
}
