package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonObject;
import java.util.Optional;

/**
 * Signs statements (JWS in its compact form, RFC 7515). Found by {@code ServiceLoader}; the module
 * {@code ferrule-runtime-jose} has one.
 */
public interface AssertionSigning {

    /**
     * What signs with one key.
     *
     * @param algorithm {@code RS256}, {@code ES256} or {@code HS256} (RFC 7518, 3.1)
     * @param keyId the header {@code kid}
     * @param key a private key in PEM or as JWK, or the shared secret of HS256
     * @throws IllegalArgumentException when the key is none for the algorithm; the message holds nothing of the key
     */
    Signer signer(String algorithm, Optional<String> keyId, Secret key);

    /**
     * What signs by HS256 with the bytes of a shared secret.
     *
     * @param keyId the header {@code kid}
     * @throws IllegalArgumentException when the secret is too short
     */
    Signer sharing(Optional<String> keyId, byte[] secret);

    /** Signs with one key. Safe for use by many threads. */
    interface Signer {
        /** The signed statement. */
        String sign(JsonObject claims);
    }
}
