package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.definition.SignatureDefinition.KeyFormat;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A signed statement by which a program proves who it is (RFC 7523).
 *
 * @param key the key that signs it: a private key in PEM or as JWK, or the shared secret of HS256
 * @param keyFormat how the shared secret of HS256 is written
 * @param algorithm how it is signed: {@code RS256}, {@code ES256} or {@code HS256} (RFC 7518, 3.1)
 * @param keyId which of its keys the service shall check it with, the header {@code kid}
 * @param issuer who makes the statement, {@code iss}
 * @param subject whom it is about, {@code sub}
 * @param audience whom it is made for, {@code aud}; the token's address when empty, if it has one
 * @param lifetime how long it holds
 * @param claims more members of the statement
 */
public record AssertionDefinition(
        Expression key,
        KeyFormat keyFormat,
        String algorithm,
        Optional<Expression> keyId,
        Optional<Expression> issuer,
        Optional<Expression> subject,
        Optional<Expression> audience,
        Duration lifetime,
        Map<String, Expression> claims) {

    /** Copies the claims. */
    public AssertionDefinition {
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }

    /** A statement that is signed so. */
    public static Builder builder(String algorithm, Expression key) {
        return new Builder(algorithm, key);
    }

    /** Puts a statement together. */
    public static final class Builder {
        private final String algorithm;
        private final Expression key;
        private KeyFormat keyFormat = KeyFormat.UTF_8;
        private Optional<Expression> keyId = Optional.empty();
        private Optional<Expression> issuer = Optional.empty();
        private Optional<Expression> subject = Optional.empty();
        private Optional<Expression> audience = Optional.empty();
        private Duration lifetime = Duration.ofMinutes(5);
        private final Map<String, Expression> claims = new LinkedHashMap<>();

        private Builder(String algorithm, Expression key) {
            this.algorithm = algorithm;
            this.key = key;
        }

        /** How the shared secret of HS256 is written. */
        public Builder keyFormat(KeyFormat format) {
            keyFormat = format;
            return this;
        }

        /** Which key it is signed with. */
        public Builder keyId(Expression value) {
            keyId = Optional.of(value);
            return this;
        }

        /** Who makes it. */
        public Builder issuer(Expression value) {
            issuer = Optional.of(value);
            return this;
        }

        /** Whom it is about. */
        public Builder subject(Expression value) {
            subject = Optional.of(value);
            return this;
        }

        /** Whom it is made for. */
        public Builder audience(Expression value) {
            audience = Optional.of(value);
            return this;
        }

        /** How long it holds, in milliseconds. */
        public Builder lifetime(long millis) {
            lifetime = Duration.ofMillis(millis);
            return this;
        }

        /** One more member. */
        public Builder claim(String name, Expression value) {
            claims.put(name, value);
            return this;
        }

        /** The statement. */
        public AssertionDefinition build() {
            return new AssertionDefinition(
                    key, keyFormat, algorithm, keyId, issuer, subject, audience, lifetime, claims);
        }
    }
}
