package dev.ferrule.runtime.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.SignatureDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition.Derivation;
import dev.ferrule.runtime.definition.SignatureDefinition.Encoding;
import dev.ferrule.runtime.definition.SignaturePart;
import dev.ferrule.runtime.definition.SignaturePart.Fact;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request being signed: its parts as texts and as what a digest is fed with. */
final class Signing {

    private static final byte[] NO_KEY = new byte[0];

    private final SignatureDefinition definition;
    private final byte[] key;
    private final Map<Expression, String> given;
    private final Instant time;
    private final String nonce;

    /**
     * A signature at a point in time.
     *
     * @param key the key as the connection has it; empty for a digest without one
     * @param given the values of the connection
     */
    Signing(SignatureDefinition definition, byte[] key, Map<Expression, String> given, Instant time, String nonce) {
        this.definition = definition;
        this.key = key;
        this.given = given;
        this.time = time;
        this.nonce = nonce;
    }

    String signature(RequestFacts facts) throws IOException {
        Digests.Running digest = Digests.of(definition.digest(), keyOf(facts));
        feed(digest, definition.parts(), definition.join(), facts);
        return Digests.written(digest.done(), definition.encoding());
    }

    private byte[] keyOf(RequestFacts facts) throws IOException {
        byte[] derived = key;
        if (definition.derivation().isPresent()) {
            Derivation derivation = definition.derivation().get();
            for (SignaturePart step : derivation.steps()) {
                Digests.Running digest = Digests.of(definition.digest(), derived);
                digest.add(text(step, facts, ""));
                derived = written(digest, derivation.encoding());
            }
        }
        return derived;
    }

    private void feed(Digests.Running digest, List<SignaturePart> parts, String join, RequestFacts facts)
            throws IOException {
        boolean first = true;
        for (SignaturePart part : parts) {
            if (!first) {
                digest.add(join);
            }
            first = false;
            feed(digest, part, facts);
        }
    }

    private void feed(Digests.Running digest, SignaturePart part, RequestFacts facts) throws IOException {
        if (part == Fact.BODY) {
            digest.add(facts.body());
        } else if (part instanceof SignaturePart.Joined joined) {
            feed(digest, joined.parts(), "", facts);
        } else if (part instanceof SignaturePart.Digested digested) {
            Digests.Running inner = Digests.of(digested.digest(), NO_KEY);
            feed(inner, digested.parts(), digested.join(), facts);
            byte[] bytes = written(inner, digested.encoding());
            digest.add(bytes, bytes.length);
        } else {
            digest.add(text(part, facts, ""));
        }
    }

    private static byte[] written(Digests.Running digest, Optional<Encoding> encoding) {
        byte[] bytes = digest.done();
        return encoding.map(how -> Digests.written(bytes, how).getBytes(UTF_8)).orElse(bytes);
    }

    /** A part as text. A body and a digest among the parts are none, which the check of a spec sees to. */
    String text(SignaturePart part, RequestFacts facts, String signature) throws IOException {
        if (part instanceof Fact fact) {
            return text(fact, facts, signature);
        }
        if (part instanceof SignaturePart.Header header) {
            return facts.header(header.name());
        }
        if (part instanceof SignaturePart.Headers headers) {
            return facts.headers(headers.prefix());
        }
        if (part instanceof SignaturePart.Joined joined) {
            StringBuilder text = new StringBuilder();
            for (SignaturePart inner : joined.parts()) {
                text.append(text(inner, facts, signature));
            }
            return text.toString();
        }
        if (part instanceof SignaturePart.Given value) {
            return given.getOrDefault(value.value(), "");
        }
        throw new IOException("A digest is no part of a text.");
    }

    private String text(Fact fact, RequestFacts facts, String signature) throws IOException {
        return switch (fact) {
            case METHOD -> facts.method();
            case PATH -> facts.path();
            case DECODED_PATH -> Percent.decode(facts.path());
            case PATH_AND_QUERY -> facts.pathAndQuery();
            case QUERY -> facts.query();
            case SORTED_QUERY -> facts.sortedQuery();
            case SORTED_PARAMETERS -> facts.sortedParameters();
            case SORTED_FIELDS -> facts.sortedFields();
            case OAUTH1_BASE -> facts.oauth1Base(authorization(facts));
            case QUERY_LINES -> facts.queryLines();
            case HOST -> facts.host();
            case URL -> facts.url();
            case BODY -> throw new IOException("A body is no part of a text.");
            case BODY_DIGEST -> bodyDigest(facts);
            case BODY_LENGTH -> facts.bodyLength();
            case TIMESTAMP -> ClockText.of(time, definition.clock());
            case DATE -> ClockText.day(time);
            case COMPACT_DATE -> ClockText.compactDay(time);
            case NONCE -> nonce;
            case EMPTY -> "";
            case SIGNATURE -> signature;
        };
    }

    /** What the header Authorization will say beside the signature: there OAuth 1.0a tells parameters that it signs. */
    private String authorization(RequestFacts facts) throws IOException {
        StringBuilder told = new StringBuilder();
        for (SignatureDefinition.Sent sent : definition.sent()) {
            if (sent.place() == Place.HEADER && sent.name().equalsIgnoreCase("authorization")) {
                told.append(text(sent.text(), facts, ""));
            }
        }
        return told.toString();
    }

    private String bodyDigest(RequestFacts facts) throws IOException {
        SignatureDefinition.BodyDigest how = definition
                .bodyDigest()
                .orElseThrow(() -> new IllegalStateException("The signature has no digest of the body."));
        Digests.Running digest = Digests.of(how.digest(), NO_KEY);
        digest.add(facts.body());
        return Digests.written(digest.done(), how.encoding());
    }
}
