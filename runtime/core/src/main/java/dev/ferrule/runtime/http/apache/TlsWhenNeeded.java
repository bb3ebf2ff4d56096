package dev.ferrule.runtime.http.apache;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts as Java does by itself. What that takes, such as reading all authorities that Java trusts, is a third of the time to
 * a first call, and a connection to an unencrypted server or a sandbox never needs it.
 */
final class TlsWhenNeeded implements TlsSocketStrategy {

    private @Nullable TlsSocketStrategy made;

    @Override
    public SSLSocket upgrade(
            Socket socket, String target, int port, @Nullable Object attachment, @Nullable HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() {
        TlsSocketStrategy strategy = made;
        if (strategy == null) {
            strategy = DefaultClientTlsStrategy.createDefault();
            made = strategy;
        }
        return strategy;
    }
}
