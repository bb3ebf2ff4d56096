package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Secrets that only the options of one call hold. */
class SecretHeadersTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.text("https://h"))
            .build();
    private static final ActionDefinition READ = ActionDefinition.builder("read", "Read")
            .step(StepDefinition.builder("call", "GET").path(Expression.text("/thing")))
            .build();

    @Test
    void aPlanHoldsNoneOfThem() {
        ActionDefinition read = ActionDefinition.builder("read", "Read")
                .parameter(ParameterDefinition.builder("key", "Key", Shape.Scalar.SECRET))
                .step(StepDefinition.builder("call", "GET")
                        .path(Expression.text("/thing"))
                        .header("X-Key", Expression.input("key")))
                .build();
        Inputs inputs = Inputs.of(Map.of("key", JsonValue.of(Secret.of("k3y"))));

        List<PlannedRequest> plan =
                Connection.to(SERVICE).transport(new FakeTransport()).open().plan(read, inputs);

        assertThat(plan.get(0).headers()).contains(Header.secret("X-Key", Secret.MASK));
    }

    /** A digest of a password is as good as the password where it is what the service wants. */
    @Test
    void whatIsMadeOfASecretIsMaskedInAnAnswer() {
        ActionDefinition read = ActionDefinition.builder("read", "Read")
                .parameter(ParameterDefinition.builder("key", "Key", Shape.Scalar.SECRET))
                .step(StepDefinition.builder("call", "GET")
                        .path(Expression.text("/thing"))
                        .header("X-Key", Expression.input("key").as("md5")))
                .build();
        Inputs inputs = Inputs.of(Map.of("key", JsonValue.of(Secret.of("k3y"))));
        FakeTransport transport =
                new FakeTransport().answer(400, "text/plain", "who is fbe8cdb8cacde73703e02dcf0866f7e9?");

        ConnectorException e = catchThrowableOfType(
                ConnectorException.class,
                () -> Connection.to(SERVICE).transport(transport).open().run(read, inputs));

        assertThat(transport.sent.get(0).headers())
                .anyMatch(header -> header.value().equals("fbe8cdb8cacde73703e02dcf0866f7e9"));
        assertThat(e).hasMessage("The Service answered 400: who is [redacted]?.");
    }

    @Test
    void anAnswerThatRepeatsThemDoesNotShowThem() {
        FakeTransport transport = new FakeTransport().answer(400, "text/plain", "who is k3y?");
        CallOptions options =
                CallOptions.builder().header("X-Key", Secret.of("k3y")).build();
        ConnectorException e = catchThrowableOfType(
                ConnectorException.class,
                () -> Connection.to(SERVICE).transport(transport).open().run(READ, Inputs.NONE, options));

        assertThat(transport.sent.get(0).headers())
                .anyMatch(header -> header.value().equals("k3y"));
        assertThat(e).hasMessage("The Service answered 400: who is [redacted]?.");
    }
}
