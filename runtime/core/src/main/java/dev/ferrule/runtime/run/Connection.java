package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Authentications;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.LookupDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.error.Violation;
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
import dev.ferrule.runtime.validation.RuleMessages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A connection to one server in the name of one caller: the way in to running actions. It is safe for use by many
 * threads and shares nothing with other connections. Closing it closes the transport that it made for itself.
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
    private final Shaper shaper;
    private final ActionRunner runner;
    private final PageRunner pages;
    private final EntryWrapping wrapping;

    private Connection(Builder builder) {
        fields = builder.checkedFields();
        Network network = builder.network;
        timeout = builder.timeout == null ? network.timeout() : builder.timeout;
        time = builder.time;
        connector = builder.connector;
        Server server = Server.of(connector, new Scope(fields), new Redactor(fields.values()));
        Authentication authentication = builder.authentication(fields);
        builder.refuseUnfit(network, server, authentication);
        ownsTransport = builder.transport == null;
        transport =
                new NetworkGate(network, builder.transport == null ? new ApacheTransport(network) : builder.transport);
        shaper = new Shaper(connector);
        RequestWriter writer = new RequestWriter(server, authentication);
        Exchange exchange = new Exchange(
                transport,
                new AnswerJudge(connector, time),
                new RequestAccounts(connector.limits(), time),
                builder.retry == null ? network.retries() : builder.retry,
                builder.exceptions);
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
        Scope scope = new Scope(fields, action, shaper.onTheWire(action, inputs), true);
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
        return Choices.read(lookup, run(source, Choices.inputs(lookup, new Scope(fields, action, inputs, false))));
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
        Inputs asked = Choices.inputs(entries.lookup(), new Scope(fields, action, inputs, false));
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
            Scope scope = new Scope(fields, source, shaper.onTheWire(source, asked), false);
            return runner.run(source, scope, redactor(asked), deadline);
        });
        return new Scope(fields, action, wire, false, options);
    }

    /** What takes the secrets of this connection and of one call out of foreign text. */
    private Redactor redactor(Inputs inputs) {
        List<JsonValue> values = new ArrayList<>(fields.values());
        values.addAll(inputs.values().values());
        return new Redactor(values);
    }

    private void check(ActionDefinition action, Inputs inputs) {
        refuse(action, RuleChecker.check(connector, action, inputs), inputs);
    }

    private static void refuse(ActionDefinition action, List<Violation> broken, Inputs inputs) {
        List<Violation> violations = new ArrayList<>(broken);
        violations.addAll(Applicability.check(action, inputs));
        if (!violations.isEmpty()) {
            throw new InvalidInputException(action.id(), violations);
        }
    }

    @Override
    public void close() {
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

        /** What makes an exception of a failure that the service answered. */
        public Builder exceptions(Function<Failure, ? extends ServiceException> factory) {
            exceptions = factory;
            return this;
        }

        /**
         * Opens the connection; nothing is sent yet.
         *
         * @throws SettingsException when fields are missing or wrong
         */
        public Connection open() {
            return new Connection(this);
        }

        private Map<String, JsonValue> checkedFields() {
            List<String> alsoRequired = scheme().map(AuthScheme::requires).orElse(List.of());
            List<Violation> violations = RuleChecker.check(connector.fields(), Inputs.of(fields));
            for (ParameterDefinition field : connector.fields()) {
                if (alsoRequired.contains(field.id()) && !fields.containsKey(field.id())) {
                    violations.add(new Violation(field.id(), field.name(), "required", RuleMessages.REQUIRED));
                }
            }
            if (!violations.isEmpty()) {
                String text = violations.stream().map(Violation::text).collect(Collectors.joining(" "));
                throw refused(
                        "The connection to " + connector.name() + " is not complete. " + text,
                        violations.stream().map(Violation::parameter).findFirst());
            }
            Map<String, JsonValue> complete = new LinkedHashMap<>(fields);
            Scope nothing = new Scope(Map.of());
            for (ParameterDefinition field : connector.fields()) {
                field.defaultValue()
                        .flatMap(value -> Evaluator.value(value, nothing))
                        .ifPresent(value -> complete.putIfAbsent(field.id(), value));
            }
            return Map.copyOf(complete);
        }

        /** Refuses network settings that the connection cannot keep. */
        private void refuseUnfit(Network settings, Server server, Authentication authentication) {
            if (transport != null
                    && settings.shapesConnections()
                    && !transport.network().equals(settings)) {
                throw refused(
                        "The transport of the connection to " + connector.name()
                                + " was made without its network settings.",
                        Optional.empty());
            }
            if (!settings.plainHttp()
                    && Hosts.isExposed(server.resolve("", ""))
                    && !authentication.planned().isEmpty()) {
                throw refused(
                        "The credentials of the connection to " + connector.name() + " would go unencrypted to "
                                + server.resolve("", "").getHost()
                                + ". Use https://, or allow plain HTTP in the network settings.",
                        Optional.empty());
            }
            if (scheme().filter(picked -> picked.recipe() instanceof AuthRecipe.ClientCertificate)
                            .isPresent()
                    && settings.clientCertificate().isEmpty()) {
                throw refused(
                        "The connection to " + connector.name()
                                + " proves who calls by a client certificate, which its network settings do not give.",
                        Optional.empty());
            }
        }

        private Authentication authentication(Map<String, JsonValue> complete) {
            AuthScheme scheme = scheme().orElse(null);
            Scope scope = new Scope(complete);
            try {
                return Authentications.of(
                        scheme == null ? AuthRecipe.none() : scheme.recipe(),
                        value -> Evaluator.value(value, scope).flatMap(Evaluator::text));
            } catch (IllegalArgumentException e) {
                throw refused(
                        "The connection to " + connector.name() + " cannot prove who calls by "
                                + (scheme == null ? "nothing" : scheme.name()) + ": " + e.getMessage() + ".",
                        Optional.empty());
            }
        }

        /** The scheme that was picked, or the first. */
        private Optional<AuthScheme> scheme() {
            if (auth == null) {
                return connector.auth().stream().findFirst();
            }
            Optional<AuthScheme> found = connector.auth().stream()
                    .filter(scheme -> scheme.id().equals(auth))
                    .findFirst();
            if (found.isEmpty()) {
                String known = connector.auth().stream().map(AuthScheme::id).collect(Collectors.joining(", "));
                throw refused(
                        "A connection to " + connector.name() + " knows no auth scheme " + auth + ", but these: "
                                + known + ".",
                        Optional.empty());
            }
            return found;
        }

        private static SettingsException refused(String message, Optional<String> field) {
            return new SettingsException(
                    Failure.builder(ErrorKind.INVALID, message).parameter(field).build(), null);
        }
    }
}
