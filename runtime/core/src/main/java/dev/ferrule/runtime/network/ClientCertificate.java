package dev.ferrule.runtime.network;

import dev.ferrule.runtime.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

/** A certificate and its private key, by which a TLS server recognises a client. It prints as nothing but a name. */
public final class ClientCertificate {

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private ClientCertificate(List<X509Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /**
     * A certificate and a key in PEM.
     *
     * @param certificate the certificate, followed by those between it and its authority
     * @param key the key in PKCS#8
     * @param password the password of the key, if it is encrypted
     * @throws dev.ferrule.runtime.error.SettingsException when something cannot be read, or the key is another one's
     */
    public static ClientCertificate pem(String certificate, Secret key, Optional<Secret> password) {
        List<X509Certificate> chain = Pem.certificates(certificate, "The client certificate");
        PublicKey open = chain.get(0).getPublicKey();
        PrivateKey closed = Pem.key(key, password, open.getAlgorithm(), "The key of the client certificate");
        if (!belongTogether(open, closed)) {
            throw NetworkProblem.refused("The key of the client certificate belongs to another certificate.");
        }
        return new ClientCertificate(chain, closed);
    }

    /**
     * The certificate and key of a PKCS#12 file (RFC 7292).
     *
     * @param bytes the content of the file, which holds one key
     * @param password the password of the file and its key
     * @throws dev.ferrule.runtime.error.SettingsException when it cannot be read
     */
    public static ClientCertificate pkcs12(byte[] bytes, Secret password) {
        char[] letters = password.reveal().toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), letters);
            Enumeration<String> names = store.aliases();
            while (names.hasMoreElements()) {
                String name = names.nextElement();
                if (store.isKeyEntry(name) && store.getKey(name, letters) instanceof PrivateKey key) {
                    List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(name))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new ClientCertificate(chain, key);
                }
            }
            throw NetworkProblem.refused("The client certificate's PKCS#12 file holds no private key.");
        } catch (IOException e) {
            throw NetworkProblem.refused(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "The password of the client certificate's PKCS#12 file is wrong."
                            : "The client certificate's file is no PKCS#12.");
        } catch (GeneralSecurityException e) {
            throw NetworkProblem.refused("The client certificate's PKCS#12 file cannot be read.");
        } finally {
            Arrays.fill(letters, ' ');
        }
    }

    /** A store with this certificate alone, and the password of its entry. */
    KeyStore store(char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("client", key, password, chain.toArray(Certificate[]::new));
        return store;
    }

    /** What one signs, the other recognises. */
    private static boolean belongTogether(PublicKey open, PrivateKey closed) {
        String algorithm = switch (open.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            default -> open.getAlgorithm();
        };
        byte[] text = new byte[32];
        new SecureRandom().nextBytes(text);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(closed);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "the certificate of " + chain.get(0).getSubjectX500Principal().getName();
    }
}
