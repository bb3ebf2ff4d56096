package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.AuthRecipe.Place;

/**
 * One thing that a request carries to prove who makes it.
 *
 * @param place the part of the request
 * @param name the name of the header, query parameter or cookie
 * @param text the text, not yet encoded for its place; it is masked wherever the credential is printed
 */
public record Credential(Place place, String name, String text) {

    /** A header; its value is masked wherever it is printed. */
    public static Credential header(String name, String text) {
        return new Credential(Place.HEADER, name, text);
    }

    /** A query parameter, not yet encoded. */
    public static Credential query(String name, String text) {
        return new Credential(Place.QUERY, name, text);
    }

    @Override
    public String toString() {
        return name + ": " + Secret.MASK;
    }
}
