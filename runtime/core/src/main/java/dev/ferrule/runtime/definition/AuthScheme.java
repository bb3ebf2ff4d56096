package dev.ferrule.runtime.definition;

import java.util.Arrays;
import java.util.List;

/**
 * A way to prove who calls, one of those that a connection can pick.
 *
 * @param id the word by which it is picked
 * @param name the label that people read
 * @param recipe how the proof is made
 * @param also keys that are sent beside the proof
 * @param requires the fields of the connection that must be given with this scheme and need not with others
 */
public record AuthScheme(
        String id, String name, AuthRecipe recipe, List<AuthRecipe.ApiKey> also, List<String> requires) {

    /** Copies the lists. */
    public AuthScheme {
        also = List.copyOf(also);
        requires = List.copyOf(requires);
    }

    /** A scheme without fields of its own. */
    public static AuthScheme of(String id, String name, AuthRecipe recipe) {
        return new AuthScheme(id, name, recipe, List.of(), List.of());
    }

    /** This scheme with fields that must be given with it. */
    public AuthScheme requiring(String... fields) {
        return new AuthScheme(id, name, recipe, also, Arrays.asList(fields));
    }

    /** This scheme with keys that are sent beside its proof. */
    public AuthScheme also(AuthRecipe.ApiKey... keys) {
        return new AuthScheme(id, name, recipe, Arrays.asList(keys), requires);
    }
}
