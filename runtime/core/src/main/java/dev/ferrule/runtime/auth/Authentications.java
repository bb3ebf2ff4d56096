package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.http.Header;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the authentication of a recipe. */
public final class Authentications {

    private Authentications() {}

    /** Proves nothing, as for a server that is not ours. */
    public static Authentication none() {
        return new NoAuthentication();
    }

    /**
     * The authentication of a recipe with the values of one connection.
     *
     * @param values finds the text of a value, secrets included; empty when it is not given
     * @param surroundings what tells the time, and the code of the program
     * @throws IllegalArgumentException when a value is missing or cannot be sent; the message holds no value
     */
    public static Authentication of(
            AuthRecipe recipe, Function<Expression, Optional<String>> values, Surroundings surroundings) {
        Authentication authentication = made(recipe, values, surroundings);
        check(authentication.planned());
        return authentication;
    }

    /**
     * The keys that are sent beside a proof.
     *
     * @param values finds the text of a value, secrets included; empty when it is not given
     * @throws IllegalArgumentException when a key is missing or cannot be sent; the message holds no value
     */
    public static List<Credential> keys(
            List<AuthRecipe.ApiKey> recipes, Function<Expression, Optional<String>> values) {
        List<Credential> keys = recipes.stream()
                .flatMap(recipe -> key(recipe, values).planned().stream())
                .toList();
        check(keys);
        return keys;
    }

    private static Authentication key(AuthRecipe.ApiKey recipe, Function<Expression, Optional<String>> values) {
        return new ApiKeyAuthentication(recipe, needed("key", values.apply(recipe.value())));
    }

    /** Finds out whether all of it can be sent. */
    private static void check(List<Credential> credentials) {
        credentials.stream()
                .filter(credential -> credential.place() == AuthRecipe.Place.HEADER)
                .forEach(credential -> Header.secret(credential.name(), credential.text()));
    }

    private static Authentication made(
            AuthRecipe recipe, Function<Expression, Optional<String>> values, Surroundings surroundings) {
        if (recipe instanceof AuthRecipe.Basic basic) {
            return new BasicAuthentication(
                    values.apply(basic.user()).orElse(""),
                    values.apply(basic.password()).orElse(""));
        }
        if (recipe instanceof AuthRecipe.Bearer bearer) {
            return new BearerAuthentication(needed("token", values.apply(bearer.token())));
        }
        if (recipe instanceof AuthRecipe.ApiKey key) {
            return key(key, values);
        }
        if (recipe instanceof AuthRecipe.Signed signed) {
            return new SignatureAuthentication(signed.signature(), values, surroundings.time());
        }
        if (recipe instanceof AuthRecipe.AwsSigV4 aws) {
            return new AwsSignatureAuthentication(aws.signature(), values, surroundings.time());
        }
        if (recipe instanceof AuthRecipe.Hooked hooked) {
            return new HookAuthentication(hooked.hook(), surroundings);
        }
        return new NoAuthentication();
    }

    static String needed(String what, Optional<String> text) {
        return text.filter(found -> !found.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("the " + what + " is not given"));
    }
}
