package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.InputRule;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.sample.NoSample;
import dev.ferrule.testkit.sample.SampleValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds, for each rule of each parameter, inputs that break it.
 *
 * @param connector the connector
 * @param least the action with what must be given
 * @param most the action with all that can be given
 */
record RuleBreaks(ConnectorDefinition connector, Case least, Case most) {

    /** The rules of one parameter and of the members of its objects. */
    List<RuleBreak> of(ParameterDefinition parameter) {
        List<RuleBreak> breaks = new ArrayList<>();
        if (parameter.rules().required()) {
            breaks.add(new RuleBreak(
                    List.of(parameter.id()),
                    parameter.name(),
                    "required",
                    Optional.of(without(least.inputs(), List.of(parameter.id())))));
        }
        values(parameter, parameter, value -> value, breaks);
        members(parameter, breaks);
        return breaks;
    }

    private void values(
            ParameterDefinition owner,
            ParameterDefinition part,
            UnaryOperator<JsonValue> place,
            List<RuleBreak> breaks) {
        BrokenValues broken = new BrokenValues(connector, part);
        broken.all()
                .forEach(each -> breaks.add(new RuleBreak(
                        List.of(owner.id()),
                        owner.name(),
                        each.rule(),
                        each.value().map(wrong -> with(base(owner), owner.id(), place.apply(wrong))))));
    }

    /** What an object must hold, and the rules of what it may hold. */
    private void members(ParameterDefinition parameter, List<RuleBreak> breaks) {
        if (!(parameter.shape() instanceof Shape.Named named)
                || !(connector.shape(named.name()).orElseThrow() instanceof ObjectShape shape)) {
            return;
        }
        JsonObject whole;
        try {
            whole = new SampleValues(connector).of(parameter) instanceof JsonObject object ? object : JsonObject.EMPTY;
        } catch (NoSample e) {
            // The test of the example says so.
            return;
        }
        for (ObjectShape.Member member : shape.members()) {
            values(parameter, member.value(), value -> whole.with(member.name(), value), breaks);
        }
    }

    /** The inputs beside which a parameter can be given. */
    private Inputs base(ParameterDefinition parameter) {
        return most.inputs().get(parameter.id()).isPresent() ? most.inputs() : least.inputs();
    }

    /** What the inputs must satisfy together. */
    List<RuleBreak> together() {
        List<RuleBreak> breaks = new ArrayList<>();
        for (InputRule rule : least.definition().rules()) {
            if (rule instanceof InputRule.ExactlyOne one) {
                breaks.add(together(one.parameters(), "exactly-one", without(least.inputs(), one.parameters())));
                breaks.add(together(one.parameters(), "exactly-one", withAll(one.parameters())));
            } else if (rule instanceof InputRule.AtLeastOne some) {
                breaks.add(together(some.parameters(), "at-least-one", without(least.inputs(), some.parameters())));
            } else if (rule instanceof InputRule.AtMostOne one) {
                breaks.add(together(one.parameters(), "at-most-one", withAll(one.parameters())));
            } else if (rule instanceof InputRule.Requires requires) {
                breaks.add(together(
                        List.of(requires.parameter()),
                        "requires",
                        without(withAll(List.of(requires.parameter())), requires.others())));
            }
        }
        return breaks;
    }

    private RuleBreak together(List<String> parameters, String rule, Inputs inputs) {
        String first = least.definition()
                .parameter(parameters.get(0))
                .map(ParameterDefinition::name)
                .orElse(parameters.get(0));
        return new RuleBreak(parameters, first, rule, Optional.of(inputs));
    }

    private Inputs withAll(List<String> parameters) {
        Inputs inputs = least.inputs();
        for (String id : parameters) {
            ParameterDefinition parameter = least.definition().parameter(id).orElseThrow();
            inputs = with(inputs, id, inputs.get(id).orElseGet(() -> new SampleValues(connector).of(parameter)));
        }
        return inputs;
    }

    private static Inputs with(Inputs inputs, String id, JsonValue value) {
        Map<String, JsonValue> values = new LinkedHashMap<>(inputs.values());
        values.put(id, value);
        return Inputs.of(values);
    }

    private static Inputs without(Inputs inputs, List<String> ids) {
        Map<String, JsonValue> values = new LinkedHashMap<>(inputs.values());
        ids.forEach(values::remove);
        return Inputs.of(values);
    }
}
