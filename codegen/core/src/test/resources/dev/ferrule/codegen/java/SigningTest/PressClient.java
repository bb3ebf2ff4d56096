package connectors.press;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.hook.Conversion;
import dev.ferrule.runtime.hook.Login;
import dev.ferrule.runtime.hook.Signer;
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
 * Prints what people write.
 *
 * <p>A client holds one connection and is safe for use by many threads.
 *
 * <p>An action is called with its input, with options that count for this call alone, or with what puts the input
 * together in place. What fails throws {@link ConnectorException}, whose kind says what to do.
 */
@javax.annotation.processing.Generated("ferrule")
public final class PressClient implements AutoCloseable {
    private final Connection connection;

    private PressClient(Connection connection) { this.connection = connection; }
    /**
     * Opens a connection; nothing is sent yet.
     *
     * @param settings says where the server is and who calls
     * @throws SettingsException when the settings are incomplete or wrong
     */
    public static PressClient connect(Consumer<Settings> settings) {
        Settings chosen = new Settings();
        settings.accept(chosen);
        return new PressClient(chosen.open());
    }

    /** Prints a note. */
    public JsonValue printNote(PrintNoteInput input) { return printNote(input, CallOptions.NONE); }
    public JsonValue printNote(PrintNoteInput input, CallOptions options) {
        return connection.run(PressDefinitions.PRINT_NOTE, input, options);
    }
    public JsonValue printNote(Consumer<PrintNoteInput.Builder> input) { return printNote(PrintNoteInput.of(input)); }
    /** The way to make calls that return at once and run on other threads. */
    public AsyncClient<PressClient> async() { return new AsyncClient<>(this, connection.async()); }
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

        private Settings() { connection = Connection.to(PressDefinitions.CONNECTOR).exceptions(PressException::of); }
        /** Where the press answers. */
        public Settings baseUrl(String value) {
            connection.field("base_url", value);
            return this;
        }

        /** The name of the publishing house. */
        public Settings house(String value) {
            connection.field("house", value);
            return this;
        }

        /** The key of the house. */
        public Settings key(Secret value) {
            connection.field("key", value);
            return this;
        }

        /** Who prints. */
        public Settings user(String value) {
            connection.field("user", value);
            return this;
        }

        /** The password of who prints. */
        public Settings password(Secret value) {
            connection.field("password", value);
            return this;
        }

        /** Who calls, by code of yours, the hook <code>sign-house</code>. */
        public Settings houseAuth(String house, Secret key) {
            connection.auth("house");
            return this.house(house).key(key);
        }

        /** Who calls, by HTTP Basic authentication. */
        public Settings personAuth(String user, Secret password) {
            connection.auth("person");
            return this.user(user).password(password);
        }

        /** Who calls, by code of yours, the hook <code>answer-challenge</code>. */
        public Settings challengeAuth(String user, Secret password) {
            connection.auth("challenge");
            return this.user(user).password(password);
        }

        /**
         * Turns Markdown into a document of the press.
         *
         * <p>It is code of yours, and a connection needs it.
         */
        public Settings markdownToDocumentHook(Conversion hook) {
            connection.hook("markdown-to-document", hook);
            return this;
        }

        /**
         * Counts the words of a text.
         *
         * <p>It is code of yours, and a connection needs it.
         */
        public Settings countWordsHook(Conversion hook) {
            connection.hook("count-words", hook);
            return this;
        }

        /**
         * Signs a request in the way of the house.
         *
         * <p>It is code of yours, and a connection needs it.
         */
        public Settings signHouseHook(Signer hook) {
            connection.hook("sign-house", hook);
            return this;
        }

        /**
         * Answers the question that the press asks everybody who comes in.
         *
         * <p>It is code of yours, and a connection needs it.
         */
        public Settings answerChallengeHook(Login hook) {
            connection.hook("answer-challenge", hook);
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

        /** What runs the calls of {@link PressClient#async}, and is not closed with this client. */
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
