package dev.ferrule.runtime.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Something that is signed, or that is sent because of it. */
public sealed interface SignaturePart {

    /** What a signature knows of a request. */
    enum Fact implements SignaturePart {
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
        /** The host in lower case, with the port that the address has. */
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

    /** The value of a header; empty when the request has none of this name. */
    record Header(String name) implements SignaturePart {}

    /** The headers whose names begin with this text: lower case, sorted, each a line {@code name:value}. */
    record Headers(String prefix) implements SignaturePart {}

    /** A value that is the same for every request of a connection. */
    record Given(Expression value) implements SignaturePart {}

    /** Several parts without anything between. */
    record Joined(List<SignaturePart> parts) implements SignaturePart {
        /** Copies the list. */
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The digest of several parts, which stands among others.
     *
     * @param digest a digest without a key
     * @param encoding how it is written; nothing for its bytes
     * @param parts what is digested, in order
     * @param join what stands between two parts
     */
    record Digested(
            SignatureDefinition.Digest digest,
            Optional<SignatureDefinition.Encoding> encoding,
            List<SignaturePart> parts,
            String join)
            implements SignaturePart {
        /** Copies the list. */
        public Digested {
            parts = List.copyOf(parts);
        }

        /** This, written as text. */
        public Digested encoding(SignatureDefinition.Encoding written) {
            return new Digested(digest, Optional.of(written), parts, join);
        }
    }

    /** The bytes of a digest of several parts. */
    static Digested digestOf(SignatureDefinition.Digest digest, String join, SignaturePart... parts) {
        return new Digested(digest, Optional.empty(), Arrays.asList(parts), join);
    }

    /** The value of a header. */
    static SignaturePart header(String name) {
        return new Header(name);
    }

    /** The headers whose names begin so. */
    static SignaturePart headers(String prefix) {
        return new Headers(prefix);
    }

    /** A text that stands. */
    static SignaturePart text(String text) {
        return new Given(Expression.text(text));
    }

    /** A field of the connection. */
    static SignaturePart connection(String field) {
        return new Given(Expression.connection(field));
    }

    /** Several parts without anything between. */
    static SignaturePart joined(SignaturePart... parts) {
        return new Joined(Arrays.asList(parts));
    }
}
