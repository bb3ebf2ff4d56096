package dev.ferrule.testkit.fault;

import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that does one thing wrong, with every connection. */
public final class FaultServer implements AutoCloseable {

    /** What a call is answered when nothing is wrong, unless somebody says something else. */
    private static final SandboxResponse GOOD = SandboxResponse.json(200, FaultSocket.GOOD_BODY);

    private final NetworkFault fault;
    private final SandboxResponse good;
    private final ServerSocket socket;

    /** Holds the port that is closed: whoever connects is refused, and nobody else is given it meanwhile. */
    private final Socket closed = new Socket();

    private final List<FaultSocket.Seen> seen = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Socket> backlog = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "ferrule-fault");
        thread.setDaemon(true);
        return thread;
    });

    private FaultServer(NetworkFault fault, SandboxResponse good) throws IOException {
        this.fault = fault;
        this.good = good;
        this.socket = new ServerSocket(
                0, fault.place() == NetworkFault.Place.FULL_BACKLOG ? 1 : 50, InetAddress.getLoopbackAddress());
    }

    /** Starts a server that does this. */
    public static FaultServer start(NetworkFault fault) {
        return start(fault, GOOD);
    }

    /**
     * Starts a server that does this.
     *
     * @param good the answer in which, or behind which, the fault hides
     */
    public static FaultServer start(NetworkFault fault, SandboxResponse good) {
        try {
            FaultServer server = new FaultServer(fault, good);
            switch (fault.place()) {
                case CLOSED_PORT -> server.closed.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                case FULL_BACKLOG -> server.fill();
                case NO_NAME, TLS, SERVER -> server.threads.execute(server::accept);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens connections that nobody accepts, until the next ones are not answered at all. */
    private void fill() {
        for (int i = 0; i < 4; i++) {
            Socket waiting = new Socket();
            backlog.add(waiting);
            try {
                waiting.connect(socket.getLocalSocketAddress(), 100);
            } catch (IOException e) {
                return;
            }
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                open.add(accepted);
                threads.execute(() -> serve(accepted));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (accepted) {
            fault.act(new FaultSocket(accepted, this));
        } catch (IOException e) {
            // The client has had enough, which ends the fault.
            return;
        } finally {
            open.remove(accepted);
        }
    }

    SandboxResponse good() {
        return good;
    }

    void note(FaultSocket.Seen request) {
        seen.add(request);
    }

    /** What a client calls: scheme, host and port. */
    public String origin() {
        String host = fault.place() == NetworkFault.Place.NO_NAME ? "no-such-host.invalid" : "127.0.0.1";
        String scheme = fault.place() == NetworkFault.Place.TLS ? "https" : "http";
        int port = fault.place() == NetworkFault.Place.CLOSED_PORT ? closed.getLocalPort() : socket.getLocalPort();
        return scheme + "://" + host + ":" + port;
    }

    /** The requests that it has read, or the connections on which there was none to read. */
    public List<FaultSocket.Seen> seen() {
        return List.copyOf(seen);
    }

    /** How many connections are open on which something still goes on, as far as the server has noticed. */
    public int connections() {
        return open.size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
            closed.close();
            for (Socket each : open) {
                each.close();
            }
            for (Socket each : backlog) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
