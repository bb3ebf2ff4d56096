package dev.ferrule.runtime.definition;

import java.util.List;
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

    /** A token of OAuth 2. */
    record OAuth2(OAuth2Definition definition) implements AuthRecipe {}

    /** A proof that a login gives. */
    record Session(SessionDefinition definition) implements AuthRecipe {}

    /** A signature of each request. */
    record Signed(SignatureDefinition signature) implements AuthRecipe {}

    /** AWS Signature Version 4. */
    record AwsSigV4(AwsSignatureDefinition signature) implements AuthRecipe {}

    /**
     * A token that the service tells where to get when it turns a call away (WWW-Authenticate).
     *
     * @param user who asks for it; nobody when there is none
     * @param password the password
     * @param allow the hosts that may give tokens; {@code *.} stands for any subdomain
     */
    record Challenged(Expression user, Expression password, List<String> allow) implements AuthRecipe {
        /** Copies the list. */
        public Challenged {
            allow = List.copyOf(allow);
        }
    }

    /**
     * Code of the program, a signer or a login.
     *
     * @param hook the name of the hook
     */
    record Hooked(String hook) implements AuthRecipe {}

    /** The client certificate of the connection's network settings, which TLS shows (RFC 8446, 4.4.2). */
    record ClientCertificate() implements AuthRecipe {}

    /** No proof. */
    record None() implements AuthRecipe {}

    /** A part of a request that a proof stands in. */
    enum Place {
        HEADER,
        QUERY,
        COOKIE,
        /** A field of a form in the body; for what signatures send. */
        FIELD
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

    /** A signature of each request. */
    static AuthRecipe signed(SignatureDefinition signature) {
        return new Signed(signature);
    }

    /** AWS Signature Version 4. */
    static AuthRecipe awsSigV4(AwsSignatureDefinition signature) {
        return new AwsSigV4(signature);
    }

    /** A token that the service tells where to get; from these hosts alone. */
    static AuthRecipe challenged(Expression user, Expression password, String... allow) {
        return new Challenged(user, password, List.of(allow));
    }

    /** Code of the program. */
    static AuthRecipe hooked(String hook) {
        return new Hooked(hook);
    }

    /** The client certificate of the connection's network settings. */
    static AuthRecipe clientCertificate() {
        return new ClientCertificate();
    }

    /** No proof. */
    static AuthRecipe none() {
        return new None();
    }

    /** A token of OAuth 2. */
    static AuthRecipe oauth2(OAuth2Definition.Builder definition) {
        return new OAuth2(definition.build());
    }

    /** A proof that a login gives. */
    static AuthRecipe session(SessionDefinition.Builder definition) {
        return new Session(definition.build());
    }
}
