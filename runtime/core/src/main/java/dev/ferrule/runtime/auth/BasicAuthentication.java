package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.definition.AuthRecipe.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** HTTP Basic (RFC 7617), sent with the first request, in UTF-8. */
final class BasicAuthentication extends FixedAuthentication {

    /** The user id ends at the first colon (RFC 7617, 2), so it must not hold one. */
    BasicAuthentication(String user, String password) {
        super(new Credential(Place.HEADER, "Authorization", "Basic " + encoded(user, password)));
    }

    private static String encoded(String user, String password) {
        if (user.contains(":")) {
            throw new IllegalArgumentException("the user must not hold a colon");
        }
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
