package dev.ferrule.testkit.scorecard;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server of TLS. It speaks it with a certificate; or it reads the client's first message, which it keeps, and chooses for
 * itself what this machine's own TLS would not choose; or it breaks the connection there.
 */
final class TlsServer implements AutoCloseable {

    private static final char[] PASSWORD = "only-for-tests".toCharArray();

    /**
     * The first message of a client (RFC 8446, 4.1.2).
     *
     * @param suites the cipher suites that it offers
     */
    record Hello(List<Integer> suites) {

        /** Whether it offers a suite without encryption or without proof of who the server is, or with RC4, DES or an export key. */
        boolean offersWeakness() {
            // The numbers are those of the IANA registry of cipher suites.
            return suites.stream()
                    .anyMatch(suite -> suite <= 0x001B
                            || (suite >= 0xC001 && suite <= 0xC003)
                            || suite == 0xC007
                            || suite == 0xC011
                            || (suite >= 0xC015 && suite <= 0xC019));
        }
    }

    @FunctionalInterface
    private interface Behaviour {
        void act(TlsServer server, Socket accepted) throws IOException;
    }

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Hello> hellos = new CopyOnWriteArrayList<>();

    private TlsServer(ServerSocket socket, Behaviour behaviour) {
        this.socket = socket;
        this.behaviour = behaviour;
        Thread thread = new Thread(this::accept, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** A server with this certificate. */
    static TlsServer with(String certificate) throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Objects.requireNonNull(TlsServer.class.getResourceAsStream(certificate), certificate)) {
            own.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new TlsServer(
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                TlsServer::answer);
    }

    /** A server that chooses this version and cipher suite, whatever it is offered. */
    static TlsServer choosing(int version, int suite) throws IOException {
        return new TlsServer(plain(), (server, accepted) -> {
            server.readHello(accepted);
            accepted.getOutputStream().write(serverHello(version, suite));
            // Until the client goes.
            accepted.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    /** A server that breaks the connection after the client's first message. */
    static TlsServer resetting() throws IOException {
        return new TlsServer(plain(), (server, accepted) -> {
            server.readHello(accepted);
            accepted.setSoLinger(true, 0);
        });
    }

    private static ServerSocket plain() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many connections were opened. */
    int connections() {
        return connections.get();
    }

    /** How many requests came through TLS. */
    int requests() {
        return requests.get();
    }

    /** The first messages that it has read itself. */
    List<Hello> hellos() {
        return hellos;
    }

    private void accept() {
        while (!socket.isClosed()) {
            serveNext();
        }
    }

    private void serveNext() {
        try (Socket accepted = socket.accept()) {
            connections.incrementAndGet();
            behaviour.act(this, accepted);
        } catch (IOException e) {
            // The client has refused the handshake, or the server is closed: the next one, if there is one.
        }
    }

    private static void answer(TlsServer server, Socket accepted) throws IOException {
        InputStream in = accepted.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        server.requests.incrementAndGet();
        accepted.getOutputStream()
                .write(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                                .getBytes(StandardCharsets.US_ASCII));
        accepted.getOutputStream().flush();
    }

    private void readHello(Socket accepted) throws IOException {
        DataInputStream in = new DataInputStream(accepted.getInputStream());
        // A record's type, version and length; the message's type and length, version and random.
        in.skipNBytes(5 + 4 + 2 + 32);
        in.skipNBytes(in.readUnsignedByte());
        List<Integer> suites = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left -= 2) {
            suites.add(in.readUnsignedShort());
        }
        hellos.add(new Hello(suites));
        in.skipNBytes(in.available());
    }

    /** The answer to a client's first message (RFC 5246, 7.4.1.3), in a record of its own. */
    private static byte[] serverHello(int version, int suite) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        two(body, version);
        body.writeBytes(new byte[32]);
        body.write(0);
        two(body, suite);
        body.write(0);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(0x16);
        two(record, version);
        two(record, body.size() + 4);
        record.write(2);
        record.write(0);
        two(record, body.size());
        record.writeBytes(body.toByteArray());
        return record.toByteArray();
    }

    private static void two(ByteArrayOutputStream out, int number) {
        out.write(number >> 8);
        out.write(number);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
