package dev.ferrule.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The service of the connector Ledger: an authorize address, a token address whose refresh tokens hold once, and accounts. */
final class LedgerService implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Map<String, String>> asked = new TreeMap<>();
    private final AtomicInteger made = new AtomicInteger();

    /** What came to the token address, form by form. */
    final List<Map<String, String>> tokenRequests = new CopyOnWriteArrayList<>();

    /** What proved who called. */
    final List<String> proofs = new CopyOnWriteArrayList<>();

    volatile boolean denies;
    volatile int expiresIn = 3600;
    volatile String refresh = "";

    LedgerService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/accounts", this::accounts);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private synchronized void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(String.valueOf(exchange.getRequestURI().getRawQuery()));
        String code = "planted-code-" + made.incrementAndGet();
        asked.put(code, query);
        String state = URLEncoder.encode(query.getOrDefault("state", ""), StandardCharsets.UTF_8);
        String answer = denies
                ? "?error=access_denied&error_description=%3Cb%3Eno%3C/b%3E&state="
                : "?code=" + code + "&state=";
        exchange.getResponseHeaders().add("Location", query.get("redirect_uri") + answer + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        tokenRequests.add(form);
        boolean good = "refresh_token".equals(form.get("grant_type"))
                ? refresh.equals(form.get("refresh_token"))
                : isCode(form);
        int number = made.incrementAndGet();
        if (good) {
            refresh = "planted-refresh-" + number;
        }
        answer(
                exchange,
                good ? 200 : 400,
                good
                        ? "{\"access_token\":\"planted-access-" + number + "\",\"expires_in\":" + expiresIn
                                + ",\"refresh_token\":\"" + refresh + "\"}"
                        : "{\"error\":\"invalid_grant\"}");
    }

    private boolean isCode(Map<String, String> form) {
        Map<String, String> question = asked.remove(form.getOrDefault("code", ""));
        return question != null
                && question.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))
                && question.getOrDefault("code_challenge", "")
                        .equals(challenge(form.getOrDefault("code_verifier", "")));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accounts(HttpExchange exchange) throws IOException {
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("X-Key"));
        proofs.add(key.equals("null") ? token : key);
        boolean good = token.startsWith("Bearer planted-access-") || key.startsWith("planted-key");
        answer(exchange, good ? 200 : 401, good ? "[{\"id\":1}]" : "{}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String part : text.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                fields.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
