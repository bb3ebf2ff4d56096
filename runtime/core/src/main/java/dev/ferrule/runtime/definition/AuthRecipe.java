package dev.ferrule.runtime.definition;

import java.util.Optional;

/** How a proof of who calls is made. */
public sealed interface AuthRecipe {

    /**
     * HTTP Basic (RFC 7617), sent with the first request, in UTF-8.
     *
     * @param user the user id
     * @param password the password
     */
    record Basic(Expression user, Expression password) implements AuthRecipe {}

    /**
     * A bearer token (RFC 6750, 2.1).
     *
     * @param token the token
     */
    record Bearer(Expression token) implements AuthRecipe {}

    /**
     * A key at a place of its own.
     *
     * @param place the part of the request
     * @param name the name of the header, query parameter or cookie
     * @param prefix what stands before the key
     * @param value the key
     */
    record ApiKey(Place place, String name, Optional<String> prefix, Expression value) implements AuthRecipe {
        /** This recipe with a text before the key. */
        public ApiKey prefix(String text) {
            return new ApiKey(place, name, Optional.of(text), value);
        }
    }

    /** The client certificate of the connection's network settings, which TLS shows (RFC 8446, 4.4.2). */
    record ClientCertificate() implements AuthRecipe {}

    /** No proof. */
    record None() implements AuthRecipe {}

    /** A part of a request that a proof stands in. */
    enum Place {
        HEADER,
        QUERY,
        COOKIE
    }

    /** HTTP Basic. */
    static AuthRecipe basic(Expression user, Expression password) {
        return new Basic(user, password);
    }

    /** A bearer token. */
    static AuthRecipe bearer(Expression token) {
        return new Bearer(token);
    }

    /** A key at a place of its own. */
    static ApiKey apiKey(Place place, String name, Expression value) {
        return new ApiKey(place, name, Optional.empty(), value);
    }

    /** The client certificate of the connection's network settings. */
    static AuthRecipe clientCertificate() {
        return new ClientCertificate();
    }

    /** No proof. */
    static AuthRecipe none() {
        return new None();
    }
}
