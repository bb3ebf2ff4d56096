package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.AssertionDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition.KeyFormat;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;

/** A signed statement that is made anew for each request (RFC 7523, 3). */
final class Assertion {

    /** How far the clock of a server may be behind ours: what was issued in its future is refused. */
    private static final Duration BEHIND = Duration.ofSeconds(30);

    private final AssertionSigning.Signer signer;
    private final JsonObject fixed;
    private final AssertionDefinition definition;

    private Assertion(AssertionSigning.Signer signer, JsonObject fixed, AssertionDefinition definition) {
        this.signer = signer;
        this.fixed = fixed;
        this.definition = definition;
    }

    /**
     * The statement of a connection.
     *
     * @param subject whom it is about when the definition does not say it
     * @throws IllegalArgumentException when it cannot be signed; the message holds no secret
     */
    static Assertion of(
            AssertionDefinition definition, Values values, Optional<URI> tokenUrl, Optional<String> subject) {
        AssertionSigning signing = ServiceLoader.load(AssertionSigning.class)
                .findFirst()
                .or(() -> ServiceLoader.load(AssertionSigning.class, AssertionSigning.class.getClassLoader())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException(
                        "it signs, and nothing on the class path can; add the module ferrule-runtime-jose"));
        String key = values.text(definition.key())
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("the key that signs is not given"));
        JsonObject claims = JsonObject.EMPTY;
        claims = with(claims, "iss", definition.issuer().flatMap(values::text).or(() -> subject));
        claims = with(claims, "sub", definition.subject().flatMap(values::text).or(() -> subject));
        Optional<JsonValue> audience = definition
                .audience()
                .flatMap(values::value)
                .or(() -> tokenUrl.map(url -> JsonValue.of(url.toString())));
        if (audience.isPresent()) {
            claims = claims.with("aud", audience.get());
        }
        for (Map.Entry<String, ? extends JsonValue> claim :
                values.all(definition.claims()).entrySet()) {
            claims = claims.with(claim.getKey(), claim.getValue());
        }
        Optional<String> keyId = definition.keyId().flatMap(values::text);
        AssertionSigning.Signer signer = definition.keyFormat() == KeyFormat.UTF_8
                ? signing.signer(definition.algorithm(), keyId, Secret.of(key))
                : signing.sharing(keyId, definition.keyFormat().decoded(key));
        return new Assertion(signer, claims, definition);
    }

    private static JsonObject with(JsonObject claims, String name, Optional<String> text) {
        return text.map(value -> claims.with(name, JsonValue.of(value))).orElse(claims);
    }

    /** The statement as of now; no two are the same ({@code jti}). It ends as long after it was issued as servers allow. */
    String signed(Instant now) {
        return signer.sign(fixed.with("iat", seconds(issued(now)))
                .with("exp", seconds(end(now)))
                .with("jti", JsonValue.of(UUID.randomUUID().toString())));
    }

    /** When a statement that is signed now ends. */
    Instant end(Instant now) {
        return issued(now).plus(definition.lifetime());
    }

    private Instant issued(Instant now) {
        Duration quarter = definition.lifetime().dividedBy(4);
        return now.minus(BEHIND.compareTo(quarter) < 0 ? BEHIND : quarter);
    }

    private static JsonNumber seconds(Instant instant) {
        return JsonValue.of(instant.getEpochSecond());
    }
}
