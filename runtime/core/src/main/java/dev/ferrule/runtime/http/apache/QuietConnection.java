package dev.ferrule.runtime.http.apache;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * A connection that writes nothing of what it carries into the client's own log. That log shows heads and bytes as they are
 * where a program sets the level of everything to debug, credentials and answers included; the log of calls shows the same
 * with secrets masked.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {

    private final QuietParser parser;
    private @Nullable Socket socket;

    private QuietConnection(String id, Http1Config config, QuietParser parser) {
        super(id, null, null, config, null, null, new DefaultHttpRequestWriterFactory(config), same -> parser);
        this.parser = parser;
    }

    /**
     * Refuses to be used for a further request when there is something to read that nobody has asked for: it would be taken for
     * the answer (RFC 9112, 9.2). It is closed then.
     */
    void refuseUnasked() throws IOException {
        if (parser.hasMore()
                || (parser.hasRead()
                        && socket != null
                        && socket.getInputStream().available() > 0)) {
            close(CloseMode.IMMEDIATE);
            throw new Unasked();
        }
    }

    /** A connection holds what nobody has asked for. Nothing was sent on it. */
    static final class Unasked extends IOException {
        private static final long serialVersionUID = 1L;

        Unasked() {
            super("The server has sent more than it was asked for.");
        }
    }

    /** Makes connections with this configuration. */
    static HttpConnectionFactory<ManagedHttpClientConnection> factory(Http1Config config) {
        AtomicLong number = new AtomicLong();
        return socket -> {
            QuietConnection connection =
                    new QuietConnection("ferrule-" + number.getAndIncrement(), config, new QuietParser(config));
            if (socket != null) {
                connection.bind(socket);
            }
            return connection;
        };
    }

    @Override
    public void bind(Socket socket) throws IOException {
        begin(socket);
        bind(new SocketHolder(socket));
    }

    /** Nobody has been asked on this socket yet. */
    private void begin(Socket socket) {
        this.socket = socket;
        parser.begin();
    }

    @Override
    public void bind(SSLSocket secure, Socket socket) throws IOException {
        // What a proxy has sent behind its answer would be read as if it had come encrypted.
        if (parser.hasMore()) {
            throw new IOException("The proxy has sent more than it was asked for.");
        }
        // What has come of the server and is still encrypted is seen below.
        begin(socket);
        bind(new SocketHolder(secure, socket));
    }

    @Override
    protected void onRequestSubmitted(@Nullable ClassicHttpRequest request) {
        // It is not logged.
    }

    @Override
    protected void onResponseReceived(@Nullable ClassicHttpResponse response) {
        // It is not logged.
    }
}
