package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What expressions and conditions can see while one call runs: the connection, the inputs, the answers so far. */
final class Scope {

    private final Map<String, JsonValue> connection;
    private final Inputs inputs;
    private final List<ParameterDefinition> parameters;
    private final Map<String, StepAnswer> answers;
    private final Map<Origin.Taken, JsonValue> taken;
    private final boolean planning;
    private final CallContext context;
    private final boolean manyKeys;
    private final Optional<JsonValue> item;
    /** Which of several requests of a step is made, from 1; 0 when a step makes one. */
    private final int request;

    /** A scope that sees the connection alone. */
    Scope(Map<String, JsonValue> connection) {
        this(connection, CallContext.NONE);
    }

    /** A scope that sees the connection alone, and belongs to a call. */
    Scope(Map<String, JsonValue> connection, CallContext context) {
        this(connection, List.of(), false, Inputs.NONE, false, context);
    }

    private Scope(
            Map<String, JsonValue> connection,
            List<ParameterDefinition> parameters,
            boolean manyKeys,
            Inputs inputs,
            boolean planning,
            CallContext context) {
        this.connection = connection;
        this.parameters = parameters;
        this.manyKeys = manyKeys;
        this.inputs = inputs;
        this.planning = planning;
        this.context = context;
        this.answers = new HashMap<>();
        this.taken = new HashMap<>();
        this.item = Optional.empty();
        this.request = 0;
    }

    private Scope(Scope outer, Optional<JsonValue> item, int request) {
        this.connection = outer.connection;
        this.inputs = outer.inputs;
        this.planning = outer.planning;
        this.context = outer.context;
        this.manyKeys = outer.manyKeys;
        this.parameters = outer.parameters;
        this.answers = outer.answers;
        this.taken = outer.taken;
        this.item = item;
        this.request = request;
    }

    /**
     * A scope for what happens before a call, when no token is got.
     *
     * @param planning whether nothing will be sent: what an answer would give is then named instead
     */
    Scope(Map<String, JsonValue> connection, ActionDefinition action, Inputs inputs, boolean planning) {
        this(connection, action, inputs, planning, CallContext.NONE);
    }

    /**
     * A scope for one call.
     *
     * @param planning whether nothing will be sent: what an answer would give is then named instead
     * @param context what else the call can reach
     */
    Scope(
            Map<String, JsonValue> connection,
            ActionDefinition action,
            Inputs inputs,
            boolean planning,
            CallContext context) {
        this(connection, action.parameters(), hasManyKeys(action), inputs, planning, context);
    }

    private static boolean hasManyKeys(ActionDefinition action) {
        int keys = 0;
        for (StepDefinition step : action.steps()) {
            keys += step.repeat().how() == Repeat.How.KEY ? 1 : 0;
        }
        return keys > 1;
    }

    /** What this call does differently from others. */
    CallOptions options() {
        return context.options();
    }

    /** What listeners are told of the call. */
    Watching watching() {
        return context.watching();
    }

    /** What listeners are told of the request of a step. */
    WatchedRequest watched(StepCall call) {
        return context.watched(call);
    }

    /** The code of the program. */
    Hooks hooks() {
        return context.hooks();
    }

    /** A key by which the service recognises a call of a step that is sent again. */
    String key(String step) {
        Optional<String> given = options().idempotencyKey();
        if (given.isPresent()) {
            String own = manyKeys ? given.get() + "-" + step : given.get();
            return request == 0 ? own : own + "-" + request;
        }
        return planning ? "(new for each call)" : UUID.randomUUID().toString();
    }

    /** This scope, for the entry of a list. */
    Scope withItem(JsonValue entry) {
        return new Scope(this, Optional.of(entry), request);
    }

    /**
     * This scope, for one of several requests that a step makes.
     *
     * @param entry what the request is made for
     * @param number which of them it is, from 1
     */
    Scope forRequest(JsonValue entry, int number) {
        return new Scope(this, Optional.of(entry), number);
    }

    /** This scope, for the entries of a list that no answer has told yet. */
    Scope withUnknownItem() {
        return new Scope(this, Optional.empty(), request);
    }

    /** A scope for each entry of what an origin gives; empty when there is nothing. */
    Optional<List<Scope>> entries(Origin origin) {
        return entries(origin, Optional.empty());
    }

    /** A scope for each entry of what an origin gives, or of what a function makes of that; empty when there is nothing. */
    Optional<List<Scope>> entries(Origin origin, Optional<String> function) {
        if (isUnknown(origin)) {
            return Optional.of(List.of(withUnknownItem()));
        }
        return values(origin, function)
                .map(values -> values.stream().map(this::withItem).toList());
    }

