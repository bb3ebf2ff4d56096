package dev.ferrule.testkit.tls;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.network.ClientCertificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority, the certificate of a server at this machine, and those of a client that it knows and of one that it does not. */
final class Certificates {

    private static final String AUTHORITY = "authority";
    private static final String STRANGERS = "strangers";
    private static final String SERVER = "server";
    private static final String PASSWORD = "only-for-tests";

    /** The client that the server knows. */
    static final String CLIENT = "client";

    /** One whom another authority has given a certificate. */
    static final String STRANGER = "stranger";

    private final KeyStore store;

    private Certificates(KeyStore store) {
        this.store = store;
    }

    /** New ones, which hold for two days. */
    static Certificates made() {
        try {
            Path folder = Files.createTempDirectory("ferrule-certificates");
            Path file = folder.resolve("store.p12");
            try {
                List<String> authority = List.of("-ext", "bc:c", "-ext", "ku=keyCertSign");
                make(file, AUTHORITY, authority);
                make(file, STRANGERS, authority);
                make(file, SERVER, signed(AUTHORITY, "-ext", "san=ip:127.0.0.1,dns:localhost"));
                make(file, CLIENT, signed(AUTHORITY, "-ext", "eku=clientAuth"));
                make(file, STRANGER, signed(STRANGERS, "-ext", "eku=clientAuth"));
                KeyStore store = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(file)) {
                    store.load(in, PASSWORD.toCharArray());
                }
                return new Certificates(store);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificates that keytool has made cannot be read.", e);
        }
    }

    private static List<String> signed(String signer, String... more) {
        List<String> options = new ArrayList<>(List.of("-signer", signer));
        options.addAll(List.of(more));
        return options;
    }

    private static void make(Path store, String name, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool has failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("keytool was interrupted", e);
        }
    }

    /** The authority's certificate in PEM. */
    String authority() {
        return pem("CERTIFICATE", encoded(AUTHORITY));
    }

    /** The certificate of a client in PEM. */
    String certificate(String name) {
        return pem("CERTIFICATE", encoded(name));
    }

    /** The private key of a client in PEM (PKCS#8). */
    Secret key(String name) {
        try {
            Key key = store.getKey(name, PASSWORD.toCharArray());
            return Secret.of(pem("PRIVATE KEY", key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Certificate and key of a client as a PKCS#12 file, behind a password. */
    byte[] pkcs12(String name) {
        try {
            KeyStore alone = KeyStore.getInstance("PKCS12");
            alone.load(null, null);
            Key key = store.getKey(name, PASSWORD.toCharArray());
            alone.setKeyEntry(name, key, PASSWORD.toCharArray(), new Certificate[] {store.getCertificate(name)});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            alone.store(bytes, PASSWORD.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Secret password() {
        return Secret.of(PASSWORD);
    }

    ClientCertificate client(String name) {
        return ClientCertificate.pem(certificate(name), key(name), Optional.empty());
    }

    /** TLS of the server, which trusts its own authority alone. */
    SSLContext server() {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(
                    SERVER,
                    store.getKey(SERVER, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    store.getCertificateChain(SERVER));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(AUTHORITY, store.getCertificate(AUTHORITY));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] encoded(String name) {
        try {
            return store.getCertificate(name).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }
}
