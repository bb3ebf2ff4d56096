package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import java.nio.charset.StandardCharsets;

/** A key in a header, the query or a cookie. */
final class ApiKeyAuthentication extends FixedAuthentication {

    ApiKeyAuthentication(AuthRecipe.ApiKey recipe, String key) {
        super(new Credential(
                recipe.place(), recipe.name(), checked(recipe, recipe.prefix().orElse("") + key)));
    }

    private static String checked(AuthRecipe.ApiKey recipe, String text) {
        // RFC 6265, 4.1.1: cookie-octet. There is no escape that all servers understand, so other signs are refused.
        if (recipe.place() == Place.COOKIE && !text.chars().allMatch(ApiKeyAuthentication::isCookieOctet)) {
            throw new IllegalArgumentException("the key holds signs that a cookie cannot carry");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("the key holds half a surrogate pair");
        }
        return text;
    }

    private static boolean isCookieOctet(int c) {
        return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
    }
}
