package dev.ferrule.benchmarks.call;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * A server of HTTP/1.1 that keeps connections alive and knows three answers: a user, a token, done. It has a thread for each
 * connection, reads into one buffer and writes bytes that were made before, so that it allocates nothing while it serves: what
 * is measured in its process is the client. A sandbox that behaves as a service does would cost more than the clients that
 * are compared.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 16_384;
    private static final int BUFFER = 16 * 1024;
    private static final int STACK = 128 * 1024;
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(US_ASCII);

    private final ServerSocket listener;
    private final Duration delay;
    private final LongAdder answered = new LongAdder();
    private final byte[] user = Answers.user();
    private final byte[] token = Answers.token();
    private final byte[] done = Answers.done();

    private LoopbackServer(ServerSocket listener, Duration delay) {
        this.listener = listener;
        this.delay = delay;
    }

    /**
     * A server on a free port of this machine.
     *
     * @param delay how long it waits before each answer
     */
    public static LoopbackServer start(Duration delay) {
        try {
            LoopbackServer server =
                    new LoopbackServer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), delay);
            daemon(server::listen);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves until its input ends; takes the delay in milliseconds and prints the address. */
    public static void main(String[] arguments) throws IOException {
        try (LoopbackServer server = start(Duration.ofMillis(Long.parseLong(arguments[0])))) {
            System.out.println(server.url());
            while (System.in.read() >= 0) {
                // Whoever started this process ends it by closing the pipe.
            }
        }
    }

    /** Where it answers. */
    public String url() {
        return "http://localhost:" + listener.getLocalPort();
    }

    /** How many requests it has answered, or is about to. */
    long requests() {
        return answered.sum();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(null, work, "loopback", STACK);
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listener.accept();
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            // It was closed.
            return;
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            int filled = 0;
            while (true) {
                int end = end(buffer, filled);
                if (end > filled || end < 0) {
                    int read = in.read(buffer, filled, BUFFER - filled);
                    if (read < 0) {
                        return;
                    }
                    filled += read;
                    continue;
                }
                pause();
                answered.increment();
                out.write(answer(buffer));
                System.arraycopy(buffer, end, buffer, 0, filled - end);
                filled -= end;
            }
        } catch (IOException | InterruptedException e) {
            // The client has gone; the benchmark notices if it should not have.
            return;
        }
    }

    private void pause() throws InterruptedException {
        if (!delay.isZero()) {
            Thread.sleep(delay.toMillis());
        }
    }

    private byte[] answer(byte[] request) {
        return switch (request[1]) {
            case 'E' -> user;
            case 'U' -> done;
            default -> token;
        };
    }

    /** Where the request ends, which may be behind what has come; negative when its header has not come wholly. */
    private static int end(byte[] bytes, int filled) {
        int length = 0;
        for (int i = 0; i + 3 < filled; i++) {
            if (bytes[i] != '\r') {
                continue;
            }
            if (bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i + 4 + length;
            }
            if (isLength(bytes, i, filled)) {
                length = number(bytes, i + LENGTH.length);
            }
        }
        return -1;
    }

    private static boolean isLength(byte[] bytes, int from, int filled) {
        if (from + LENGTH.length > filled) {
            return false;
        }
        for (int i = 0; i < LENGTH.length; i++) {
            byte sign = bytes[from + i];
            if ((sign >= 'A' && sign <= 'Z' ? sign + 32 : sign) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; bytes[i] != '\r'; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                number = number * 10 + bytes[i] - '0';
            }
        }
        return number;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
