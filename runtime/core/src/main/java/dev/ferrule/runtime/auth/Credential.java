package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import java.util.stream.Stream;

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

    /** A cookie; its value is sent as it is (RFC 6265, 4.1.1). */
    public static Credential cookie(String name, String text) {
        return new Credential(Place.COOKIE, name, text);
    }

    /** What must not be seen: the text, and what stands behind a scheme in it (RFC 9110, 11.4). */
    Stream<Secret> secrets() {
        int blank = text.indexOf(' ');
        return Stream.of(text, blank < 0 ? "" : text.substring(blank + 1).strip())
                .filter(part -> !part.isEmpty())
                .map(Secret::of);
    }

    @Override
    public String toString() {
        return name + ": " + Secret.MASK;
    }
}
