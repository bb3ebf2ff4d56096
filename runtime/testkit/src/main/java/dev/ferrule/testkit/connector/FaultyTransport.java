package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.testkit.fault.ConnectionFault;
import dev.ferrule.testkit.fault.FaultServer;
import dev.ferrule.testkit.fault.NetworkFault;
import dev.ferrule.testkit.mock.Scene;
import dev.ferrule.testkit.mock.Stage;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Brings requests to a service of this process, but one of them, as often as it is sent, over a real connection to a
 * server that does one thing wrong.
 */
final class FaultyTransport implements Transport {

    /** What a call must wait for a fault that ends with its time. */
    private static final Duration SHORT = Duration.ofMillis(150);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(2);

    private final ServiceTransport service;
    private final StepDefinition step;
    private final Transport carrier;
    private final NetworkFault fault;
    private final int victim;
    private int sent;
    private int before;
    private boolean over;
    private @Nullable SandboxRequest attacked;
    private @Nullable FaultServer server;

    /**
     * A network with a fault.
     *
     * @param stage the service
     * @param carrier opens real connections; the caller closes it
     * @param victim the number of the request that the fault happens to, from 0
     * @param step the step whose request it is
     */
    FaultyTransport(Stage stage, Transport carrier, NetworkFault fault, int victim, StepDefinition step) {
        this.service = new ServiceTransport(stage.service(this::saw));
        this.step = step;
        this.carrier = carrier;
        this.fault = fault;
        this.victim = victim;
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
        SandboxRequest received = ServiceTransport.received(request);
        if (attacked == null && sent++ < victim) {
            return service.send(request, timeout);
        }
        FaultServer faulty = server;
        if (attacked == null || faulty == null) {
            faulty = start(request, timeout);
            attacked = received;
            server = faulty;
            if (fault == ConnectionFault.STALE_CONNECTION) {
                warmUp(request, faulty);
            }
        }
        return isAttacked(received)
                ? carrier.send(to(faulty, request), fault.isSlow() ? SHORT : timeout)
                : service.send(request, timeout);
    }

    /** A later step may send the same as the one that the fault happens to. */
    private void saw(Scene scene) {
        over |= attacked != null
                && scene.step().filter(other -> !other.id().equals(step.id())).isPresent();
    }

    /** The service answers first, so that the fault has a good answer to spoil. */
    private FaultServer start(HttpRequest request, Duration timeout) throws TransportFailure {
        try (HttpAnswer answer = service.send(request, timeout)) {
            SandboxResponse good = SandboxResponse.status(answer.status());
            for (var header : answer.headers()) {
                good = good.andHeader(header.name(), header.value());
            }
            try (InputStream body = answer.body()) {
                return FaultServer.start(fault, good.withBody(body.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that is kept open must have been used before. */
    private void warmUp(HttpRequest request, FaultServer faulty) throws TransportFailure {
        try (HttpAnswer answer = carrier.send(to(faulty, request), Duration.ofSeconds(10));
                InputStream body = answer.body()) {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before = faulty.seen().size();
    }

    private boolean isAttacked(SandboxRequest request) {
        return attacked != null
                && !over
                && attacked.method().equals(request.method())
                && attacked.target().equals(request.target())
                && Arrays.equals(attacked.body(), request.body());
    }

    private static HttpRequest to(FaultServer server, HttpRequest request) {
        String query = request.uri().getRawQuery();
        URI uri = URI.create(server.origin() + request.uri().getRawPath() + (query == null ? "" : "?" + query));
        return new HttpRequest(request.method(), uri, request.headers(), request.body());
    }

    /**
     * How often the server has seen the request. A call that ends with its time may be over before a busy machine has let
     * the server read what was sent, so that is waited for.
     *
     * @param least how often it should have seen it
     */
    int seen(int least) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count() < least
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return count();
    }

    private int count() {
        return server == null ? 0 : server.seen().size() - before;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
