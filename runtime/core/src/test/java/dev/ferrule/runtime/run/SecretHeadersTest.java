package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
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
