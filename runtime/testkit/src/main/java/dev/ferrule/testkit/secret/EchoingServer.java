package dev.ferrule.testkit.secret;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that writes what it was sent into its answers, in one of many ways. Its token and login addresses give tokens that
 * are secrets of the test, too, unless they are to tell what they were sent.
 */
public final class EchoingServer implements AutoCloseable {

    /** How it tells what it was sent. */
    public enum Way {
        PLAIN_200(200, "text/plain"),
        PLAIN_400(400, "text/plain"),
        PLAIN_401(401, "text/plain"),
        PLAIN_500(500, "text/plain"),
        CUT_400(400, "text/plain"),
        HTML_403(403, "text/html"),
        HTML_200(200, "text/html"),
        JSON_400(400, "application/json"),
        JSON_200(200, "application/json"),
        BASE64_400(400, "application/json"),
        BASE64_BEHIND_ONE_400(400, "application/json"),
        HEX_400(400, "application/json"),
        PERCENT_400(400, "application/json"),
        PERCENT_TWICE_400(400, "application/json"),
        XML_400(400, "text/plain"),
        OAUTH_400(400, "application/json"),
        BROKEN_JSON_200(200, "application/json"),
        REASON_PHRASE_500(500, "text/plain"),
        HEADERS_409(409, "application/json"),
        LOCATION_302(302, "text/plain"),
        LOCATION_307(307, "text/plain"),
        BAD_HEADER(200, "application/json"),
        BAD_STATUS_LINE(200, "application/json"),
        BAD_CHUNK(200, "application/json"),
        RESET(200, "application/json");

        private final int status;
        private final String type;

        Way(int status, String type) {
            this.status = status;
            this.type = type;
        }
    }

    /** How much of a request is repeated where there is little room. */
    private static final int SOME = 1500;

    private final ServerSocket socket = open();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "echo");
        thread.setDaemon(true);
        return thread;
    });
    private final String token;

    private volatile boolean tellsLogins;
    private volatile Way way = Way.PLAIN_400;

    /** A server that gives this token, and repeats everything else as plain text with 400 until it is told otherwise. */
    public EchoingServer(String token) {
        this.token = token;
        threads.execute(this::accept);
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens: an address of this machine, with plain HTTP. */
    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** From now on it repeats in this way. */
    public void tell(Way next) {
        way = next;
    }

    /** Whether the addresses that give tokens repeat what they are sent instead. */
    public void tellLogins(boolean instead) {
        tellsLogins = instead;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                threads.execute(() -> serve(accepted));
            } catch (IOException e) {
                // The server is closed.
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (accepted) {
            String head = head(accepted.getInputStream());
            String body = new String(accepted.getInputStream().readNBytes(length(head)), StandardCharsets.UTF_8);
            boolean login = head.startsWith("POST /token") || head.contains(" /login");
            byte[] answer = login && !tellsLogins ? tokens() : answer(head + body);
            if (way == Way.RESET && !(login && !tellsLogins)) {
                accepted.getOutputStream().write(Arrays.copyOf(answer, answer.length / 2));
                accepted.setSoLinger(true, 0);
                return;
            }
            accepted.getOutputStream().write(answer);
        } catch (IOException e) {
            // The client has gone.
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.UTF_8);
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    private byte[] tokens() {
        return written(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nSet-Cookie: SID=" + token + "; Path=/\r\n",
                "{\"access_token\":\"" + token + "\",\"expires_in\":3600}");
    }

    private byte[] answer(String told) {
        String line = "HTTP/1.1 " + way.status + " Told\r\nContent-Type: " + way.type + ";charset=UTF-8\r\n";
        String oneLine = told.replaceAll("[\\r\\n]+", " ");
        String some = oneLine.substring(0, Math.min(SOME, oneLine.length()));
        String ascii = some.replaceAll("[^ -~]", "_");
        byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
        return switch (way) {
            case PLAIN_200, PLAIN_400, PLAIN_401, PLAIN_500, HTML_200, HTML_403, RESET -> written(line, told);
            case CUT_400 -> written(line, cut(oneLine));
            case JSON_200, JSON_400 -> written(line, json(told));
            case BASE64_400 -> written(line, json(Base64.getEncoder().encodeToString(bytes)));
            case BASE64_BEHIND_ONE_400 ->
                written(
                        line,
                        json(Base64.getMimeEncoder().encodeToString(("x" + told).getBytes(StandardCharsets.UTF_8))));
            case HEX_400 -> written(line, json(HexFormat.of().formatHex(bytes)));
            case PERCENT_400 -> written(line, json(URLEncoder.encode(told, StandardCharsets.UTF_8)));
            case PERCENT_TWICE_400 ->
                written(
                        line,
                        json(URLEncoder.encode(
                                URLEncoder.encode(told, StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
            case XML_400 ->
                written(line, told.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
            case OAUTH_400 ->
                written(line, "{\"error\":" + quoted("e " + told) + ",\"error_description\":" + quoted(told) + "}");
            case BROKEN_JSON_200 -> written(line, "{\"" + told);
            case REASON_PHRASE_500 -> written("HTTP/1.1 500 " + ascii + "\r\n", "");
            case HEADERS_409 ->
                written(
                        line + "X-Request-Id: " + ascii + "\r\nWWW-Authenticate: Basic realm=\"" + ascii
                                + "\"\r\nSet-Cookie: a=" + ascii + "\r\nRetry-After: " + ascii + "\r\n",
                        "{}");
            case LOCATION_302, LOCATION_307 ->
                written(
                        line + "Location: https://elsewhere.invalid/?q="
                                + URLEncoder.encode(some, StandardCharsets.UTF_8) + "\r\n",
                        "");
            case BAD_HEADER -> written(line + ascii.replace(":", " ") + "\r\n", "{}");
            case BAD_STATUS_LINE -> (ascii + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
            case BAD_CHUNK ->
                (line + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + ascii + "\r\n{}\r\n0\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    /** So much that the excerpt of a message ends within a header's value. */
    private static String cut(String told) {
        int at = Math.max(0, told.toLowerCase(Locale.ROOT).indexOf("canary"));
        return "x".repeat(180) + " " + told.substring(at);
    }

    private static String json(String told) {
        return "{\"error\":{\"message\":" + quoted(told) + ",\"code\":" + quoted(told) + "},\"token\":" + quoted(told)
                + ",\"deep\":[{\"token\":" + quoted(told) + "}]}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            List<Character> escaped = List.of('"', '\\', '/');
            if (sign < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
            } else {
                quoted.append(escaped.contains(sign) ? "\\" : "").append(sign);
            }
        }
        return quoted.append('"').toString();
    }

    private static byte[] written(String head, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] first = (head + "Content-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(first, first.length + bytes.length);
        System.arraycopy(bytes, 0, whole, first.length, bytes.length);
        return whole;
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
