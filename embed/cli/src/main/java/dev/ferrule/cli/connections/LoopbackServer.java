package dev.ferrule.cli.connections;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.spec.diagnostic.Quote;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on this machine, and for this machine alone, for a browser that is sent back (RFC 8252, 7.3 and 8.3). */
final class LoopbackServer implements AutoCloseable {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Longer than the exchange of a code takes; then the browser is told nothing. */
    private static final long ANSWER_SECONDS = 90;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "ferrule-login");
        thread.setDaemon(true);
        return thread;
    });
    private final String redirectUrl;
    private final String path;
    private final BlockingQueue<Callback> callbacks = new LinkedBlockingQueue<>(8);

    private LoopbackServer(HttpServer server, URI wanted) {
        this.server = server;
        this.path = wanted.getRawPath();
        this.redirectUrl =
                "http://" + wanted.getHost() + ":" + server.getAddress().getPort() + path;
    }

    /**
     * A browser that was sent back, and waits for a page.
     *
     * @param address the whole address that it has come to
     */
    record Callback(URI address, CompletableFuture<LoginPage> page) {

        /** Shows the page. */
        void answer(LoginPage shown) {
            page.complete(shown);
        }
    }

    /**
     * An address that a browser can be sent back to.
     *
     * @throws Problem when it is none of this machine
     */
    static URI checked(String url) {
        try {
            URI uri = new URI(url);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            if ("http".equals(uri.getScheme())
                    && LOOPBACK.contains(host)
                    && uri.getPort() >= 0
                    && uri.getPort() <= 65_535
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !uri.getRawPath().isEmpty()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw refused(url);
        }
        throw refused(url);
    }

    private static Problem refused(String url) {
        return Problem.of(ExitCode.USAGE, Quote.code(url) + " is no address that a browser can be sent back to here.")
                .hint("it has a port and a path of this machine, such as http://127.0.0.1:8765/callback");
    }

    /**
     * Begins to wait.
     *
     * @throws IOException when the port is not free
     */
    static LoopbackServer start(URI wanted) throws IOException {
        String host = String.valueOf(wanted.getHost());
        // The name localhost could be made to lead elsewhere; the address of this machine could not.
        InetAddress address = InetAddress.getByName(host.equals("localhost") ? "127.0.0.1" : host);
        HttpServer http = HttpServer.create(new InetSocketAddress(address, wanted.getPort()), 0);
        LoopbackServer server = new LoopbackServer(http, wanted);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Where the browser is sent back to. */
    String redirectUrl() {
        return redirectUrl;
    }

    /**
     * The browser that comes with an answer to this question. Others are turned away and do not end the wait, so that a page
     * which guesses the port cannot spoil it.
     *
     * @throws Problem when nobody has come in time
     */
    Callback await(Authorization authorization, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                Callback callback = callbacks.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (callback == null) {
                    throw Problem.of(
                                    ExitCode.AUTHENTICATION,
                                    "Nobody has logged in within " + longest.toSeconds() + " seconds.")
                            .hint("--wait SECONDS waits longer");
                }
                if (authorization.isAnswered(callback.address())) {
                    return callback;
                }
                callback.answer(LoginPage.stray());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ExitCode.AUTHENTICATION, "The login was interrupted.");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            if (!exchange.getRequestMethod().equals("GET") || !path.equals(asked.getRawPath())) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            Callback callback = new Callback(
                    URI.create(redirectUrl + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery())),
                    new CompletableFuture<>());
            LoginPage page = callbacks.offer(callback) ? page(callback) : LoginPage.stray();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            byte[] bytes = page.bytes();
            exchange.sendResponseHeaders(page.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static LoginPage page(Callback callback) {
        try {
            return callback.page().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LoginPage.stray();
        } catch (ExecutionException | TimeoutException e) {
            return LoginPage.stray();
        }
    }

    /** Stops when the browser has its page. */
    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }
}
