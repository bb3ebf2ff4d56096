package dev.ferrule.runtime.run;

import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.diagnosis.ConnectionCheck;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.Proxy;
import dev.ferrule.runtime.retry.Time;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one server in the name of one caller: the way in to running actions. It is safe for use by many
 * threads and shares nothing with other connections. Closing it ends its session, if it has one, and closes the transport
 * that it made for itself.
 */
public final class Connection implements AutoCloseable {

    /** The time that a call has when the connection sets none. */
    public static final Duration DEFAULT_TIMEOUT = Network.USUAL_TIMEOUT;

    private final ConnectorDefinition connector;
    private final Duration timeout;
    private final Time time;
    private final Transport transport;
    private final boolean ownsTransport;
    private final Exchange exchange;
    private final Proofs proofs;
    private final Optional<Server> server;
    private final ConnectionCalls calls;
    private final InputCheck check;
    private final Lookups lookups;
    private final Lazy<AsyncCalls> async;

    Connection(ConnectionBuilder builder) {
        connector = builder.connector;
        Network network = builder.network;
        timeout = builder.timeout == null ? network.timeout() : builder.timeout;
        time = builder.time;
        SettingsCheck settings = new SettingsCheck(connector, builder.auth);
        Map<String, JsonValue> fields = settings.fields(builder.fields);
        Hooks hooks = settings.hooks(builder.hooks, fields);
        settings.network(network, builder.transport);
        Servers servers = Servers.of(connector, fields);
        ownsTransport = builder.transport == null;
        transport =
                new NetworkGate(network, builder.transport == null ? new ApacheTransport(network) : builder.transport);
        exchange = new Exchange(
                transport,
                new AnswerJudge(connector, time),
                new RequestAccounts(connector.limits(), time),
                builder.retry == null ? network.retries() : builder.retry,
                builder.gate,
                builder.memory,
                time,
                builder.exceptions);
        proofs = settings.proofs(scheme -> Proofs.of(connector, scheme, fields, exchange, builder.tokens, hooks, time)
                .with(scheme.map(AuthScheme::also).orElseGet(List::of), fields));
        server = Server.isToldByToken(connector.server())
                ? Optional.empty()
                : Optional.of(servers.usual(new Scope(fields)));
        servers.known().forEach(known -> settings.encryption(network, known));
        RequestWriter writer = new RequestWriter(servers, proofs.authentication());
        calls = new ConnectionCalls(
                connector, fields, timeout, time, hooks, exchange, proofs, writer, builder.listeners());
        check = new InputCheck(connector);
        lookups = new Lookups(calls::lookingUp, this::run);
        Executor executor = builder.executor;
        async = new Lazy<>(() -> executor == null ? AsyncCalls.onOwnThreads() : AsyncCalls.on(executor));
    }

    /** A connection of this connector, to be put together. */
    public static ConnectionBuilder to(ConnectorDefinition connector) {
        return new ConnectionBuilder(connector);
    }

    /**
     * Runs an action.
     *
     * @return what the action returns, in its documented form; JSON's null when it returns nothing
     * @throws InvalidInputException when the inputs break rules; nothing was sent
     * @throws dev.ferrule.runtime.error.ConnectorException when the call fails
     */
    public JsonValue run(ActionDefinition action, Inputs inputs) {
        return run(action, inputs, CallOptions.NONE);
    }

    /**
     * Runs an action with options that count for this call alone.
     *
     * @return what the action returns, in its documented form; JSON's null when it returns nothing
     * @throws InvalidInputException when the inputs break rules; nothing was sent
     * @throws dev.ferrule.runtime.error.ConnectorException when the call fails
     */
    public JsonValue run(ActionDefinition action, Inputs inputs, CallOptions options) {
        check.check(action, inputs);
        return calls.run(action, inputs, options);
    }

    /**
     * Runs an action with the input of its generated class, whose annotations are checked.
     *
     * @return what the action returns, in its documented form; JSON's null when it returns nothing
     * @throws InvalidInputException when the input breaks rules; nothing was sent
     * @throws dev.ferrule.runtime.error.ConnectorException when the call fails
     */
    public JsonValue run(ActionDefinition action, TypedInput input) {
        return run(action, input, CallOptions.NONE);
    }

