package dev.ferrule.spec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proof that is worked out anew from each request: certain parts of it, joined, are digested with a secret key.
 *
 * @param digest how the joined parts are digested
 * @param key the key of a digest with a key; null for another one
 * @param keyFormat how the key is written
 * @param derivation how the key of a request is derived from it; null for the key itself
 * @param encode how the signature is written
 * @param parts what is signed, in order
 * @param join what stands between two parts
 * @param clock how the time of the request is written
 * @param bodyDigest the digest that {@link Fact#BODY_DIGEST} is; null when nothing uses it
 * @param sent what the request carries because of all this
 */
public record Signature(
        Digest digest,
        @Nullable Value key,
        KeyFormat keyFormat,
        @Nullable Derivation derivation,
        Encoding encode,
        List<Part> parts,
        Join join,
        Clock clock,
        @Nullable BodyDigest bodyDigest,
        List<Sent> sent) {

    /** The values that it is made with. */
    public List<Value> values() {
        List<Part> all = new ArrayList<>(parts);
        sent.forEach(place -> all.add(place.text()));
        if (derivation != null) {
            all.addAll(derivation.steps());
        }
        return Stream.concat(Stream.ofNullable(key), all.stream().flatMap(Signature::values))
                .toList();
    }

    private static Stream<Value> values(Part part) {
        if (part instanceof Part.Text text) {
            return text.parts().stream().flatMap(Signature::values);
        }
        if (part instanceof Part.Digested digested) {
            return digested.parts().stream().flatMap(Signature::values);
        }
        return part instanceof Part.Field field
                ? Stream.of(new Value.Reference(new Source.Connection(field.field()), List.of(), Map.of(), null))
                : Stream.empty();
    }

    /** A digest; those with a key are HMACs (RFC 2104). */
    public enum Digest {
        HMAC_SHA256,
        HMAC_SHA512,
        HMAC_SHA1,
        HMAC_MD5,
        SHA256,
        SHA512,
        SHA1,
        MD5;

        /** Whether it takes a key. */
        public boolean keyed() {
            return name().startsWith("HMAC");
        }
    }

    /** How a key is written. */
    public enum KeyFormat {
        UTF_8,
        BASE64,
        HEX
    }

    /** How bytes become text. */
    public enum Encoding {
        HEX,
        UPPER_HEX,
        BASE64,
        BASE64URL,
        BASE64_PERCENT
    }

    /** What stands between two parts. */
    public enum Join {
        NEWLINE,
        NOTHING,
        BLANK,
        COLON,
        COMMA,
        DOT,
        PIPE,
        AMPERSAND
    }

    /** How a point in time is written. */
    public enum Clock {
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        RFC3339,
        RFC3339_MILLIS,
        COMPACT,
        HTTP_DATE
    }

    /** What a signature knows of a request. */
    public enum Fact {
        /** The method in upper case. */
        METHOD,
        /** The path as it is sent. */
        PATH,
        /** The path without percent-encoding. */
        DECODED_PATH,
        /** The path and, behind a question mark, the query if there is one. */
        PATH_AND_QUERY,
        /** The query as it is sent. */
        QUERY,
        /** The query, encoded by RFC 3986 and sorted. */
        SORTED_QUERY,
        /** The query and the fields of a form in the body, encoded by RFC 3986 and sorted. */
        SORTED_PARAMETERS,
        /** The fields of a form in the body, sorted by name: each name and behind it the value, as they were before encoding. */
        SORTED_FIELDS,
        /** What OAuth 1.0a signs: method, address and the parameters of query, form and header (RFC 5849, 3.4.1). */
        OAUTH1_BASE,
        /** A line feed and {@code name:value} for each parameter of the query, names in lower case and sorted. */
        QUERY_LINES,
        /** The host in lower case, with a port that is none of the usual ones. */
        HOST,
        /** The whole address as it is sent. */
        URL,
        /** The body. */
        BODY,
        /** The digest of the body. */
        BODY_DIGEST,
        /** The number of bytes of the body; empty without one. */
        BODY_LENGTH,
        /** The time of the request. */
        TIMESTAMP,
        /** The day of the time of the request, as in {@code 2015-08-30}, in UTC. */
        DATE,
        /** The same as in {@code 20150830}. */
        COMPACT_DATE,
        /** A random text, new for each request. */
        NONCE,
        /** A text of no length, which is an empty line among parts that are joined by line feeds. */
        EMPTY,
        /** The signature itself, which can be sent and not signed. */
        SIGNATURE
    }

    /** Something that is signed or sent. */
    public sealed interface Part {
        /** A fact of the request. */
        record OfRequest(Fact fact) implements Part {}

        /** The value of a header; empty when the request has none of this name. */
        record Header(String name) implements Part {}

        /** The headers whose names begin with this text: lower case, sorted, each a line {@code name:value}. */
        record Headers(String prefix) implements Part {}

        /** A text, as it stands. */
        record Literal(String text) implements Part {}

        /** A field of the connection. */
        record Field(String field) implements Part {}

        /** A text with slots: its parts without anything between. */
        record Text(List<Part> parts) implements Part {}

        /**
         * Several parts, joined and digested.
         *
         * @param digest a digest without a key
         * @param encode how the digest is written; null for its bytes
         * @param parts what is digested, none of it digested already
         * @param join what stands between two parts
         */
        record Digested(Digest digest, @Nullable Encoding encode, List<Part> parts, Join join) implements Part {}
    }

    /**
     * A key for a request: the secret key digests the first text, what comes out digests the next, and so on.
     *
     * @param prefix what stands before the secret key; null for nothing
     * @param steps the texts
     * @param encode how the result of each step is written; null for its bytes
     */
    public record Derivation(
            @Nullable String prefix,
            List<Part.Text> steps,
            @Nullable Encoding encode) {}

    /** The digest of a body and how it is written. */
    public record BodyDigest(Digest digest, Encoding encode) {}

    /**
     * One thing that a request carries.
     *
     * @param place a header or the query
     * @param name the name of the header or query parameter
     * @param prefix what stands before the text, with the blank that ends it; null for nothing
     * @param text what is sent
     * @param encode how the text is written once more; null for as it is
     */
    public record Sent(
            AuthScheme.Place place,
            String name,
            @Nullable String prefix,
            Part.Text text,
            @Nullable Encoding encode) {}
}
