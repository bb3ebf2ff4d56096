package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.definition.AuthRecipe.Place;

/** A bearer token in the header {@code Authorization} (RFC 6750, 2.1). */
final class BearerAuthentication extends FixedAuthentication {

    BearerAuthentication(String token) {
        super(new Credential(Place.HEADER, "Authorization", "Bearer " + token));
    }
}
