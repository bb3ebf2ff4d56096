package dev.ferrule.runtime.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.oauth.AssertionSigning;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed here, another implementation finds good. */
class NimbusSigningTest {

    private static final JsonObject CLAIMS = JsonObject.EMPTY.with("iss", JsonValue.of("robot"));

    private final AssertionSigning signing =
            ServiceLoader.load(AssertionSigning.class).findFirst().orElseThrow();

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static KeyPair elliptic(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static byte[] signed(String statement) {
        return statement.substring(0, statement.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] signature(String statement) {
        return Base64.getUrlDecoder().decode(statement.substring(statement.lastIndexOf('.') + 1));
    }

    private static JsonValue part(String statement, int index) {
        return JsonReader.read(
                new String(Base64.getUrlDecoder().decode(statement.split("\\.", -1)[index]), StandardCharsets.UTF_8));
    }

    private static boolean verifies(String algorithm, KeyPair pair, String statement) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(algorithm);
        verifier.initVerify(pair.getPublic());
        verifier.update(signed(statement));
        return verifier.verify(signature(statement));
    }

    @Test
    void signsByRsa() throws GeneralSecurityException {
        KeyPair pair = rsa(2048);

        String statement =
                signing.signer("RS256", Optional.of("k1"), Secret.of(pem(pair))).sign(CLAIMS);

        assertThat(verifies("SHA256withRSA", pair, statement)).isTrue();
        assertThat(part(statement, 0)).isEqualTo(JsonReader.read("{\"kid\":\"k1\",\"typ\":\"JWT\",\"alg\":\"RS256\"}"));
        assertThat(part(statement, 1)).isEqualTo(CLAIMS);
    }

    @Test
    void signsByAKeyWhoseLineEndsWereCopiedAsSigns() throws GeneralSecurityException {
        KeyPair pair = rsa(2048);
        String oneLine = pem(pair).replace("\r", "").replace("\n", "\\n");

        String statement =
                signing.signer("RS256", Optional.empty(), Secret.of(oneLine)).sign(CLAIMS);

        assertThat(verifies("SHA256withRSA", pair, statement)).isTrue();
    }

    @Test
    void signsByAnEllipticCurve() throws GeneralSecurityException {
        KeyPair pair = elliptic("secp256r1");

        String statement =
                signing.signer("ES256", Optional.empty(), Secret.of(pem(pair))).sign(CLAIMS);

        assertThat(verifies("SHA256withECDSAinP1363Format", pair, statement)).isTrue();
    }

    @Test
    void signsByASharedSecret() throws GeneralSecurityException {
        String secret = "0123456789abcdef0123456789abcdef";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

        String statement =
                signing.signer("HS256", Optional.empty(), Secret.of(secret)).sign(CLAIMS);

        assertThat(mac.doFinal(signed(statement))).isEqualTo(signature(statement));
    }

    @Test
    void signsByTheBytesOfASharedSecret() throws GeneralSecurityException {
        byte[] secret = new byte[32];
        secret[0] = (byte) 0xff;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));

        String statement = signing.sharing(Optional.empty(), secret).sign(CLAIMS);

        assertThat(mac.doFinal(signed(statement))).isEqualTo(signature(statement));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signing.sharing(Optional.empty(), new byte[31]))
                .withMessageContaining("32 bytes");
    }

    @Test
    void signsByAKeyInJwk() throws GeneralSecurityException {
        // RFC 7515, A.3.1.
        String key = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\","
                + "\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}";

        String statement =
                signing.signer("ES256", Optional.empty(), Secret.of(key)).sign(CLAIMS);

        assertThat(signature(statement)).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256", "HS256", "none"})
    void refusesWhatIsNoKeyAndTellsNothingOfIt(String algorithm) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signing.signer(algorithm, Optional.empty(), Secret.of("{canary")))
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("canary"))
                .withNoCause();
    }

    @Test
    void refusesKeysThatAreTooWeakOrOfAnotherKind() throws GeneralSecurityException {
        String weak = pem(rsa(1024));
        String otherCurve = pem(elliptic("secp384r1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> signing.signer("RS256", Optional.empty(), Secret.of(weak)))
                .withMessageContaining("2048");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signing.signer("ES256", Optional.empty(), Secret.of(otherCurve)))
                .withMessageContaining("P-256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signing.signer("ES256", Optional.empty(), Secret.of(weak)));
    }
}
