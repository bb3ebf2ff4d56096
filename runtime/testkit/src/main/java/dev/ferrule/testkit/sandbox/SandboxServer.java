package dev.ferrule.testkit.sandbox;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Serves a sandbox over HTTP/1.1 on a free port of 127.0.0.1, within this process. Paths that begin with
 * {@code /__admin} belong to WireMock; all others reach the service.
 *
 * <pre>{@code
 * try (SandboxServer server = SandboxServer.start("crowd")) {
 *     server.faultNext("PUT", "/user", Fault.CONNECTION_RESET);
 *     ...
 *     assertThat(server.requests()).hasSize(2);
 * }
 * }</pre>
 */
public final class SandboxServer implements AutoCloseable {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final WireMockServer server;
    private final Sandbox sandbox;
    private final SandboxOptions options;
    private final Script script;
    private final Answering answering;
    private final String baseUrl;
    private final Map<String, String> connectionFields;
    private @Nullable Transport transport;

    private SandboxServer(Sandbox sandbox, SandboxOptions options, int port) {
        this.sandbox = sandbox;
        this.options = options;
        this.script = new Script();
        SandboxService service = sandbox.start(options);
        this.answering = new Answering(script, service);
        this.server = started(answering, port);
        this.baseUrl = "http://127.0.0.1:" + server.port();
        this.connectionFields = Map.copyOf(service.connectionFields(baseUrl));
    }

    /** A port that is taken. */
    public static final class NoPort extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NoPort(int port, Throwable cause) {
            super("The port " + port + " cannot be listened on.", cause);
        }
    }

    private static WireMockServer started(Answering answering, int port) {
        try {
            return QuietWireMock.start(answering, port);
        } catch (FatalStartupException e) {
            throw new NoPort(port, e);
        }
    }

    /**
     * Starts the sandbox of a connector with its default settings.
     *
     * @throws IllegalArgumentException when no such sandbox is on the class path, naming those that are
     */
    public static SandboxServer start(String connector) {
        return start(connector, SandboxOptions.defaults());
    }

    /**
     * Starts the sandbox of a connector.
     *
     * @throws IllegalArgumentException when no such sandbox is on the class path, naming those that are, or when it
     *     refuses the options
     */
    public static SandboxServer start(String connector, SandboxOptions options) {
        return start(Sandboxes.named(connector), options);
    }

    /** Starts a sandbox with its default settings. */
    public static SandboxServer start(Sandbox sandbox) {
        return start(sandbox, SandboxOptions.defaults());
    }

    /** Starts a sandbox. */
    public static SandboxServer start(Sandbox sandbox, SandboxOptions options) {
        return start(sandbox, options, 0);
    }

    /**
     * Starts a sandbox on a port of one's own choice.
     *
     * @param port the port of 127.0.0.1; 0 for one that is free
     * @throws IllegalArgumentException when the sandbox refuses the options
     * @throws NoPort when somebody else listens there
     */
    public static SandboxServer start(Sandbox sandbox, SandboxOptions options, int port) {
        return new SandboxServer(sandbox, options, port);
    }

    /** Scheme, host and port, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The values of the connection's fields with which a connector reaches this server. */
    public Map<String, String> connectionFields() {
        return connectionFields;
    }

    /**
     * A transport that brings every request here, whatever host it names; the header {@code X-Sandbox-Origin} then tells
     * where it was meant to go. It ends with the server.
     */
    public Transport transport() {
        synchronized (closed) {
            if (transport == null) {
                transport = transport(new ApacheTransport());
            }
            return transport;
        }
    }

    /** The same over a transport of the caller's, who closes it. */
    public Transport transport(Transport carrier) {
        return new RoutingTransport(carrier, baseUrl);
    }

    /** The requests since the start, the last {@link #reset} or the last {@link #clearRequests}, oldest first. */
    public List<RecordedRequest> requests() {
        return answering.requests();
    }

    /** Forgets the requests so far; the service's state stays. */
    public void clearRequests() {
        answering.clearRequests();
    }

    /**
     * The next request with this method, to a path that ends so, gets this answer; the service does not see it. Called
     * again, it applies to the request after that.
     */
    public void answerNext(String method, String pathSuffix, SandboxResponse answer) {
        script.add(method, pathSuffix, new Script.Act.Answer(answer));
    }

    /** The next request with this method, to a path that ends so, breaks; the service does not see it. */
    public void faultNext(String method, String pathSuffix, Fault fault) {
        script.add(method, pathSuffix, new Script.Act.Break(fault));
    }

    /**
     * The next request with this method, to a path that ends so, is carried out by the service, but the connection
     * breaks before the answer: the case in which a client cannot know whether its change was made.
     */
    public void loseNextAnswer(String method, String pathSuffix, Fault fault) {
        script.add(method, pathSuffix, new Script.Act.LoseAnswer(fault));
    }

    /** Starts over on the same port: fresh sample data, no requests seen, nothing scripted. */
    public void reset() {
        script.clear();
        answering.use(sandbox.start(options));
        clearRequests();
    }

    /** Stops the server; once is enough, and more does no harm. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            synchronized (closed) {
                if (transport != null) {
                    transport.close();
                }
            }
            answering.close();
            server.stop();
        }
    }
}
