package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.hook.Hook;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.observe.CallListener;
import dev.ferrule.runtime.observe.CallLog;
import dev.ferrule.runtime.retry.CallGate;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a connection together: {@link Connection#to}. */
public final class ConnectionBuilder {
    final ConnectorDefinition connector;
    final Map<String, JsonValue> fields = new LinkedHashMap<>();

    @Nullable
    String auth;

    Network network = Network.STANDARD;

    @Nullable
    Duration timeout;

    @Nullable
    RetryPolicy retry;

    CallGate gate = CallGate.ALWAYS_OPEN;
    AnswerMemory memory = AnswerMemory.ofTheProcess();
    Time time = Time.SYSTEM;

    @Nullable
    Transport transport;

    @Nullable
    Executor executor;

    TokenStore tokens = TokenStore.inMemory();
    final Map<String, Hook> hooks = new LinkedHashMap<>();
    Function<Failure, ? extends ServiceException> exceptions = ServiceException::new;
    private final List<CallListener> listeners = new ArrayList<>();
    private CallLog log = CallLog.STANDARD;

    ConnectionBuilder(ConnectorDefinition connector) {
        this.connector = connector;
    }

    /** The value of a field; null leaves it out. */
    public ConnectionBuilder field(String id, @Nullable JsonValue value) {
        if (value != null) {
            fields.put(id, value);
        }
        return this;
    }

    /** The text of a field; null leaves it out. */
    public ConnectionBuilder field(String id, @Nullable String text) {
        return field(id, text == null ? null : JsonValue.of(text));
    }

    /** The secret of a field; null leaves it out. */
    public ConnectionBuilder field(String id, @Nullable Secret secret) {
        return field(id, secret == null ? null : JsonValue.of(secret));
    }

    /**
     * The auth scheme to use, by its id; the connector's first unless set.
     *
     * @see ConnectorDefinition#auth()
     */
    public ConnectionBuilder auth(@Nullable String id) {
        auth = id;
        return this;
    }

    /**
     * How the connection reaches the network. What it says of connections themselves (proxy, certificates, their
     * number, the time to connect, public addresses) is for the transport that the connection makes; a {@linkplain #transport transport of
     * your own} must have been made with it.
     */
    public ConnectionBuilder network(Network settings) {
        network = settings;
        return this;
    }

    /**
     * The longest time of one call, over all its requests; what a spec says of waiting for work comes on top. It goes
     * before that of the network settings.
     */
    public ConnectionBuilder timeout(Duration longest) {
        timeout = longest;
        return this;
    }

    /** How often a call is sent at most, and after which pauses; goes before what the network settings say. */
    public ConnectionBuilder retry(RetryPolicy policy) {
        retry = policy;
        return this;
    }

    /** What decides before each request whether it is sent, such as a circuit breaker; everything is sent unless set. */
    public ConnectionBuilder gate(CallGate own) {
        gate = own;
        return this;
    }

    /** The memory that large answers are read in; the one that the connections of the process share unless set. */
    public ConnectionBuilder answerMemory(AnswerMemory own) {
        memory = own;
        return this;
    }

    /** What measures the time and waits; for tests. */
    public ConnectionBuilder time(Time source) {
        time = source;
        return this;
    }

    /** The transport to use, which the connection then does not close. */
    public ConnectionBuilder transport(Transport shared) {
        transport = shared;
        return this;
    }

    /** What runs the calls of {@link Connection#async}, and is not closed with the connection; threads of its own unless set. */
    public ConnectionBuilder executor(Executor threads) {
        executor = threads;
        return this;
    }

    /** What keeps the tokens of the connection beyond its life; they end with it unless set. */
    public ConnectionBuilder tokenStore(TokenStore store) {
        tokens = store;
        return this;
    }

    /**
     * Code of the program that the connector names.
     *
     * @param name the name of the hook
     * @param hook a {@link dev.ferrule.runtime.hook.Conversion}, {@link dev.ferrule.runtime.hook.Signer},
     *     {@link dev.ferrule.runtime.hook.Login} or {@link dev.ferrule.runtime.hook.Transfer}, as the connector says
     */
    public ConnectionBuilder hook(String name, Hook hook) {
        hooks.put(name, hook);
        return this;
    }

    /**
     * Somebody who is told what the calls of the connection do, after those that were given before.
     *
     * @throws IllegalArgumentException when it wants to add a header that is not for listeners, such as credentials
     */
    public ConnectionBuilder listener(CallListener listener) {
        Listeners.names(listener);
        listeners.add(listener);
        return this;
    }

    /** How calls are logged; each of them at debug, and without bodies, unless set. */
    public ConnectionBuilder log(CallLog calls) {
        log = calls;
        return this;
    }

    /** Those who are told; the log is the last. */
    Listeners listeners() {
        List<CallListener> all = new ArrayList<>(listeners);
        all.add(log);
        return new Listeners(connector, all, time);
    }

    /** What makes an exception of a failure that the service answered. */
    public ConnectionBuilder exceptions(Function<Failure, ? extends ServiceException> factory) {
        exceptions = factory;
        return this;
    }

    /**
     * Opens the connection; nothing is sent yet.
     *
     * @throws SettingsException when fields, hooks or network settings are missing or wrong
     */
    public Connection open() {
        return new Connection(this);
    }
}
