package connectors.coindesk;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.TokenStore;
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
 * Trades coins.
 *
 * <p>A client holds one connection and is safe for use by many threads.
 *
 * <p>An action is called with its input, with options that count for this call alone, or with what puts the input
 * together in place. What fails throws {@link ConnectorException}, whose kind says what to do.
 */
@javax.annotation.processing.Generated("ferrule")
public final class CoinDeskClient implements AutoCloseable {
    private final Connection connection;

    private CoinDeskClient(Connection connection) { this.connection = connection; }
    /**
     * Opens a connection; nothing is sent yet.
     *
     * @param settings says where the server is and who calls
     * @throws SettingsException when the settings are incomplete or wrong
     */
    public static CoinDeskClient connect(Consumer<Settings> settings) {
        Settings chosen = new Settings();
        settings.accept(chosen);
        return new CoinDeskClient(chosen.open());
    }

    /** Reads one coin. */
    public JsonValue getCoin(GetCoinInput input) { return getCoin(input, CallOptions.NONE); }
    public JsonValue getCoin(GetCoinInput input, CallOptions options) {
        return connection.run(CoinDeskDefinitions.GET_COIN, input, options);
    }
    public JsonValue getCoin(Consumer<GetCoinInput.Builder> input) { return getCoin(GetCoinInput.of(input)); }
    /** Places an order. */
    public JsonValue placeOrder(PlaceOrderInput input) { return placeOrder(input, CallOptions.NONE); }
    public JsonValue placeOrder(PlaceOrderInput input, CallOptions options) {
        return connection.run(CoinDeskDefinitions.PLACE_ORDER, input, options);
    }
    public JsonValue placeOrder(Consumer<PlaceOrderInput.Builder> input) {
        return placeOrder(PlaceOrderInput.of(input));
    }

    /** Sends a form. */
    public JsonValue sendForm(SendFormInput input) { return sendForm(input, CallOptions.NONE); }
    public JsonValue sendForm(SendFormInput input, CallOptions options) {
        return connection.run(CoinDeskDefinitions.SEND_FORM, input, options);
    }
    public JsonValue sendForm(Consumer<SendFormInput.Builder> input) { return sendForm(SendFormInput.of(input)); }
    /** The way to make calls that return at once and run on other threads. */
    public AsyncClient<CoinDeskClient> async() { return new AsyncClient<>(this, connection.async()); }
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
            connection = Connection.to(CoinDeskDefinitions.CONNECTOR).exceptions(CoinDeskException::of);
        }

        /** Where the desk answers. */
        public Settings baseUrl(String value) {
            connection.field("base_url", value);
            return this;
        }

        /** The id of the key. */
        public Settings keyId(String value) {
            connection.field("key_id", value);
            return this;
        }

        /** The key. */
        public Settings secret(Secret value) {
            connection.field("secret", value);
            return this;
        }

        /** The token of temporary credentials. */
        public Settings sessionToken(Secret value) {
            connection.field("session_token", value);
            return this;
        }

        /** The region. */
        public Settings region(String value) {
            connection.field("region", value);
            return this;
        }

        /** Who calls, by a signature of each request. */
        public Settings exchangeAuth(Secret key, String keyId) {
            connection.auth("exchange");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by a signature of each request. */
        public Settings queryAuth(Secret key, String keyId) {
            connection.auth("query");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by a signature of each request. */
        public Settings linesAuth(Secret key, String keyId) {
            connection.auth("lines");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by a signature of each request. */
        public Settings versionedAuth(Secret key) {
            connection.auth("versioned");
            return this.secret(key);
        }

        /** Who calls, by a signature of each request. */
        public Settings addressAuth(Secret key) {
            connection.auth("address");
            return this.secret(key);
        }

        /** Who calls, by a signature of each request. */
        public Settings sharedKeyAuth(Secret key, String keyId) {
            connection.auth("shared-key");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by a signature of each request. */
        public Settings fieldsAuth(Secret key) {
            connection.auth("fields");
            return this.secret(key);
        }

        /** Who calls, by a signature of each request. */
        public Settings resourceAuth(Secret key, String keyId) {
            connection.auth("resource");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by a signature of each request. */
        public Settings digestAuth(Secret key) {
            connection.auth("digest");
            return this.secret(key);
        }

        /** Who calls, by a signature of each request. */
        public Settings plainAuth(Secret secret) {
            connection.auth("plain");
            return this.secret(secret);
        }

        /** Who calls, by a signature of each request. */
        public Settings oauth1Auth() {
            connection.auth("oauth1");
            return this;
        }

        /** Who calls, by a signature of each request. */
        public Settings nestedAuth(Secret key) {
            connection.auth("nested");
            return this.secret(key);
        }

        /** Who calls, by a signature of each request. */
        public Settings formNonceAuth(Secret key, String keyId) {
            connection.auth("form-nonce");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by a signature of each request. */
        public Settings formDigestAuth(Secret secret, String keyId) {
            connection.auth("form-digest");
            return this.secret(secret).keyId(keyId);
        }

        /** Who calls, by a signature of each request. */
        public Settings dailyAuth(Secret key, String keyId) {
            connection.auth("daily");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by a signature of each request. */
        public Settings timedAuth(Secret key, String keyId) {
            connection.auth("timed");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by AWS Signature Version 4. */
        public Settings awsAuth(String accessKey, Secret secretKey) {
            connection.auth("aws");
            return this.keyId(accessKey).secret(secretKey);
        }

        /** Who calls, by AWS Signature Version 4. */
        public Settings awsS3Auth(String accessKey, Secret secretKey) {
            connection.auth("aws-s3");
            return this.keyId(accessKey).secret(secretKey);
        }

        /** Who calls, by a token of OAuth 2. */
        public Settings ownTokenAuth(Secret key, String keyId) {
            connection.auth("own-token");
            return this.secret(key).keyId(keyId);
        }

        /** Who calls, by a token of OAuth 2. */
        public Settings ownTokenHexAuth(Secret key) {
            connection.auth("own-token-hex");
            return this.secret(key);
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

        /** What runs the calls of {@link CoinDeskClient#async}, and is not closed with this client. */
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

        /**
         * Where tokens are kept beyond the life of this client. A refresh token that holds once is lost with the client unless it is set.
         */
        public Settings tokenStore(TokenStore value) {
            connection.tokenStore(value);
            return this;
        }

        private Connection open() { return connection.open(); }
    }
}
