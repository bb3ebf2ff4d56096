package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An action, ready to run.
 *
 * @param id the id in kebab case
 * @param name the title that people read
 * @param parameters the parameters in the order of the page
 * @param rules what the inputs must satisfy together
 * @param steps the calls in the order in which they are made
 * @param output the documented form of what the action returns
 * @param outputValue what the action returns, in the names of the wire; empty for an action that returns nothing
 * @param shaping what is done to it on the way, in order
 * @param secrets the parts of what is returned that are never shown, beyond those whose shape says so; pointers of names
 *     and {@link Pointer.Each}
 */
public record ActionDefinition(
        String id,
        String name,
        List<ParameterDefinition> parameters,
        List<InputRule> rules,
        List<StepDefinition> steps,
        Shape output,
        Optional<Expression> outputValue,
        List<ShapingDefinition> shaping,
        List<Pointer> secrets) {

    /** Copies the lists. */
    public ActionDefinition {
        parameters = List.copyOf(parameters);
        rules = List.copyOf(rules);
        steps = List.copyOf(steps);
        shaping = List.copyOf(shaping);
        secrets = List.copyOf(secrets);
    }

    /** An action of this id and title. */
    public static Builder builder(String id, String name) {
        return new Builder(id, name);
    }

    /** The parameter of this id, if the action has it. */
    public Optional<ParameterDefinition> parameter(String parameterId) {
        for (ParameterDefinition parameter : parameters) {
            if (parameter.id().equals(parameterId)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /** Puts an action together. */
    public static final class Builder {
        private final String id;
        private final String name;
        private final List<ParameterDefinition> parameters = new ArrayList<>();
        private final List<InputRule> rules = new ArrayList<>();
        private final List<StepDefinition> steps = new ArrayList<>();
        private Shape output = Shape.Scalar.ANY;
        private Optional<Expression> outputValue = Optional.empty();
        private final List<ShapingDefinition> shaping = new ArrayList<>();
        private final List<Pointer> secrets = new ArrayList<>();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        /** One more parameter. */
        public Builder parameter(ParameterDefinition.Builder parameter) {
            parameters.add(parameter.build());
            return this;
        }

        /** More parameters of one form, without rules, labelled as their ids say. */
        public Builder parameters(Shape shape, String... ids) {
            for (String parameter : ids) {
                parameter(ParameterDefinition.builder(parameter, shape));
            }
            return this;
        }

        /** More parameters of one form that must be given, labelled as their ids say. */
        public Builder required(Shape shape, String... ids) {
            for (String parameter : ids) {
                parameter(ParameterDefinition.builder(parameter, shape).required());
            }
            return this;
        }

        /** A parameter, and others that differ from it in their ids alone, and are labelled as those say. */
        public Builder alike(ParameterDefinition.Builder parameter, String... others) {
            ParameterDefinition first = parameter.build();
            parameters.add(first);
            for (String other : others) {
                parameters.add(first.alike(other));
            }
            return this;
        }

        /** One more thing that the inputs must satisfy together. */
        public Builder rule(InputRule rule) {
            rules.add(rule);
            return this;
        }

        /** One more step. */
        public Builder step(StepDefinition.Builder step) {
            steps.add(step.build());
            return this;
        }

        /** What the action returns: what its one call answers. */
        public Builder output(Shape shape) {
            return output(shape, new Origin.Body(StepDefinition.ONE_CALL, Pointer.WHOLE));
        }

        /** What the action returns, and where it is taken from. */
        public Builder output(Shape shape, Origin from) {
            return output(shape, Expression.from(from));
        }

        /** What the action returns, and how it is worked out when all steps have run. */
        public Builder output(Shape shape, Expression value) {
            output = shape;
            outputValue = Optional.of(value);
            return this;
        }

        /** One more thing that is done to the output. */
        public Builder shape(ShapingDefinition step) {
            shaping.add(step);
            return this;
        }

        /** One more part of what is returned that is never shown. */
        public Builder secret(Pointer path) {
            secrets.add(path);
            return this;
        }

        /** The action. */
        public ActionDefinition build() {
            return new ActionDefinition(id, name, parameters, rules, steps, output, outputValue, shaping, secrets);
        }
    }
}
