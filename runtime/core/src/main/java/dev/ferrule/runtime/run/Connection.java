package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.LookupDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.hook.Hook;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.retry.Time;
import dev.ferrule.runtime.validation.InputValidator;
import dev.ferrule.runtime.validation.RuleChecker;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Map<String, JsonValue> fields;
    private final Duration timeout;
    private final Time time;
    private final Transport transport;
    private final boolean ownsTransport;
    private final Hooks hooks;
    private final Exchange exchange;
    private final Proofs proofs;
    private final Shaper shaper;
    private final ActionRunner runner;
    private final PageRunner pages;
    private final EntryWrapping wrapping;

    private Connection(Builder builder) {
        connector = builder.connector;
        Network network = builder.network;
        timeout = builder.timeout == null ? network.timeout() : builder.timeout;
        time = builder.time;
        ConnectionCheck check = new ConnectionCheck(connector, builder.auth);
        fields = check.fields(builder.fields);
        hooks = check.hooks(builder.hooks, fields);
        check.network(network, builder.transport);
        Function<Scope, Server> servers = Server.each(connector, fields);
        ownsTransport = builder.transport == null;
        transport =
                new NetworkGate(network, builder.transport == null ? new ApacheTransport(network) : builder.transport);
        shaper = new Shaper(connector);
        exchange = new Exchange(
                transport,
                new AnswerJudge(connector, time),
                new RequestAccounts(connector.limits(), time),
                builder.retry == null ? network.retries() : builder.retry,
                time,
                builder.exceptions);
        proofs = check.proofs(scheme -> Proofs.of(connector, scheme, fields, exchange, builder.tokens, hooks, time));
        if (!Server.isToldByToken(connector)) {
            check.encryption(network, servers.apply(new Scope(fields)));
        }
        RequestWriter writer = new RequestWriter(servers, proofs.authentication());
        runner = new ActionRunner(writer, exchange, new Poller(writer, exchange, time), shaper);
        pages = new PageRunner(writer, exchange, shaper, runner, time);
        wrapping = new EntryWrapping(connector, fields);
    }

    /** A connection of this connector, to be put together. */
    public static Builder to(ConnectorDefinition connector) {
        return new Builder(connector);
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
        check(action, inputs);
        return send(action, inputs, options);
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
        Inputs inputs = input.toInputs();
        refuse(action, InputValidator.check(connector, action, input), inputs);
        return send(action, inputs, options);
    }

    /**
     * Runs an action that returns a list, page by page while its items are consumed.
     *
     * @return the items in their documented form; nothing is sent before one is asked for
     * @throws InvalidInputException when the inputs break rules
     */
    public Pages<JsonValue> pages(ActionDefinition action, Inputs inputs) {
        check(action, inputs);
        return read(action, inputs, CallOptions.NONE);
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
        Inputs inputs = input.toInputs();
        refuse(action, InputValidator.check(connector, action, input), inputs);
        return read(action, inputs, options);
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
     * The requests that an action would send, with nothing sent. Entries of a map whose form another action tells stand
     * as they were given, behind the requests of that action.
     *
     * @throws InvalidInputException when the inputs break rules
     */
    public List<PlannedRequest> plan(ActionDefinition action, Inputs inputs) {
        check(action, inputs);
        List<PlannedRequest> plan = new ArrayList<>();
        for (EntryWrapping.Asked asked : wrapping.asked(action, inputs)) {
            plan(asked.source(), asked.inputs()).stream()
                    .map(request -> request.of(asked.source().id()))
                    .forEach(plan::add);
        }
        Scope scope = new Scope(
                fields,
                action,
                shaper.onTheWire(action, inputs),
                true,
                new CallContext(CallContext.NONE.kept(), hooks, CallOptions.NONE));
        plan.addAll(runner.plan(action, scope, redactor(inputs)));
        return List.copyOf(plan);
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
        LookupDefinition lookup = action.parameter(parameter)
                .flatMap(ParameterDefinition::optionsFrom)
                .filter(found -> found.action().equals(source.id()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The values of " + parameter + " are not found by " + source.id() + "."));
        Scope scope = new Scope(fields, action, inputs, false, context(Deadline.in(timeout, time), CallOptions.NONE));
        return Choices.read(lookup, run(source, Choices.inputs(lookup, scope)));
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
        EntriesDefinition entries = action.parameter(parameter)
                .flatMap(ParameterDefinition::entriesFrom)
                .filter(found -> found.lookup().action().equals(source.id()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The entries of " + parameter + " are not found by " + source.id() + "."));
        Scope scope = new Scope(fields, action, inputs, false, context(Deadline.in(timeout, time), CallOptions.NONE));
        Inputs asked = Choices.inputs(entries.lookup(), scope);
        return new ToldEntries(entries, run(source, asked)).entries();
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
        JsonObject given =
                inputs.get(parameter).orElse(JsonObject.EMPTY) instanceof JsonObject map ? map : JsonObject.EMPTY;
        List<MapEntry> known = entries(action, parameter, inputs, source);
        return action.parameter(parameter)
                .map(map -> EntryChecker.check(map, known, given))
                .orElse(List.of());
    }

    private JsonValue send(ActionDefinition action, Inputs inputs, CallOptions options) {
        Deadline deadline = Deadline.of(action, options.timeout().orElse(timeout), time);
        return options.during(
                () -> runner.run(action, scope(action, inputs, deadline, options), redactor(inputs), deadline));
    }

    private Pages<JsonValue> read(ActionDefinition action, Inputs inputs, CallOptions options) {
        Duration longest = options.timeout().orElse(timeout);
        return new Pages<>(() -> options.during(() -> pages.pages(
                action,
                scope(action, inputs, Deadline.of(action, longest, time), options),
                redactor(inputs),
                longest)));
    }

    /** What a call sees: its inputs as they are sent, for which other actions may have to be run first. */
    private Scope scope(ActionDefinition action, Inputs inputs, Deadline deadline, CallOptions options) {
        Inputs wire = wrapping.wrapped(action, inputs, shaper.onTheWire(action, inputs), (source, asked) -> {
            check(source, asked);
            Scope scope = new Scope(
                    fields, source, shaper.onTheWire(source, asked), false, context(deadline, CallOptions.NONE));
            return runner.run(source, scope, redactor(asked), deadline);
        });
        return new Scope(fields, action, wire, false, context(deadline, options));
    }

    private CallContext context(Deadline deadline, CallOptions options) {
        return new CallContext(name -> proofs.kept(name, exchange.door(deadline)), hooks, options);
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
        proofs.authorized(authorization, callback, exchange.door(Deadline.in(timeout, time)), redactor(Inputs.NONE));
    }

    /** What takes the secrets of this connection and of one call out of foreign text. */
    private Redactor redactor(Inputs inputs) {
        List<JsonValue> values = new ArrayList<>(fields.values());
        values.addAll(inputs.values().values());
        return new Redactor(values, proofs::secrets);
    }

    /**
     * What is wrong with the inputs of an action, as a run would tell it; empty when nothing is. Nothing is sent and no
     * connection is needed, so forms can ask while they are filled in.
     */
    public static List<Violation> violations(ConnectorDefinition connector, ActionDefinition action, Inputs inputs) {
        return all(RuleChecker.check(connector, action, inputs), action, inputs);
    }

    private void check(ActionDefinition action, Inputs inputs) {
        refuse(action, RuleChecker.check(connector, action, inputs), inputs);
    }

    private static void refuse(ActionDefinition action, List<Violation> broken, Inputs inputs) {
        List<Violation> violations = all(broken, action, inputs);
        if (!violations.isEmpty()) {
            throw new InvalidInputException(action.id(), violations);
        }
    }

    private static List<Violation> all(List<Violation> broken, ActionDefinition action, Inputs inputs) {
        List<Violation> violations = new ArrayList<>(broken);
        violations.addAll(Applicability.check(action, inputs));
        return violations;
    }

    @Override
    public void close() {
        proofs.end(exchange.door(Deadline.in(timeout, time)));
        if (ownsTransport) {
            transport.close();
        }
    }

    /** Puts a connection together. */
    public static final class Builder {
        private final ConnectorDefinition connector;
        private final Map<String, JsonValue> fields = new LinkedHashMap<>();
        private @Nullable String auth;
        private Network network = Network.STANDARD;
        private @Nullable Duration timeout;
        private @Nullable RetryPolicy retry;
        private Time time = Time.SYSTEM;
        private @Nullable Transport transport;
        private TokenStore tokens = TokenStore.inMemory();
        private final Map<String, Hook> hooks = new LinkedHashMap<>();
        private Function<Failure, ? extends ServiceException> exceptions = ServiceException::new;

        private Builder(ConnectorDefinition connector) {
            this.connector = connector;
        }

        /** The value of a field; null leaves it out. */
        public Builder field(String id, @Nullable JsonValue value) {
            if (value != null) {
                fields.put(id, value);
            }
            return this;
        }

        /** The text of a field; null leaves it out. */
        public Builder field(String id, @Nullable String text) {
            return field(id, text == null ? null : JsonValue.of(text));
        }

        /** The secret of a field; null leaves it out. */
        public Builder field(String id, @Nullable Secret secret) {
            return field(id, secret == null ? null : JsonValue.of(secret));
        }

        /**
         * The auth scheme to use, by its id; the connector's first unless set.
         *
         * @see ConnectorDefinition#auth()
         */
        public Builder auth(@Nullable String id) {
            auth = id;
            return this;
        }

        /**
         * How the connection reaches the network. What it says of connections themselves (proxy, certificates, the time to
         * connect, public addresses) is for the transport that the connection makes; a {@linkplain #transport transport of
         * your own} must have been made with it.
         */
        public Builder network(Network settings) {
            network = settings;
            return this;
        }

        /**
         * The longest time of one call, over all its requests; what a spec says of waiting for work comes on top. It goes
         * before that of the network settings.
         */
        public Builder timeout(Duration longest) {
            timeout = longest;
            return this;
        }

        /** How often a call is sent at most, and after which pauses; goes before what the network settings say. */
        public Builder retry(RetryPolicy policy) {
            retry = policy;
            return this;
        }

        /** What measures the time and waits; for tests. */
        public Builder time(Time source) {
            time = source;
            return this;
        }

        /** The transport to use, which the connection then does not close. */
        public Builder transport(Transport shared) {
            transport = shared;
            return this;
        }

        /** What keeps the tokens of the connection beyond its life; they end with it unless set. */
        public Builder tokenStore(TokenStore store) {
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
        public Builder hook(String name, Hook hook) {
            hooks.put(name, hook);
            return this;
        }

        /** What makes an exception of a failure that the service answered. */
        public Builder exceptions(Function<Failure, ? extends ServiceException> factory) {
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
}