    /**
     * Runs an action with the input of its generated class and options that count for this call alone.
     *
     * @return what the action returns, in its documented form; JSON's null when it returns nothing
     * @throws InvalidInputException when the input breaks rules; nothing was sent
     * @throws dev.ferrule.runtime.error.ConnectorException when the call fails
     */
    public JsonValue run(ActionDefinition action, TypedInput input, CallOptions options) {
        return calls.run(action, check.checked(action, input), options);
    }

    /**
     * Runs an action that returns a list, page by page while its items are consumed.
     *
     * @return the items in their documented form; nothing is sent before one is asked for
     * @throws InvalidInputException when the inputs break rules
     */
    public Pages<JsonValue> pages(ActionDefinition action, Inputs inputs) {
        check.check(action, inputs);
        return calls.pages(action, inputs, CallOptions.NONE);
    }

    /**
     * Runs an action that returns a list with the input of its generated class, page by page.
     *
     * @return the items in their documented form; nothing is sent before one is asked for
     * @throws InvalidInputException when the input breaks rules
     */
    public Pages<JsonValue> pages(ActionDefinition action, TypedInput input) {
        return pages(action, input, CallOptions.NONE);
    }

    /**
     * Runs an action that returns a list with the input of its generated class and options that count for this call alone,
     * page by page.
     *
     * @return the items in their documented form; nothing is sent before one is asked for
     * @throws InvalidInputException when the input breaks rules
     */
    public Pages<JsonValue> pages(ActionDefinition action, TypedInput input, CallOptions options) {
        return calls.pages(action, check.checked(action, input), options);
    }

    /**
     * Sends a request that no action makes, with all that the connection is and does.
     *
     * @return the answer that means success
     * @throws dev.ferrule.runtime.error.ConnectorException when the call fails
     */
    public RawAnswer rawRequest(RawRequest request) {
        return rawRequest(request, CallOptions.NONE);
    }

    /** The same with options that count for this request alone. See {@link #rawRequest(RawRequest)}. */
    public RawAnswer rawRequest(RawRequest request, CallOptions options) {
        AtomicReference<@Nullable RawAnswer> last = new AtomicReference<>();
        run(request.action(), request.inputs(), options.telling(last::set));
        return Objects.requireNonNull(last.get());
    }

    /**
     * Tells whether the connection works: runs the connector's test of connections, of a list its first page.
     *
     * @param action the action that the connector names for it
     * @throws IllegalArgumentException when the connector names another action, or none
     * @throws dev.ferrule.runtime.error.ConnectorException when the connection does not work; its kind says why
     */
    public void test(ActionDefinition action) {
        if (!connector.connectionTest().equals(Optional.of(action.id()))) {
            throw new IllegalArgumentException(connector.id() + " does not test connections by " + action.id() + ".");
        }
        Inputs nothing = Inputs.of(Map.of());
        if (action.steps().stream().anyMatch(step -> step.pagination().isPresent())) {
            pages(action, nothing).byPage().iterator().next();
        } else {
            run(action, nothing);
        }
    }

    /**
     * Tells whether the connection works as {@link #test} does, and if not, which of network, TLS, credentials, permission
     * and service has failed and what to do.
     *
     * @param action the action that the connector names for it
     * @throws IllegalArgumentException when the connector names another action, or none
     */
    public ConnectionCheck check(ActionDefinition action) {
        try {
            test(action);
            return ConnectionCheck.working(connector.name());
        } catch (ConnectorException e) {
            return ConnectionCheck.of(e, isBehindProxy());
        }
    }

    /**
     * The server that calls go to, for people: what is secret in it is masked. Empty when only the answer that gives the token
     * of the connection tells it.
     */
    public Optional<String> server() {
        return server.map(Server::shown);
    }

    private boolean isBehindProxy() {
        Optional<Proxy> proxy = transport.network().proxy();
        return proxy.isPresent()
                && server.map(known -> known.base().getHost())
                        .map(proxy.get()::serves)
                        .orElse(true);
    }

    /** The way to make calls that run on other threads; what runs there ends with the connection. */
    public AsyncCalls async() {
        return async.get();
    }

