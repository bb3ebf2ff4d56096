package dev.ferrule.runtime.network;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Makes the context of TLS connections: whom they trust, and who they are. */
final class Tls {

    private Tls() {}

    static SSLContext context(List<X509Certificate> authorities, Optional<ClientCertificate> client) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManagerFactory keys = null;
            if (client.isPresent()) {
                // The store never leaves this method; its password keeps nothing from anybody.
                char[] password = "client".toCharArray();
                keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                keys.init(client.get().store(password), password);
            }
            context.init(
                    keys == null ? null : keys.getKeyManagers(),
                    authorities.isEmpty() ? null : trusting(authorities),
                    null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw NetworkProblem.refused("The certificates of the network settings cannot be used.");
        }
    }

    /** These authorities beside those that Java trusts, so that other servers are still reached. */
    private static TrustManager[] trusting(List<X509Certificate> authorities)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (X509Certificate authority : authorities) {
            store.setCertificateEntry("own-" + number++, authority);
        }
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager usual) {
                for (X509Certificate authority : Arrays.asList(usual.getAcceptedIssuers())) {
                    store.setCertificateEntry("java-" + number++, authority);
                }
            }
        }
        return managers(store);
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
