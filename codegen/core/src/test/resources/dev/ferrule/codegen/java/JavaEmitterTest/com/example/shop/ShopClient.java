package com.example.shop;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.observe.CallListener;
import dev.ferrule.runtime.observe.CallLog;
import dev.ferrule.runtime.retry.CallGate;
import dev.ferrule.runtime.run.AnswerMemory;
import dev.ferrule.runtime.run.AsyncClient;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.runtime.run.RawAnswer;
import dev.ferrule.runtime.run.RawRequest;
import dev.ferrule.runtime.value.ObjectValue;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Sells things, one at a time.
 *
 * <p>A client holds one connection and is safe for use by many threads.
 *
 * <p>An action is called with its input, with options that count for this call alone, or with what puts the input
 * together in place. What fails throws {@link ConnectorException}, whose kind says what to do.
 */
@javax.annotation.processing.Generated("ferrule")
public final class ShopClient implements AutoCloseable {
    private final Connection connection;

    private ShopClient(Connection connection) { this.connection = connection; }
    /**
     * Opens a connection; nothing is sent yet.
     *
     * @param settings says where the server is and who calls
     * @throws SettingsException when the settings are incomplete or wrong
     */
    public static ShopClient connect(Consumer<Settings> settings) {
        Settings chosen = new Settings();
        settings.accept(chosen);
        return new ShopClient(chosen.open());
    }

    /**
     * Finds one item.
     *
     * <p>It costs <code>1 &#60; 2</code> calls.
     */
    public Item findItem(FindItemInput input) { return findItem(input, CallOptions.NONE); }
    public Item findItem(FindItemInput input, CallOptions options) {
        return ObjectValue.read(connection.run(ShopDefinitions.FIND_ITEM, input, options), Item::of);
    }
    public Item findItem(Consumer<FindItemInput.Builder> input) { return findItem(FindItemInput.of(input)); }
    /** Orders items, for a customer or for a guest. */
    public void orderItems(OrderItemsInput input) { orderItems(input, CallOptions.NONE); }
    public void orderItems(OrderItemsInput input, CallOptions options) {
        connection.run(ShopDefinitions.ORDER_ITEMS, input, options);
    }
    public void orderItems(Consumer<OrderItemsInput.Builder> input) { orderItems(OrderItemsInput.of(input)); }
    /** The way to make calls that return at once and run on other threads. */
    public AsyncClient<ShopClient> async() { return new AsyncClient<>(this, connection.async()); }
    /** Sends a request that no action makes, with all that the connection is and does. */
    public RawAnswer rawRequest(RawRequest request) { return connection.rawRequest(request); }
    public RawAnswer rawRequest(RawRequest request, CallOptions options) {
        return connection.rawRequest(request, options);
    }

    /** Closes the connection. */
    @Override public void close() { connection.close(); }
    /** Where the server is and who calls. */
    public static final class Settings {
        private final ConnectionBuilder connection;

        private Settings() { connection = Connection.to(ShopDefinitions.CONNECTOR).exceptions(ShopException::of); }
        /** Where the shop answers. */
        public Settings url(String value) {
            connection.field("url", value);
            return this;
        }

        /** A number. */
        public Settings port(long value) {
            connection.field("port", JsonValue.of(value));
            return this;
        }

        /** Who calls. */
        public Settings token(Secret value) {
            connection.field("token", value);
            return this;
        }

        /** Who calls, by HTTP Basic authentication. */
        public Settings basicAuth(Secret password) { return this.token(password); }
        /** How the server is reached: proxy, certificates, time limits, retries, allowed hosts. */
        public Settings network(Consumer<Network.Builder> settings) {
            Network.Builder network = Network.builder();
            settings.accept(network);
            connection.network(network.build());
            return this;
        }

        /** The longest time of one call, over all its requests; 30 seconds unless set. */
        public Settings timeout(Duration value) {
            connection.timeout(value);
            return this;
        }

        /** What runs the calls of {@link ShopClient#async}, and is not closed with this client. */
        public Settings executor(Executor value) {
            connection.executor(value);
            return this;
        }

        /** A transport to share between clients, which closing this client leaves open. */
        public Settings transport(Transport value) {
            connection.transport(value);
            return this;
        }

        /** What decides before each request whether it is sent, such as a circuit breaker. */
        public Settings gate(CallGate value) {
            connection.gate(value);
            return this;
        }

        /** Somebody who is told what the calls do, such as what makes traces of them. */
        public Settings listener(CallListener value) {
            connection.listener(value);
            return this;
        }

        /** How calls are logged; a line for each at debug unless set. */
        public Settings log(CallLog value) {
            connection.log(value);
            return this;
        }

        /** The memory that large answers are read in; the one that the process shares unless set. */
        public Settings answerMemory(AnswerMemory value) {
            connection.answerMemory(value);
            return this;
        }

        private Connection open() { return connection.open(); }
    }
}
