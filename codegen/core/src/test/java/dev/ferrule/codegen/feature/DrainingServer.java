package dev.ferrule.codegen.feature;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that tells its own address, takes files there without keeping a byte of them, and can break off in the middle of
 * one.
 */
final class DrainingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final long breaksAt;
    private final List<Long> taken = new CopyOnWriteArrayList<>();

    /**
     * Starts a server.
     *
     * @param breaksAt after how many bytes the first file is broken off; none is when there are fewer
     */
    DrainingServer(long breaksAt) {
        this.breaksAt = breaksAt;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::accept, "draining");
        thread.setDaemon(true);
        thread.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** How many bytes each file had, as far as it was taken. */
    List<Long> taken() {
        return taken;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket accepted = socket.accept()) {
                InputStream in = new BufferedInputStream(accepted.getInputStream(), 1 << 16);
                if (!serve(in, accepted)) {
                    // Closing with a linger of nothing is a reset.
                    accepted.setSoLinger(true, 0);
                }
            } catch (IOException e) {
                // The client has gone, or the server was closed.
            }
        }
    }

    /** Answers one request; false when it is to be reset. */
    private boolean serve(InputStream in, Socket accepted) throws IOException {
        String line = line(in);
        long length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            }
        }
        boolean file = line.contains(" /take");
        long most = file && taken.isEmpty() ? Math.min(length, breaksAt) : length;
        long got = drained(in, most);
        if (file) {
            taken.add(got);
        }
        if (got < length) {
            return false;
        }
        String body = "{\"id\": \"1\", \"upload_url\": \"/take\", \"session\": \"/take\"}";
        accepted.getOutputStream()
                .write(("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nLocation: /take\r\nETag: t\r\n"
                                + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    private static long drained(InputStream in, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return length - left;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = in.read(); sign >= 0 && sign != '\n'; sign = in.read()) {
            line.append((char) sign);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
