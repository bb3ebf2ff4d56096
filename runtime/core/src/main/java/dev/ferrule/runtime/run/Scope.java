package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What expressions and conditions can see while one call runs: the connection, the inputs, the answers so far. */
final class Scope {

    private final Map<String, JsonValue> connection;
    private final Inputs inputs;
    private final Map<String, Expression> defaults = new HashMap<>();
    private final Map<String, Condition> visible = new HashMap<>();
    private final Map<String, StepAnswer> answers = new HashMap<>();
    private final boolean planning;

    /** A scope that sees the connection alone. */
    Scope(Map<String, JsonValue> connection) {
        this.connection = connection;
        this.inputs = Inputs.NONE;
        this.planning = false;
    }

    /**
     * A scope for one call.
     *
     * @param planning whether nothing will be sent: what an answer would give is then named instead
     */
    Scope(Map<String, JsonValue> connection, ActionDefinition action, Inputs inputs, boolean planning) {
        this.connection = connection;
        this.inputs = inputs;
        this.planning = planning;
        action.parameters().forEach(parameter -> {
            parameter.defaultValue().ifPresent(value -> defaults.put(parameter.id(), value));
            visible.put(parameter.id(), parameter.visibleWhen());
        });
    }

    /** Whether nothing will be sent. */
    boolean planning() {
        return planning;
    }

    void answered(String step, StepAnswer answer) {
        answers.put(step, answer);
    }

    /** Whether a step was answered with something; one that did not run, or found no such thing, was not. */
    boolean answeredWithSomething(String step) {
        return answer(step).filter(answer -> !answer.absent()).isPresent();
    }

    Optional<JsonValue> find(Origin origin) {
        if (origin instanceof Origin.Input input) {
            return input(input.parameter()).flatMap(input.path()::find);
        }
        if (origin instanceof Origin.Connection field) {
            return Optional.ofNullable(connection.get(field.field()));
        }
        if (planning) {
            return Optional.of(JsonValue.of("{" + Origins.text(origin) + "}"));
        }
        if (origin instanceof Origin.Status status) {
            return answer(status.step()).map(answer -> JsonValue.of(answer.status()));
        }
        if (origin instanceof Origin.Header header) {
            return answer(header.step())
                    .flatMap(answer -> answer.header(header.name()))
                    .map(JsonValue::of);
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
        if (!defaults.containsKey(parameter)
                || !Evaluator.holds(visible.getOrDefault(parameter, Condition.ALWAYS), this)) {
            return Optional.empty();
        }
        // A default may name another parameter; the checker of specs has made sure that this ends.
        return Optional.ofNullable(defaults.get(parameter)).flatMap(value -> Evaluator.value(value, this));
    }

    private Optional<StepAnswer> answer(String step) {
        return Optional.ofNullable(answers.get(step));
    }
}
