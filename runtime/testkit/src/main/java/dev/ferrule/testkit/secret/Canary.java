package dev.ferrule.testkit.secret;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A secret of a test, and the texts that would tell it. They are worked out here in a way of their own, and not by what masks
 * them.
 *
 * @param place where it was planted
 * @param text the secret
 * @param forms the texts that tell it, by how they are written, in order
 */
public record Canary(String place, String text, Map<String, String> forms) {

    private static final String BEGINNING = "its beginning";
    private static final String END = "its end";

    /** So many signs less tell a secret all the same. */
    private static final int SOME = 4;

    /**
     * A secret that was planted there.
     *
     * @param text at least 12 signs, so that it is no part of anything else
     */
    public Canary(String place, String text) {
        this(place, text, forms(text));
    }

    /** Copies the map. */
    public Canary {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    /** A secret of any length that was planted there, whose beginning or end alone tells nothing. */
    public static Canary whole(String place, String text) {
        return new Canary(place, text, SecretWritings.of(text));
    }

    private static Map<String, String> forms(String text) {
        Map<String, String> forms = SecretWritings.of(text);
        forms.put(BEGINNING, text.substring(0, text.length() - SOME));
        forms.put(END, text.substring(SOME));
        return forms;
    }
}
