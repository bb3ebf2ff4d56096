package dev.ferrule.runtime.jose;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys in PEM (RFC 7468, 10). */
final class Pem {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]++)-----END PRIVATE KEY-----\\s*");

    private Pem() {}

    static boolean isPem(String text) {
        return text.strip().startsWith("-----BEGIN");
    }

    /**
     * The key.
     *
     * @param algorithm the kind of key, as Java names it
     * @throws IllegalArgumentException when it is no such key; the message holds nothing of it
     */
    static PrivateKey privateKey(String text, String algorithm) {
        // Who copies a key out of a JSON file copies its line ends as two signs.
        Matcher matcher = KEY.matcher(text.replace("\\n", "\n").strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("the key is no private key in PEM that begins with"
                    + " -----BEGIN PRIVATE KEY----- (PKCS #8); `openssl pkcs8 -topk8 -nocrypt` makes one of others");
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(matcher.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the key is no private key of the kind " + algorithm);
        }
    }
}
