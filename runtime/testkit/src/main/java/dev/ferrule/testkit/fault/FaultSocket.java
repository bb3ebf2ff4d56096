package dev.ferrule.testkit.fault;

import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One connection to the fault server, and the pieces that faults are made of. */
public final class FaultSocket {

    /** What a call is answered when nothing is wrong. */
    public static final String GOOD_BODY = "{\"id\":1}";

    /** The begin of a good answer, to which more headers are added. */
    static final String JSON_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final FaultServer server;

    FaultSocket(Socket socket, FaultServer server) throws IOException {
        this.socket = socket;
        this.server = server;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** The address of the server. */
    String origin() {
        return server.origin();
    }

    /**
     * Reads one request and notes it.
     *
     * @return whether there was one
     */
    boolean request() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = header(text, "content-length").map(Integer::parseInt).orElse(0);
        byte[] body = in.readNBytes(length);
        server.note(new Seen(
                text.substring(0, text.indexOf("\r\n")),
                header(text, "idempotency-key").orElse(""),
                new String(body, StandardCharsets.UTF_8)));
        return true;
    }

    private static Optional<String> header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /**
     * A request that the server has read.
     *
     * @param line its first line
     * @param key its idempotency key, or an empty text
     * @param body its body
     */
    public record Seen(String line, String key, String body) {}

    /** Reads the first bytes of anything and notes that somebody came. */
    void anything() throws IOException {
        server.note(new Seen("", "", ""));
        if (in.read() >= 0) {
            in.skipNBytes(in.available());
        }
    }

    /** Notes that somebody came, and reads nothing. */
    void hold() throws IOException {
        server.note(new Seen("", "", ""));
        while (true) {
            pause(1_000);
        }
    }

    /** Sends text as it stands, in ISO 8859-1. */
    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes as they stand. */
    void send(byte... bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends text as it stands, so often. */
    void send(String text, int times) throws IOException {
        byte[] bytes = text.repeat(Math.min(times, 1_000)).getBytes(StandardCharsets.ISO_8859_1);
        for (int sent = 0; sent < times; sent += 1_000) {
            send(bytes);
        }
    }

    /** Sends the same for ever, a byte each time. */
    void drip(String text) throws IOException {
        while (true) {
            for (byte next : text.getBytes(StandardCharsets.ISO_8859_1)) {
                send(next);
                pause(20);
            }
        }
    }

    /** Sends nothing until the client goes. */
    void stall() throws IOException {
        // What the client still sends is of no interest.
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server stops.", e);
        }
    }

    /** Sends the header section of an answer that says how many bytes follow, and closes the connection after it. */
    void head(int status, String type, long length, String... headers) throws IOException {
        send("HTTP/1.1 " + status + " Said\r\n" + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + (length < 0 ? "" : "Content-Length: " + length + "\r\n")
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "Connection: close\r\n\r\n");
    }

    /** Sends an answer. */
    void answer(int status, String type, byte[] body, String... headers) throws IOException {
        head(status, type, body.length, headers);
        send(body);
    }

    /** Sends an answer. */
    void answer(int status, String type, String body, String... headers) throws IOException {
        answer(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends a status with JSON that tells nothing. */
    void status(int status, String... headers) throws IOException {
        answer(status, "application/json", "{}", headers);
    }

    /** Sends JSON with status 200. */
    void json(String body) throws IOException {
        answer(200, "application/json", body);
    }

    /** What a call is answered when nothing is wrong. */
    SandboxResponse good() {
        return server.good();
    }

    /** Sends a good answer and leaves the connection open. */
    void goodAndOpen() throws IOException {
        sendGood();
    }

    /** Sends a good answer with these headers besides, and closes the connection after it. */
    void goodWith(String... headers) throws IOException {
        List<String> more = new ArrayList<>(List.of(headers));
        more.add("Connection: close");
        sendGood(more.toArray(String[]::new));
    }

    private void sendGood(String... more) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + good().status() + " Said\r\n");
        good().headers()
                .asList()
                .forEach(field -> head.append(field.name())
                        .append(": ")
                        .append(field.value())
                        .append("\r\n"));
        for (String header : more) {
            head.append(header).append("\r\n");
        }
        byte[] body = good().body();
        if (good().status() != 204) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        send(head.append("\r\n").toString());
        send(body);
    }

    /** Sends the good answer's status with this body in place of its own. */
    void goodStatus(String type, byte[] body) throws IOException {
        answer(good().status(), type, body);
    }

    /** Breaks the connection without a word (RST). */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() throws IOException {
        socket.close();
    }
}
