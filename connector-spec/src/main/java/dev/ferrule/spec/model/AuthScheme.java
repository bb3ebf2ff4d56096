package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to prove who calls. The user of a connection picks one of those that the connector has.
 *
 * @param id the word by which it is picked, unique within the connector
 * @param name the label that people read
 * @param description when to pick it and where its values are found, in Markdown
 * @param recipe how the proof is made
 * @param also keys that are sent beside the proof
 */
public record AuthScheme(
        Position position, String id, String name, String description, Recipe recipe, List<Recipe.ApiKey> also) {

    /** Copies the list. */
    public AuthScheme {
        also = List.copyOf(also);
    }

    /** A scheme that sends nothing beside its proof. */
    public AuthScheme(Position position, String id, String name, String description, Recipe recipe) {
        this(position, id, name, description, recipe, List.of());
    }

    /** How a proof is made. The set of recipes is closed. */
    public sealed interface Recipe {
        /**
         * HTTP Basic (RFC 7617). Either half may be a literal or absent.
         *
         * @param user the user id; it must not hold a colon
         * @param password the password
         */
        record Basic(Value user, Value password) implements Recipe {}

        /**
         * A bearer token (RFC 6750, 2.1).
         *
         * @param token the token
         */
        record Bearer(Value token) implements Recipe {}

        /**
         * A key that is sent at a place of its own.
         *
         * @param place the part of the request
         * @param field the name of the header, query parameter or cookie
         * @param prefix what stands before the key, with the blank that ends it; null for nothing
         * @param value the key
         */
        record ApiKey(Place place, String field, @Nullable String prefix, Value value) implements Recipe {}

        /** A token of OAuth 2. */
        record Token(OAuth2 oauth2) implements Recipe {}

        /** What a login gives. */
        record Login(Session session) implements Recipe {}

        /** A signature of each request. */
        record Signed(Signature signature) implements Recipe {}

        /** AWS Signature Version 4. */
        record AwsSigV4(AwsSignature signature) implements Recipe {}

        /**
         * A token that the service tells where to get when it turns a call away.
         *
         * @param user who asks for it; absent for nobody
         * @param password the password
         * @param allow the hosts that may give tokens
         */
        record Challenged(Value user, Value password, List<String> allow) implements Recipe {
            /** Copies the list. */
            public Challenged {
                allow = List.copyOf(allow);
            }
        }

        /**
         * Hand-written code, a signer or a login.
         *
         * @param hook the name of the hook
         */
        record Hooked(String hook) implements Recipe {}

        /** The client certificate of the connection's network settings, which TLS shows to the server. */
        record ClientCertificate() implements Recipe {}

        /** No proof at all. */
        record None() implements Recipe {}
    }

    /** Where a key is sent. */
    public enum Place {
        HEADER,
        QUERY,
        COOKIE,
        /** A field of a form in the body; for what signatures send. */
        FIELD
    }
}
