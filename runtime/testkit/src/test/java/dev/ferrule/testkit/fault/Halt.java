package dev.ferrule.testkit.fault;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.RateLimit;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.run.AnswerMemory;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Cancellation;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A connection whose calls get so far and no further. Where they wait for another call, that goes on until this is closed. */
final class Halt implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Path TOKENS =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/tokens");

    /** More than the buffers between a client and a server hold. */
    private static final Inputs LARGE =
            Inputs.builder().text("name", "x".repeat(9_000_000)).build();

    /** How far a call gets. */
    // Faults are functions without state, which their type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    enum Place {
        CONNECTING(ConnectionFault.BLACK_HOLE),
        TLS(ConnectionFault.TLS_STALL),
        SENDING(ConnectionFault.NOTHING_READ),
        WAITING(ConnectionFault.NO_ANSWER),
        HEAD(ConnectionFault.HEADER_DRIP),
        BODY(BodyFault.BODY_STALL),
        SLOW_BODY(BodyFault.BODY_DRIP),
        PAUSE(Played.of("a limit", socket -> socket.status(429, "Retry-After: 50"))),
        LIMIT(Played.well()),
        POOL(ConnectionFault.NO_ANSWER),
        TOKEN(ConnectionFault.NO_ANSWER),
        TOKEN_OF_ANOTHER(ConnectionFault.NO_ANSWER),
        MEMORY(Played.of("a large body that stalls", socket -> {
            socket.head(200, "application/json", -1);
            socket.send(" ", 600_000);
            socket.stall();
        }));

        private final NetworkFault fault;

        Place(NetworkFault fault) {
            this.fault = fault;
        }

        /** Whether the call waits for another one. */
        private boolean waitsForAnother() {
            return this == POOL || this == TOKEN_OF_ANOTHER || this == MEMORY;
        }

        /** Whether the server notices at once that the client has gone. */
        boolean isWatched() {
            return this != CONNECTING && this != SENDING && this != LIMIT;
        }

        /** Whether a call that has not the time to wait here does not begin to. */
        boolean isForeseen() {
            return this == PAUSE || this == LIMIT;
        }
    }

    private final Place place;
    private final FaultServer server;
    private final Transport transport;
    private final Connection connection;
    private final ActionDefinition action;
    private final Cancellation another = new Cancellation();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    Halt(Place place, Calls.Kind kind) throws InterruptedException {
        this.place = place;
        server = FaultServer.start(place.fault);
        Network network =
                Network.builder().connections(place == Place.POOL ? 1 : 2).build();
        transport = kind == Calls.Kind.APACHE ? new ApacheTransport(network) : new JdkTransport(network);
        LoweredConnector tokens =
                Lowering.lower(new SpecReader().read(TOKENS).connector().orElseThrow());
        boolean wantsToken = place == Place.TOKEN || place == Place.TOKEN_OF_ANOTHER;
        action = wantsToken
                ? tokens.actions().stream()
                        .filter(each -> each.id().equals("list-books"))
                        .findFirst()
                        .orElseThrow()
                : (place == Place.SENDING ? Calls.Call.POST : Calls.Call.GET).action();
        ConnectionBuilder builder = wantsToken
                ? Connection.to(tokens.connector())
                        .auth("program")
                        .field("login_url", server.origin())
                        .field("client_id", "shop")
                        .field("client_secret", Secret.of("s3cret"))
                : Connection.to(service(place)).field("url", server.origin());
        connection = builder.network(network)
                .transport(transport)
                .timeout(LONG)
                .answerMemory(AnswerMemory.of(0))
                .open();
        if (place == Place.LIMIT) {
            call(CallOptions.NONE);
        }
        if (place.waitsForAnother()) {
            threads.execute(this::another);
            while (server.seen().isEmpty()) {
                Thread.sleep(5);
            }
            // Until what it holds is held.
            Thread.sleep(200);
        }
    }

    private void another() {
        try {
            call(CallOptions.builder().cancellation(another).build());
        } catch (ConnectorException e) {
            // It is cancelled when nobody needs it any more.
            return;
        }
    }

    private static ConnectorDefinition service(Place place) {
        ConnectorDefinition.Builder service = Calls.service();
        if (place == Place.LIMIT) {
            service.limit(RateLimit.of("one", 1, Duration.ofMinutes(4)));
        }
        return service.build();
    }

    /** A call, which does not end by itself. */
    JsonValue call(CallOptions options) {
        return connection.run(action, place == Place.SENDING ? LARGE : Inputs.NONE, options);
    }

    Connection connection() {
        return connection;
    }

    /** Lets the other call end, and tells how many connections are open after a while. */
    int connectionsLeft() throws InterruptedException {
        another.cancel();
        for (int i = 0; i < 400 && server.connections() > 0; i++) {
            Thread.sleep(10);
        }
        return server.connections();
    }

    /** Whether a call to a service that is well still gets a connection. */
    boolean hasRoom() {
        try (FaultServer well = FaultServer.start(Played.well())) {
            Connection other = Calls.to(well.origin())
                    .transport(transport)
                    .network(transport.network())
                    .timeout(Duration.ofSeconds(20))
                    .open();
            other.run(Calls.Call.GET.action(), Inputs.NONE);
            return true;
        } catch (ConnectorException e) {
            return false;
        }
    }

    @Override
    public void close() {
        another.cancel();
        threads.shutdown();
        connection.close();
        transport.close();
        server.close();
    }

    /** A service without a fault. */
    static NetworkFault well() {
        return Played.well();
    }

    /** Something that a server does. */
    private record Played(String name, Behaviour behaviour) implements NetworkFault {

        static NetworkFault of(String name, Behaviour behaviour) {
            return new Played(name, behaviour.afterRequest());
        }

        static NetworkFault well() {
            return new Played("nothing wrong", socket -> {
                while (socket.request()) {
                    socket.goodAndOpen();
                }
            });
        }

        @Override
        public Expected expected() {
            return Expected.success();
        }

        @Override
        public void act(FaultSocket socket) throws java.io.IOException {
            behaviour.act(socket);
        }
    }
}
