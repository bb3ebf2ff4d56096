package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that takes its token in the address: it is sent there, and no plan shows it. */
class ShownAddressTest {

    private static final ConnectorDefinition BOT = ConnectorDefinition.builder(
                    "bot",
                    "The Bot",
                    Expression.template(Expression.text("https://h/bot"), Expression.connection("token")))
            .field(ParameterDefinition.builder("token", "Token", Shape.Scalar.SECRET)
                    .required())
            .build();

    private static final ActionDefinition SEND = ActionDefinition.builder("send", "Send")
            .parameter(ParameterDefinition.builder("key", "Key", Shape.Scalar.SECRET)
                    .required())
            .parameter(ParameterDefinition.builder("note", "Note", Shape.Scalar.STRING))
            .step(StepDefinition.builder("call", "GET")
                    .path(Expression.text("/keys/"), Expression.input("key"), Expression.text("/send"))
                    .header("X-Note", Expression.input("note")))
            .build();

    private final FakeTransport transport = new FakeTransport();

    private Connection connection() {
        return Connection.to(BOT)
                .field("token", Secret.of("12:pl/anted"))
                .transport(transport)
                .open();
    }

    private static Inputs.Builder inputs() {
        return Inputs.builder().secret("key", Secret.of("k/e y"));
    }

    @Test
    void whatIsSecretInAnAddressIsMaskedInAPlan() {
        assertThat(connection().plan(SEND, inputs().build()))
                .singleElement()
                .satisfies(request -> assertThat(request.uri())
                        .isEqualTo("https://h/bot" + Secret.MASK + "/keys/" + Secret.MASK + "/send"));
    }

    @Test
    void itIsSentAsItIs() {
        transport.json(200, "{}");

        connection().run(SEND, inputs().text("note", "plain ~ ASCII").build());

        assertThat(transport.log()).containsExactly("GET /bot12:pl/anted/keys/k%2Fe%20y/send");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9", "\u65e5", "\ud83d\ude00", "\u0085", "a\nb"})
    void aHeaderCarriesNothingThatAClientWouldReplace(String note) {
        assertThatThrownBy(
                        () -> connection().run(SEND, inputs().text("note", note).build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("Note cannot be sent: ")
                .hasMessageEndingWith(note.contains("\n") ? "a line break." : "those of ASCII.");
        assertThat(transport.sent).isEmpty();
    }
}
