package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.http.CookieText;
import java.nio.charset.StandardCharsets;

/** A key in a header, the query or a cookie. */
final class ApiKeyAuthentication extends FixedAuthentication {

    ApiKeyAuthentication(AuthRecipe.ApiKey recipe, String key) {
        super(new Credential(
                recipe.place(), recipe.name(), checked(recipe, recipe.prefix().orElse("") + key)));
    }

    private static String checked(AuthRecipe.ApiKey recipe, String text) {
        if (recipe.place() == Place.COOKIE && !CookieText.allows(text)) {
            throw new IllegalArgumentException("the key holds signs that a cookie cannot carry");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("the key holds half a surrogate pair");
        }
        return text;
    }
}
