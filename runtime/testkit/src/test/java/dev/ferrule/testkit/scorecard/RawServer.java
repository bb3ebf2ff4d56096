package dev.ferrule.testkit.scorecard;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that keeps each request as it came, byte by byte, before anybody has read anything into it. */
final class RawServer implements AutoCloseable {

    /**
     * A request.
     *
     * @param lines the lines of its head, each byte as a sign of ISO 8859-1
     * @param body its body, likewise
     */
    record Seen(List<String> lines, String body) {

        /** The second word of the first line. */
        String target() {
            return lines.get(0).split(" ", -1)[1];
        }

        /** The names of the headers, in lower case and in order. */
        List<String> names() {
            return lines.stream()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                    .toList();
        }

        /** What follows the name of a header and the blank after it. */
        String header(String name) {
            return lines.stream()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        return thread;
    });

    private RawServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static RawServer start() {
        try {
            RawServer server = new RawServer();
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The requests that have come since this was last asked. */
    List<Seen> take() {
        List<Seen> taken = new java.util.ArrayList<>();
        seen.drainTo(taken);
        return taken;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                accepted.setTcpNoDelay(true);
                threads.execute(() -> serve(accepted));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (accepted) {
            InputStream in = new BufferedInputStream(accepted.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Seen request = new Seen(List.of(head.split("\r\n", -1)), "");
                String length = request.header("Content-Length");
                byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
                seen.add(new Seen(request.lines(), new String(body, StandardCharsets.ISO_8859_1)));
                accepted.getOutputStream().write(ANSWER);
                accepted.getOutputStream().flush();
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    /** The head of the next request without the blank line at its end; empty when there is none. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = (last << 8) | next;
            if (last == 0x0D0A0D0A) {
                String text = head.toString(StandardCharsets.ISO_8859_1);
                return text.substring(0, text.length() - 4);
            }
        }
        return "";
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
