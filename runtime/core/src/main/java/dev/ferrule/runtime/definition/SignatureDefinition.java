package dev.ferrule.runtime.definition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A proof that is worked out anew from each request: certain parts of it, joined, are digested.
 *
 * @param digest how the joined parts are digested
 * @param key the key of a digest that takes one
 * @param keyFormat how the key is written
 * @param derivation how the key of a request is made of it; nothing for the key itself
 * @param encoding how the signature is written
 * @param parts what is signed, in order
 * @param join what stands between two parts
 * @param clock how the time of the request is written
 * @param bodyDigest the digest that {@link SignaturePart.Fact#BODY_DIGEST} is
 * @param sent what the request carries; what does not hold the signature is there before it is signed
 */
public record SignatureDefinition(
        Digest digest,
        Optional<Expression> key,
        KeyFormat keyFormat,
        Optional<Derivation> derivation,
        Encoding encoding,
        List<SignaturePart> parts,
        String join,
        Clock clock,
        Optional<BodyDigest> bodyDigest,
        List<Sent> sent) {

    /** Copies the lists. */
    public SignatureDefinition {
        parts = List.copyOf(parts);
        sent = List.copyOf(sent);
    }

    /** A digest, with a key (RFC 2104) or without. */
    public enum Digest {
        HMAC_SHA256,
        HMAC_SHA512,
        HMAC_SHA1,
        HMAC_MD5,
        SHA256,
        SHA512,
        SHA1,
        MD5
    }

    /** How a key is written. */
    public enum KeyFormat {
        UTF_8,
        BASE64,
        HEX;

        /**
         * The bytes of a key that is written so.
         *
         * @throws IllegalArgumentException when it is not; the message holds nothing of the key
         */
        public byte[] decoded(String text) {
            try {
                return switch (this) {
                    case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
                    case BASE64 -> Base64.getDecoder().decode(text.strip());
                    case HEX -> HexFormat.of().parseHex(text.strip());
                };
            } catch (IllegalArgumentException e) {
                // The cause would tell a part of the key.
                throw new IllegalArgumentException(
                        "the key is not written in " + (this == HEX ? "hexadecimal digits" : "Base64"));
            }
        }
    }

    /**
     * How bytes become text; {@link #BASE64URL} is without padding (RFC 4648, 5), {@link #BASE64_PERCENT} is percent-encoded
     * as a value among parameters (RFC 3986, 2.1).
     */
    public enum Encoding {
        HEX,
        UPPER_HEX,
        BASE64,
        BASE64URL,
        BASE64_PERCENT
    }

    /** How a point in time is written, always in UTC. */
    public enum Clock {
        EPOCH_SECONDS,
        EPOCH_MILLIS,
        RFC3339,
        RFC3339_MILLIS,
        /** As in {@code 20150830T123600Z}. */
        COMPACT,
        /** RFC 9110, 5.6.7. */
        HTTP_DATE
    }

    /**
     * A key for each request: the secret key digests the first step, what comes out digests the next, and so on.
     *
     * @param prefix what stands before the secret key
     * @param steps the texts, at least one
     * @param encoding how the result of each step is written; nothing for its bytes
     */
    public record Derivation(String prefix, List<SignaturePart> steps, Optional<Encoding> encoding) {
        /** Copies the list. */
        public Derivation {
            steps = List.copyOf(steps);
        }

        /** This with results that are written. */
        public Derivation encoding(Encoding written) {
            return new Derivation(prefix, steps, Optional.of(written));
        }
    }

    /** A key for each request, by these steps. */
    public static Derivation derivation(String prefix, SignaturePart... steps) {
        return new Derivation(prefix, Arrays.asList(steps), Optional.empty());
    }

    /** The digest of a body and how it is written. */
    public record BodyDigest(Digest digest, Encoding encoding) {}

    /**
     * One thing that a request carries.
     *
     * @param place a header or the query
     * @param name the name of the header or query parameter
     * @param prefix what stands before the text
     * @param text what is sent
     * @param encoding how the text is written once more
     */
    public record Sent(
            AuthRecipe.Place place,
            String name,
            Optional<String> prefix,
            SignaturePart text,
            Optional<Encoding> encoding) {

        /** This with a text before it. */
        public Sent prefix(String before) {
            return new Sent(place, name, Optional.of(before), text, encoding);
        }

        /** This, written once more. */
        public Sent encoding(Encoding once) {
            return new Sent(place, name, prefix, text, Optional.of(once));
        }
    }

    /** A signature by this digest; its parts are joined by line feeds, and its time is told in seconds. */
    public static SignatureDefinition of(Digest digest, Encoding encoding) {
        return new SignatureDefinition(
                digest,
                Optional.empty(),
                KeyFormat.UTF_8,
                Optional.empty(),
                encoding,
                List.of(),
                "\n",
                Clock.EPOCH_SECONDS,
                Optional.empty(),
                List.of());
    }

    /** One thing that a request carries. */
    public static Sent sent(AuthRecipe.Place place, String name, SignaturePart text) {
        return new Sent(place, name, Optional.empty(), text, Optional.empty());
    }

    /** This signature with a key. */
    public SignatureDefinition key(Expression secret, KeyFormat format) {
        return new SignatureDefinition(
                digest, Optional.of(secret), format, derivation, encoding, parts, join, clock, bodyDigest, sent);
    }

    /** This signature with a key that is made for each request. */
    public SignatureDefinition derived(Derivation steps) {
        return new SignatureDefinition(
                digest, key, keyFormat, Optional.of(steps), encoding, parts, join, clock, bodyDigest, sent);
    }

    /** This signature of one more part. */
    public SignatureDefinition part(SignaturePart part) {
        List<SignaturePart> more = new ArrayList<>(parts);
        more.add(part);
        return new SignatureDefinition(
                digest, key, keyFormat, derivation, encoding, more, join, clock, bodyDigest, sent);
    }

    /** This signature with another text between its parts. */
    public SignatureDefinition join(String between) {
        return new SignatureDefinition(
                digest, key, keyFormat, derivation, encoding, parts, between, clock, bodyDigest, sent);
    }

    /** This signature with another clock. */
    public SignatureDefinition clock(Clock other) {
        return new SignatureDefinition(
                digest, key, keyFormat, derivation, encoding, parts, join, other, bodyDigest, sent);
    }

    /** This signature with a digest of the body. */
    public SignatureDefinition bodyDigest(Digest bodyDigest, Encoding written) {
        return new SignatureDefinition(
                digest,
                key,
                keyFormat,
                derivation,
                encoding,
                parts,
                join,
                clock,
                Optional.of(new BodyDigest(bodyDigest, written)),
                sent);
    }

    /** This signature with one more thing that requests carry. */
    public SignatureDefinition send(Sent place) {
        List<Sent> more = new ArrayList<>(sent);
        more.add(place);
        return new SignatureDefinition(
                digest, key, keyFormat, derivation, encoding, parts, join, clock, bodyDigest, more);
    }
}
