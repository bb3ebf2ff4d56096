package connectors.parcels;

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
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Sends and follows parcels.
 *
 * <p>A client holds one connection and is safe for use by many threads.
 *
 * <p>An action is called with its input, with options that count for this call alone, or with what puts the input
 * together in place. What fails throws {@link ConnectorException}, whose kind says what to do.
 */
@javax.annotation.processing.Generated("ferrule")
public final class ParcelsClient implements AutoCloseable {
    private final Connection connection;

    private ParcelsClient(Connection connection) { this.connection = connection; }
    /**
     * Opens a connection; nothing is sent yet.
     *
     * @param settings says where the server is and who calls
     * @throws SettingsException when the settings are incomplete or wrong
     */
    public static ParcelsClient connect(Consumer<Settings> settings) {
        Settings chosen = new Settings();
        settings.accept(chosen);
        return new ParcelsClient(chosen.open());
    }

    /** Lists the parcels that are on their way. */
    public JsonValue listParcels(ListParcelsInput input) { return listParcels(input, CallOptions.NONE); }
    public JsonValue listParcels(ListParcelsInput input, CallOptions options) {
        return connection.run(ParcelsDefinitions.LIST_PARCELS, input, options);
    }
    public JsonValue listParcels(Consumer<ListParcelsInput.Builder> input) {
        return listParcels(ListParcelsInput.of(input));
    }

    /** The way to make calls that return at once and run on other threads. */
    public AsyncClient<ParcelsClient> async() { return new AsyncClient<>(this, connection.async()); }
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

        private Settings() {
            connection = Connection.to(ParcelsDefinitions.CONNECTOR).exceptions(ParcelsException::of);
        }

        /** The region. */
        public Settings region(String value) {
            connection.field("region", value);
            return this;
        }

        /** The name of the user. */
        public Settings user(String value) {
            connection.field("user", value);
            return this;
        }

        /** The password of the user. */
        public Settings password(Secret value) {
            connection.field("password", value);
            return this;
        }

        /** A key from <i>Settings &#62; Keys</i>. */
        public Settings key(Secret value) {
            connection.field("key", value);
            return this;
        }

        /** The key of a partner. */
        public Settings partnerKey(Secret value) {
            connection.field("partner_key", value);
            return this;
        }

        /**
         * Who calls, by HTTP Basic authentication.
         *
         * <p>For people. It may do what the person may do.
         */
        public Settings staffAuth(String user, Secret password) {
            connection.auth("staff");
            return this.user(user).password(password);
        }

        /** Who calls, by a bearer token. */
        public Settings bearerAuth(Secret token) {
            connection.auth("bearer");
            return this.key(token);
        }

        /** Who calls, by an API key. */
        public Settings tokenAuth(Secret key) {
            connection.auth("token");
            return this.key(key);
        }

        /** Who calls, by an API key. */
        public Settings oldKeyAuth(Secret key) {
            connection.auth("old-key");
            return this.key(key);
        }

        /** Who calls, by an API key. */
        public Settings twoKeysAuth(Secret key, Secret partnerKey) {
            connection.auth("two-keys");
            return this.key(key).partnerKey(partnerKey);
        }

        /** Who calls, by an API key. */
        public Settings cookieAuth(Secret key) {
            connection.auth("cookie");
            return this.key(key);
        }

        /**
         * Who calls, by the client certificate of the network settings.
         *
         * <p>For partners. Certificates are handed out by your contact.
         */
        public Settings certificateAuth() {
            connection.auth("certificate");
            return this;
        }

        /** Nobody: calls prove nothing. */
        public Settings noneAuth() {
            connection.auth("none");
            return this;
        }

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

        /** What runs the calls of {@link ParcelsClient#async}, and is not closed with this client. */
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
