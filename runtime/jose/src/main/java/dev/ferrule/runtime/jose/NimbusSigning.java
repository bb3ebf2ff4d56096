package dev.ferrule.runtime.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.oauth.AssertionSigning;
import dev.ferrule.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.util.Optional;

/** Signs with Nimbus JOSE + JWT. Keys are read from PEM (PKCS #8, RFC 5958) or JWK (RFC 7517). */
public final class NimbusSigning implements AssertionSigning {

    @Override
    public Signer signer(String algorithm, Optional<String> keyId, Secret key) {
        JWSSigner signer;
        try {
            signer = switch (algorithm) {
                case "RS256" -> rsa(key.reveal());
                case "ES256" -> elliptic(key.reveal());
                case "HS256" -> new MACSigner(key.reveal().getBytes(StandardCharsets.UTF_8));
                default -> throw new IllegalArgumentException("nothing can sign by " + algorithm);
            };
            if (!signer.supportedJWSAlgorithms().contains(JWSAlgorithm.parse(algorithm))) {
                throw unfit(algorithm);
            }
        } catch (JOSEException | ParseException e) {
            // What the library says of a key may tell a part of it.
            throw unfit(algorithm);
        }
        return signer(algorithm, keyId, signer);
    }

    @Override
    public Signer sharing(Optional<String> keyId, byte[] secret) {
        try {
            return signer("HS256", keyId, new MACSigner(secret));
        } catch (JOSEException e) {
            throw unfit("HS256");
        }
    }

    private static Signer signer(String algorithm, Optional<String> keyId, JWSSigner signer) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .type(JOSEObjectType.JWT)
                .keyID(keyId.orElse(null))
                .build();
        return claims -> {
            JWSObject statement = new JWSObject(header, new Payload(JsonWriter.wire(claims)));
            try {
                statement.sign(signer);
            } catch (JOSEException e) {
                throw new IllegalStateException("A key that was found fit for " + algorithm + " does not sign.", e);
            }
            return statement.serialize();
        };
    }

    private static JWSSigner rsa(String key) throws JOSEException, ParseException {
        if (!Pem.isPem(key)) {
            return new RSASSASigner(jwk(key, RSAKey.class).toRSAPrivateKey());
        }
        try {
            return new RSASSASigner(Pem.privateKey(key, "RSA"));
        } catch (IllegalArgumentException e) {
            throw unfit("RS256");
        }
    }

    private static JWSSigner elliptic(String key) throws JOSEException, ParseException {
        if (!Pem.isPem(key)) {
            return new ECDSASigner(jwk(key, ECKey.class));
        }
        if (Pem.privateKey(key, "EC") instanceof ECPrivateKey found) {
            return new ECDSASigner(found);
        }
        throw unfit("ES256");
    }

    private static <T extends JWK> T jwk(String key, Class<T> type) throws ParseException {
        JWK found = JWK.parse(key);
        if (!type.isInstance(found) || !found.isPrivate()) {
            throw new IllegalArgumentException("the key is no private key of the kind that signs");
        }
        return type.cast(found);
    }

    private static IllegalArgumentException unfit(String algorithm) {
        return new IllegalArgumentException("the key is none that signs by " + algorithm
                + ": a private key of at least 2048 bits (RS256) or on the curve P-256 (ES256), or a secret of at least 32"
                + " bytes (HS256)");
    }
}
