package dev.ferrule.runtime.network;

import dev.ferrule.runtime.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads certificates and private keys of PEM (RFC 7468). What it says never holds a piece of a key. */
final class Pem {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private Pem() {}

    /**
     * The certificates of a text, at least one.
     *
     * @param place what the text is, for messages
     */
    static List<X509Certificate> certificates(String text, String place) {
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .stream()
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw NetworkProblem.refused(place + " holds no certificate in PEM.");
            }
            return found;
        } catch (CertificateException e) {
            throw NetworkProblem.refused(place + " holds something that is no certificate in PEM.");
        }
    }

    /**
     * The private key of a text, in PKCS#8 (RFC 5958), encrypted or not.
     *
     * @param algorithm the algorithm of the certificate's public key
     * @param password what it is encrypted with
     */
    static PrivateKey key(Secret text, Optional<Secret> password, String algorithm, String place) {
        Matcher block = BLOCK.matcher(text.reveal());
        while (block.find()) {
            String label = block.group(1);
            if (label.equals("RSA PRIVATE KEY") || label.equals("EC PRIVATE KEY") || label.equals("DSA PRIVATE KEY")) {
                throw NetworkProblem.refused(place + " holds a key of an older form. Make one of PKCS#8 of it: "
                        + "openssl pkcs8 -topk8 -in OLD.pem -out NEW.pem");
            }
            if (label.equals("PRIVATE KEY")) {
                return key(new PKCS8EncodedKeySpec(bytes(block.group(2), place)), algorithm, place);
            }
            if (label.equals("ENCRYPTED PRIVATE KEY")) {
                Secret known = password.orElseThrow(() ->
                        NetworkProblem.refused(place + " holds an encrypted key, and its password is not given."));
                return key(decrypted(bytes(block.group(2), place), known, place), algorithm, place);
            }
        }
        throw NetworkProblem.refused(place + " holds no private key in PEM.");
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec, String algorithm, String place) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw NetworkProblem.refused(place + " holds no key of " + algorithm + ", as the certificate has.");
        }
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] bytes, Secret password, String place) {
        try {
            EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(bytes);
            // The scheme of RFC 8018 is told by its parameters, not by its name.
            String scheme = encrypted.getAlgParameters() == null
                    ? encrypted.getAlgName()
                    : encrypted.getAlgParameters().toString();
            Cipher cipher = Cipher.getInstance(scheme);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(scheme)
                            .generateSecret(new PBEKeySpec(password.reveal().toCharArray())),
                    encrypted.getAlgParameters());
            return encrypted.getKeySpec(cipher);
        } catch (GeneralSecurityException | IOException e) {
            throw NetworkProblem.refused(
                    place + " cannot be decrypted: the password is wrong, or the encryption is not known.");
        }
    }

    private static byte[] bytes(String base64, String place) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw NetworkProblem.refused(place + " is damaged.");
        }
    }
}
