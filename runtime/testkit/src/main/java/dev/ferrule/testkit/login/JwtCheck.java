package dev.ferrule.testkit.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks signed statements (RFC 7523, 3) with what Java has; each is taken once. */
final class JwtCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublicKey key;
    private final Set<String> seen = new HashSet<>();

    JwtCheck(PublicKey key) {
        this.key = key;
    }

    /** The claims, or empty when the statement is not good for this audience now. */
    Optional<JsonNode> claims(String statement, String audience) {
        String[] parts = statement.split("\\.", -1);
        try {
            if (parts.length != 3 || !verifies(parts)) {
                return Optional.empty();
            }
            JsonNode claims = json(parts[1]);
            long now = Instant.now().getEpochSecond();
            boolean good = claims.path("aud").asText().equals(audience)
                    && claims.path("exp").asLong() > now
                    && claims.path("exp").asLong() <= now + 3600
                    && !claims.path("iss").asText().isEmpty()
                    && !claims.path("sub").asText().isEmpty()
                    && seen.add(claims.path("jti").asText());
            return good ? Optional.of(claims) : Optional.empty();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean verifies(String[] parts) throws IOException, GeneralSecurityException {
        String algorithm = switch (json(parts[0]).path("alg").asText() + " " + key.getAlgorithm()) {
            case "RS256 RSA" -> "SHA256withRSA";
            case "ES256 EC" -> "SHA256withECDSAinP1363Format";
            default -> "";
        };
        if (algorithm.isEmpty()) {
            return false;
        }
        Signature signature = Signature.getInstance(algorithm);
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