    /** The entries of what an origin gives, those of a mapping with a key and a value; empty when there is nothing. */
    Optional<List<JsonValue>> values(Origin origin, Optional<String> function) {
        Optional<JsonValue> given = find(origin).filter(found -> !(found instanceof JsonNull));
        Optional<JsonValue> entries = function.isEmpty()
                ? given
                : given.flatMap(
                        text -> Evaluator.fit(Expression.from(origin), () -> Functions.apply(function.get(), text)));
        return entries.map(found -> {
            if (found instanceof JsonArray array) {
                return array.values();
            }
            if (found instanceof JsonObject object) {
                return object.members().entrySet().stream()
                        .<JsonValue>map(member -> JsonObject.EMPTY
                                .with("key", JsonValue.of(member.getKey()))
                                .with("value", member.getValue()))
                        .toList();
            }
            throw new Evaluator.UnfitValue(Expression.from(origin), "must be a list");
        });
    }

    /** Whether only an answer can tell the value, and none will come. */
    boolean isUnknown(Origin origin) {
        boolean given = origin instanceof Origin.Input
                || origin instanceof Origin.Connection
                || origin instanceof Origin.Worked
                || origin instanceof Origin.Key
                || (origin instanceof Origin.Item && item.isPresent());
        return planning && !given;
    }

    /** What a conversion makes of the value of an origin; in a plan, what an answer would give stays as it is named. */
    JsonValue converted(String hook, Origin origin, JsonValue value) {
        return isUnknown(origin) ? value : context.hooks().convert(hook, value);
    }

    /** Notes what is made of something secret: it tells the secret in a way that only who has made it knows. */
    void note(JsonValue made) {
        context.made().accept(made);
    }

    /** Whether only answers can tell if the condition holds, and none will come. */
    boolean isUndecided(Condition condition) {
        return Origins.dependsOn(condition, this::isUnknown);
    }

    /** Whether nothing will be sent. */
    boolean planning() {
        return planning;
    }

    /** Whether a step has been answered already; none is in a plan. */
    boolean hasAnswers() {
        return !answers.isEmpty();
    }

    void answered(String step, StepAnswer answer) {
        answers.put(step, answer);
    }

    void forget(String step) {
        answers.remove(step);
        taken.keySet().removeIf(value -> value.step().equals(step));
    }

    /** Keeps a value of an answer under its name. */
    void took(String step, String name, JsonValue value) {
        taken.put(new Origin.Taken(step, name), value);
    }

    /** Whether a step was answered with something; one that did not run, or found no such thing, was not. */
    boolean answeredWithSomething(String step) {
        return answer(step)
                .filter(answer -> answer.isAnswer() && !answer.absent())
                .isPresent();
    }

    Optional<JsonValue> find(Origin origin) {
        if (origin instanceof Origin.Input input) {
            return input(input.parameter()).flatMap(input.path()::find);
        }
        if (origin instanceof Origin.Connection field) {
            return Optional.ofNullable(connection.get(field.field()));
        }
        if (origin instanceof Origin.Worked worked) {
            return Evaluator.value(worked.value(), this);
        }
        if (origin instanceof Origin.Key key) {
            return Optional.of(JsonValue.of(key(key.step())));
        }
        if (isUnknown(origin)) {
            return Optional.of(JsonValue.of("{" + Origins.text(origin) + "}"));
        }
        if (origin instanceof Origin.Kept member) {
            return context.kept().apply(member.name()).map(JsonValue::of);
        }
        if (origin instanceof Origin.Status status) {
            return answer(status.step()).filter(StepAnswer::isAnswer).map(answer -> JsonValue.of(answer.status()));
        }
        if (origin instanceof Origin.Header header) {
            return answer(header.step())
                    .flatMap(answer -> answer.header(header.name()))
                    .map(JsonValue::of);
        }
        if (origin instanceof Origin.Taken value) {
            return Optional.ofNullable(taken.get(value));
        }
        if (origin instanceof Origin.Item entry) {
            return item.flatMap(entry.path()::find);
        }
        Origin.Body body = (Origin.Body) origin;
        return answer(body.step()).flatMap(StepAnswer::body).flatMap(body.path()::find);
    }

    private Optional<JsonValue> input(String parameter) {
        Optional<JsonValue> given = inputs.get(parameter);
        if (given.isPresent()) {
            return given;
        }
        // A parameter that means nothing has no default either. The checker of specs has made sure that this ends.
        // A default may name another parameter; the checker of specs has made sure that this ends.
        for (ParameterDefinition known : parameters) {
            if (known.id().equals(parameter) && known.defaultValue().isPresent()) {
                return Evaluator.holds(known.visibleWhen(), this)
                        ? Evaluator.value(known.defaultValue().get(), this)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<StepAnswer> answer(String step) {
        return Optional.ofNullable(answers.get(step));
    }
}
