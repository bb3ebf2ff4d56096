package dev.ferrule.testkit.scorecard;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;

/** The connector of these tests: one server, and an action of one step. */
final class Services {

    private Services() {}

    /** A connection to a server at this origin. */
    static ConnectionBuilder to(String origin) {
        return Connection.to(ConnectorDefinition.builder("scored", "Scored", Expression.connection("url"))
                        .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING)
                                .required())
                        .build())
                .field("url", origin);
    }

    /** An action that makes this step and returns its answer; its input is a text {@code text}. */
    static ActionDefinition action(StepDefinition.Builder step) {
        return action(step, Shape.Scalar.STRING);
    }

    /** An action that makes this step and returns its answer; its input is {@code text}, of this shape. */
    static ActionDefinition action(StepDefinition.Builder step, Shape shape) {
        StepDefinition built = step.build();
        return ActionDefinition.builder("act", "Act")
                .parameter(ParameterDefinition.builder("text", "Text", shape))
                .step(step)
                .output(Shape.Scalar.ANY, new Origin.Body(built.id(), Pointer.WHOLE))
                .build();
    }
}