    /**
     * The requests that an action would send, with nothing sent. Entries of a map whose form another action tells stand
     * as they were given, behind the requests of that action.
     *
     * @throws InvalidInputException when the inputs break rules
     */
    public List<PlannedRequest> plan(ActionDefinition action, Inputs inputs) {
        return calls.plan(action, inputs);
    }

    /**
     * The values that a parameter may have, as the service tells them now. Other inputs may be missing or wrong as long as
     * the lookup does not need them.
     *
     * @param action the action whose form is filled in
     * @param parameter the id of a parameter with a lookup
     * @param inputs what has been filled in so far
     * @param source the action that the lookup names
     * @throws IllegalArgumentException when the parameter has no lookup, or the source is another action
     * @throws InvalidInputException when an input that the lookup needs is missing
     * @throws dev.ferrule.runtime.error.ConnectorException when the call fails
     */
    public List<Choice> options(ActionDefinition action, String parameter, Inputs inputs, ActionDefinition source) {
        return lookups.options(action, parameter, inputs, source);
    }

    /**
     * The entries that a map may have, as the service tells them now. Other inputs may be missing or wrong as long as the
     * lookup does not need them.
     *
     * @param action the action whose form is filled in
     * @param parameter the id of a map whose entries are found by another action
     * @param inputs what has been filled in so far
     * @param source the action that finds them
     * @throws IllegalArgumentException when no action finds entries of the parameter, or another one does
     * @throws InvalidInputException when an input that the lookup needs is missing
     * @throws dev.ferrule.runtime.error.ConnectorException when the call fails
     */
    public List<MapEntry> entries(ActionDefinition action, String parameter, Inputs inputs, ActionDefinition source) {
        return lookups.entries(action, parameter, inputs, source);
    }

    /**
     * Checks the entries that are given for a map by what the service tells of them now. Running an action does not: the
     * service itself judges what it is sent.
     *
     * @param action the action for which they are given
     * @param parameter the id of a map whose entries are found by another action
     * @param inputs what is given
     * @param source the action that finds them
     * @return which entries are missing, unknown or of another form; empty when none is
     * @throws IllegalArgumentException when no action finds entries of the parameter, or another one does
     * @throws InvalidInputException when an input that the lookup needs is missing
     * @throws dev.ferrule.runtime.error.ConnectorException when the call fails
     */
    public List<Violation> checkEntries(
            ActionDefinition action, String parameter, Inputs inputs, ActionDefinition source) {
        return lookups.checkEntries(action, parameter, inputs, source);
    }

    /**
     * Begins to ask somebody to allow this connection to act for them, in a browser that goes to the address of what is
     * returned.
     *
     * @param redirectUrl where the browser is sent back to; null for the address that the connector names
     * @throws IllegalArgumentException when the scheme of the connection asks nobody, or no address is known
     */
    public Authorization authorize(@Nullable String redirectUrl) {
        return proofs.authorize(redirectUrl);
    }

    /**
     * Goes on where the browser has come back: gets the tokens and saves them in the store of the connection.
     *
     * @param callback the whole address that the browser was sent back to
     * @throws dev.ferrule.runtime.error.ConnectorException when it was not allowed, or there are no tokens to be had
     */
    public void authorized(Authorization authorization, URI callback) {
        Watching watching = calls.watching();
        watching.whenSent(() -> {
            CallDoor door = exchange.door(Deadline.in(timeout, time), watching);
            proofs.authorized(authorization, callback, door, calls.redactor(Inputs.NONE));
            return this;
        });
    }

    /**
     * What is wrong with the inputs of an action, as a run would tell it; empty when nothing is. Nothing is sent and no
     * connection is needed, so forms can ask while they are filled in.
     */
    public static List<Violation> violations(ConnectorDefinition connector, ActionDefinition action, Inputs inputs) {
        return InputCheck.violations(connector, action, inputs);
    }

    @Override
    public void close() {
        async.ifMade(AsyncCalls::close);
        Watching watching = calls.watching();
        watching.whenSent(() -> {
            proofs.end(exchange.door(Deadline.in(timeout, time), watching));
            return this;
        });
        if (ownsTransport) {
            transport.close();
        }
    }
}
