package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the calls of one connection, whose inputs were checked before. */
final class ConnectionCalls {

    private final Map<String, JsonValue> fields;
    private final Duration timeout;
    private final Time time;
    private final Hooks hooks;
    private final Exchange exchange;
    private final Proofs proofs;
    private final Shaper shaper;
    private final ActionRunner runner;
    private final PageRunner pages;
    private final EntryWrapping wrapping;
    private final InputCheck check;
    private final Listeners listeners;
    private final CallMarks marks;

    /**
     * Makes calls of a connection.
     *
     * @param fields the fields of the connection, with their defaults
     * @param timeout the longest time of a call that sets none
     * @param writer writes the requests, with what proves who calls
     * @param listeners who is told of the calls
     */
    ConnectionCalls(
            ConnectorDefinition connector,
            Map<String, JsonValue> fields,
            Duration timeout,
            Time time,
            Hooks hooks,
            Exchange exchange,
            Proofs proofs,
            RequestWriter writer,
            Listeners listeners) {
        this.fields = fields;
        this.timeout = timeout;
        this.time = time;
        this.hooks = hooks;
        this.exchange = exchange;
        this.proofs = proofs;
        shaper = new Shaper(connector);
        runner = new ActionRunner(
                writer, exchange, new Poller(writer, exchange, time), shaper, new AnsweredSecrets(connector, shaper));
        pages = new PageRunner(writer, exchange, shaper, runner, time);
        wrapping = new EntryWrapping(connector, fields);
        check = new InputCheck(connector);
        this.listeners = listeners;
        marks = new CallMarks(connector.id());
    }

    JsonValue run(ActionDefinition action, Inputs inputs, CallOptions options) {
        Deadline deadline = Deadline.of(action, options.timeout().orElse(timeout), time);
        Redactor redactor = redactor(inputs, options);
        Watching watching = listeners.watching(Optional.of(action.id()), redactor);
        CallContext context = context(deadline, options, watching, redactor);
        return marks.during(
                action.id(),
                () -> options.during(() -> watching.during(
                        () -> runner.run(action, scope(action, inputs, deadline, context), redactor, deadline))));
    }

    Pages<JsonValue> pages(ActionDefinition action, Inputs inputs, CallOptions options) {
        Duration longest = options.timeout().orElse(timeout);
        return new Pages<>(() -> {
            Redactor redactor = redactor(inputs, options);
            Watching watching = listeners.watching(Optional.of(action.id()), redactor);
            Supplier<Iterator<Pages.Page<JsonValue>>> begin = () -> {
                Deadline deadline = Deadline.of(action, longest, time);
                CallContext context = context(deadline, options, watching, redactor);
                return pages.pages(action, scope(action, inputs, deadline, context), redactor, longest);
            };
            Supplier<Iterator<Pages.Page<JsonValue>>> begun = () -> options.during(() -> watching.whenSent(begin));
            return marks.each(action.id(), marks.during(action.id(), begun));
        });
    }

    /** The requests that a call would send, those of the actions before it included. */
    List<PlannedRequest> plan(ActionDefinition action, Inputs inputs) {
        check.check(action, inputs);
        List<PlannedRequest> plan = new ArrayList<>();
        for (EntryWrapping.Asked asked : wrapping.asked(action, inputs)) {
            plan(asked.source(), asked.inputs()).stream()
                    .map(request -> request.of(asked.source().id()))
                    .forEach(plan::add);
        }
        Scope scope = new Scope(fields, action, shaper.onTheWire(action, inputs), true, CallContext.unwatched(hooks));
        plan.addAll(runner.plan(action, scope, redactor(inputs)));
        return List.copyOf(plan);
    }

    /** What another action is asked with, while the form of this one is filled in. */
    Scope lookingUp(ActionDefinition action, Inputs inputs) {
        Redactor redactor = redactor(inputs);
        Watching watching = listeners.watching(Optional.of(action.id()), redactor);
        return new Scope(
                fields,
                action,
                inputs,
                false,
                context(Deadline.in(timeout, time), CallOptions.NONE, watching, redactor));
    }

    /** What a call sees: its inputs as they are sent, for which other actions may have to be run first. */
    private Scope scope(ActionDefinition action, Inputs inputs, Deadline deadline, CallContext context) {
        Inputs wire = wrapping.wrapped(action, inputs, shaper.onTheWire(action, inputs), (source, asked) -> {
            check.check(source, asked);
            Redactor redactor = redactor(asked);
            Scope scope = new Scope(
                    fields,
                    source,
                    shaper.onTheWire(source, asked),
                    false,
                    context(deadline, CallOptions.NONE, context.watching(), redactor));
            return runner.run(source, scope, redactor, deadline);
        });
        return new Scope(fields, action, wire, false, context);
    }

    private CallContext context(Deadline deadline, CallOptions options, Watching watching, Redactor redactor) {
        return new CallContext(
                name -> proofs.kept(name, exchange.door(deadline, watching)),
                hooks,
                options,
                watching,
                redactor::note,
                false);
    }

    /** What listeners are told of what a connection does by itself. */
    Watching watching() {
        return listeners.watching(Optional.empty(), redactor(Inputs.NONE));
    }

    /** What takes the secrets of this connection and of one call out of foreign text. */
    Redactor redactor(Inputs inputs) {
        return redactor(inputs, CallOptions.NONE);
    }

    private Redactor redactor(Inputs inputs, CallOptions options) {
        return new Redactor(
                () -> {
                    List<JsonValue> values = new ArrayList<>(fields.values());
                    values.addAll(inputs.values().values());
                    values.addAll(options.secrets());
                    return values;
                },
                this::sent);
    }

    /** What proves who calls, to the service and to a proxy on the way, and is no field. */
    private List<Secret> sent() {
        List<Secret> sent = new ArrayList<>(proofs.secrets());
        sent.addAll(exchange.line().transport().network().secrets());
        return sent;
    }
}
