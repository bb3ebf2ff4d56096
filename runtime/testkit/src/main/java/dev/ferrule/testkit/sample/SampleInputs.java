package dev.ferrule.testkit.sample;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.InputRule;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.model.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Inputs that an action accepts: the documented example of each parameter, or a value that is made up where there is
 * none.
 */
public final class SampleInputs {

    private final ConnectorDefinition connector;
    private final SampleValues values;

    /** Makes inputs for the actions of this connector. */
    public SampleInputs(ConnectorDefinition connector) {
        this.connector = connector;
        this.values = new SampleValues(connector);
    }

    /**
     * What must be given and nothing else.
     *
     * @throws NoSample when no value can be made up for a parameter
     */
    public Inputs least(Action action, ActionDefinition definition) {
        Map<String, JsonValue> inputs = new LinkedHashMap<>();
        for (ParameterDefinition parameter : definition.parameters()) {
            if (parameter.rules().required()) {
                inputs.put(parameter.id(), of(action, parameter));
            }
        }
        for (InputRule rule : definition.rules()) {
            List<String> among = oneOf(rule);
            if (!among.isEmpty() && among.stream().noneMatch(inputs::containsKey)) {
                definition.parameter(among.get(0)).ifPresent(first -> inputs.put(first.id(), of(action, first)));
            }
        }
        // What one input asks for may ask for another; each round adds one at least.
        boolean more = true;
        while (more) {
            more = addAskedFor(action, definition, inputs);
        }
        return Inputs.of(inputs);
    }

    /** What must be given, and whatever else can be given with it and has a value that can be made up. */
    public Inputs most(Action action, ActionDefinition definition) {
        Map<String, JsonValue> inputs =
                new LinkedHashMap<>(least(action, definition).values());
        for (ParameterDefinition parameter : definition.parameters()) {
            if (!inputs.containsKey(parameter.id())) {
                Map<String, JsonValue> more = new LinkedHashMap<>(inputs);
                if (add(action, definition, parameter, more)) {
                    inputs = more;
                }
            }
        }
        return Inputs.of(inputs);
    }

    /** Adds a parameter and what it asks for; false when that cannot be. */
    private boolean add(
            Action action, ActionDefinition definition, ParameterDefinition parameter, Map<String, JsonValue> inputs) {
        try {
            inputs.put(parameter.id(), of(action, parameter));
            boolean more = true;
            while (more) {
                more = addAskedFor(action, definition, inputs);
            }
            return Connection.violations(connector, definition, Inputs.of(inputs))
                    .isEmpty();
        } catch (NoSample e) {
            return false;
        }
    }

    private boolean addAskedFor(Action action, ActionDefinition definition, Map<String, JsonValue> inputs) {
        List<String> missing = new ArrayList<>();
        Connection.violations(connector, definition, Inputs.of(inputs)).stream()
                .map(Violation::parameter)
                .forEach(missing::add);
        for (InputRule rule : definition.rules()) {
            if (rule instanceof InputRule.Requires requires && inputs.containsKey(requires.parameter())) {
                missing.addAll(requires.others());
            }
        }
        int before = inputs.size();
        for (String id : missing) {
            definition
                    .parameter(id)
                    .filter(parameter -> !inputs.containsKey(id))
                    .ifPresent(parameter -> inputs.put(id, of(action, parameter)));
        }
        return inputs.size() > before;
    }

    private static List<String> oneOf(InputRule rule) {
        if (rule instanceof InputRule.ExactlyOne exactly) {
            return exactly.parameters();
        }
        return rule instanceof InputRule.AtLeastOne atLeast ? atLeast.parameters() : List.of();
    }

    /**
     * A value for one parameter.
     *
     * @throws NoSample when none can be made up
     */
    public JsonValue of(Action action, ParameterDefinition parameter) {
        return action.parameter(parameter.id())
                .flatMap(spec -> Optional.ofNullable(spec.example()).map(example -> typed(parameter, example)))
                .orElseGet(() -> values.of(parameter));
    }

    /** The example of a spec is a text, whatever the type; that of a list is one entry. */
    private static JsonValue typed(ParameterDefinition parameter, String example) {
        if (parameter.shape() instanceof Shape.ListOf list) {
            JsonValue entry = typed(list.items(), example);
            return entry instanceof JsonArray ? entry : JsonArray.of(entry);
        }
        return typed(parameter.shape(), example);
    }

    private static JsonValue typed(Shape shape, String example) {
        if (shape == Shape.Scalar.INTEGER || shape == Shape.Scalar.NUMBER) {
            return new JsonNumber(example);
        }
        if (shape == Shape.Scalar.BOOLEAN) {
            return JsonValue.of(Boolean.parseBoolean(example));
        }
        if (shape == Shape.Scalar.SECRET) {
            return JsonValue.of(Secret.of(example));
        }
        if (shape instanceof Shape.Scalar && shape != Shape.Scalar.ANY) {
            return JsonValue.of(example);
        }
        try {
            return JsonReader.read(example);
        } catch (RuntimeException e) {
            return JsonValue.of(example);
        }
    }
}
