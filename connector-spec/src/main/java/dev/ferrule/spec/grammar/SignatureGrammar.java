package dev.ferrule.spec.grammar;

import static dev.ferrule.spec.grammar.Key.optional;
import static dev.ferrule.spec.grammar.Key.required;

import dev.ferrule.spec.grammar.Form.Either;
import dev.ferrule.spec.grammar.Form.Line;
import dev.ferrule.spec.grammar.Form.ListOf;
import dev.ferrule.spec.grammar.Form.Name;
import dev.ferrule.spec.grammar.Form.Nested;
import dev.ferrule.spec.grammar.Form.Word;
import java.util.List;

/** The mappings of the recipes that sign requests. They are declared here, and stand in {@link Grammar}. */
final class SignatureGrammar {

    private static final Form LINE = new Line(500);

    private SignatureGrammar() {}

    static Shape digestedPart() {
        return Shape.of(
                "a part of a digest",
                optional("header", new Name(NameRule.HEADER), "the value of a header; empty when there is none"),
                optional("headers", new Name(NameRule.HEADER), "all headers whose names begin with this text"),
                optional("text", LINE, "a text with slots"));
    }

    static Shape partDigest(Shape part) {
        return Shape.of(
                "a digest among the parts",
                required("digest", new Word(Words.PLAIN_DIGESTS), "how the parts are digested"),
                optional("encode", new Word(Words.BYTES_OR_ENCODINGS), "how the digest is written"),
                required("parts", parts(part), "what is digested, in this order"),
                optional("join", new Word(Words.JOINS), "what stands between two parts"));
    }

    static Shape signedPart(Shape digested, Shape digest) {
        return digested.and(
                "a part of a signature",
                List.of(optional("digest-of", new Nested(digest), "the digest of several parts")));
    }

    static Shape derivedKey() {
        return Shape.of(
                "a derived key",
                optional("prefix", LINE, "what stands before the secret key"),
                required("steps", new ListOf(LINE), "texts with slots; the key digests the first, the result the next"),
                optional("encode", new Word(Words.BYTES_OR_ENCODINGS), "how the result of each step is written"));
    }

    static Shape bodyDigest() {
        return Shape.of(
                "the digest of the body",
                required("digest", new Word(Words.PLAIN_DIGESTS), "how the body is digested"),
                optional("encode", new Word(Words.ENCODINGS), "how the digest is written"));
    }

    static Shape signedPlace() {
        return Shape.of(
                "what a signed request carries",
                optional("header", new Name(NameRule.HEADER), "the name of the header that takes it"),
                optional("query", new Name(NameRule.QUERY), "the name of the query parameter that takes it"),
                optional(
                        "field", new Name(NameRule.QUERY), "the name of the field of a form in the body that takes it"),
                optional("prefix", LINE, "what stands before the text, with the blank that ends it"),
                required("text", LINE, "a text with slots"),
                optional("encode", new Word(Words.TEXT_ENCODINGS), "how the text is written once more"));
    }

    static Shape signature(Form value, Shape derivedKey, Shape bodyDigest, Shape part, Shape place) {
        return Shape.of(
                "a signature",
                optional("digest", new Word(Words.DIGESTS), "how the joined parts are digested"),
                optional("key", value, "the secret key of a digest with a key"),
                optional("key-format", new Word(Words.KEY_FORMATS), "how the key is written"),
                optional("derive", new Nested(derivedKey), "how the key of a request is made from it"),
                optional("encode", new Word(Words.ENCODINGS), "how the signature is written"),
                optional("clock", new Word(Words.CLOCKS), "how `timestamp` is written"),
                optional("body-digest", new Nested(bodyDigest), "what `body-digest` is"),
                required("parts", parts(part), "what is signed, in this order"),
                optional("join", new Word(Words.JOINS), "what stands between two parts"),
                required("send", new ListOf(new Nested(place)), "what the request carries"));
    }

    static Shape awsSigV4(Form value) {
        return Shape.of(
                "an AWS signature",
                required("service", new Name(NameRule.KEBAB), "the name of the service in the scope of the signature"),
                required("region", value, "the region"),
                required("access-key", value, "the id of the access key"),
                required("secret-key", value, "the secret access key"),
                optional("session-token", value, "the token of temporary credentials"),
                optional("payload", new Word(Words.PAYLOADS), "whether the body is signed"),
                optional("path", new Word(Words.PATH_ENCODINGS), "how often the path is encoded in what is signed"));
    }

    private static Form parts(Shape part) {
        return new ListOf(new Either(new Word(Words.SIGNED_FACTS), new Nested(part)));
    }
}
