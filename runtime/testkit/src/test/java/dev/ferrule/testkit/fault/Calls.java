package dev.ferrule.testkit.fault;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;

/** The calls that faults happen to. */
final class Calls {

    private Calls() {}

    /** The kinds of call. */
    enum Call {
        GET,
        PUT,
        POST,
        KEYED;

        ActionDefinition action() {
            StepDefinition.Builder step = StepDefinition.builder("call", this == KEYED ? "POST" : name())
                    .path(Expression.text("/things"));
            if (this != GET) {
                step.body(BodyDefinition.empty().json(Expression.structure().with("name", Expression.input("name"))));
            }
            if (this == KEYED) {
                step.repeat(Repeat.key("Idempotency-Key"));
            }
            return ActionDefinition.builder(name().toLowerCase(java.util.Locale.ROOT), name())
                    .parameter(ParameterDefinition.builder("name", "Name", Shape.Scalar.STRING))
                    .step(step)
                    .output(Shape.Scalar.ANY, new Origin.Body("call", Pointer.WHOLE))
                    .build();
        }

        Expected.Outcome of(Expected expected) {
            return expected.of(action().steps().get(0));
        }
    }

    /** The transports there are. */
    enum Kind {
        APACHE,
        JDK;

        Transport open() {
            return this == APACHE ? new ApacheTransport() : new JdkTransport();
        }
    }

    static ConnectionBuilder to(String origin) {
        return Connection.to(service().build()).field("url", origin);
    }

    static ConnectorDefinition.Builder service() {
        return ConnectorDefinition.builder("faulty", "Faulty", Expression.connection("url"))
                .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING)
                        .required());
    }
}
