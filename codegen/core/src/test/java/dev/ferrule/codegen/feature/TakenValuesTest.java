package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What later calls see of the values that a step takes from its answer. */
class TakenValuesTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("taken-values");
    private static final Inputs PAPER = Inputs.builder().text("paper", "A").build();

    private static List<String> calls(SandboxResponse... answers) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            connection.run(SPEC.action("order-copy"), PAPER);
            return server.requests().stream().map(RecordedRequest::target).toList();
        }
    }

    @Test
    void aTakenValueFillsASlotAndAValue() {
        assertThat(calls(
                        status(201)
                                .withHeader("Location", "https://shop.example.com/orders/a%20b?x=1")
                                .withHeader("X-Queue", "fast"),
                        json(200, "{}")))
                .containsExactly("/orders", "/orders/a%20b?queue=fast");
    }

    @Test
    void whatTheAnswerDoesNotTellIsAbsent() {
        assertThat(calls(status(201).withHeader("Location", "/orders/7"), json(200, "{}")))
                .containsExactly("/orders", "/orders/7");
    }

    @Test
    void aSlotOfThePathThatCannotBeFilledIsAnAnswerThatIsOfNoUse() {
        ConnectorException thrown = catchThrowableOfType(ConnectorException.class, () -> calls(status(201)));

        assertThat(thrown.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
        assertThat(thrown.effects()).containsExactly("order");
        assertThat(thrown).hasMessageContaining("order.id");
    }

    @Test
    void aPlanNamesWhatOnlyTheAnswerTells() {
        try (Connection connection = Connection.to(SPEC.lowered().connector())
                .field("base_url", "http://localhost")
                .open()) {
            assertThat(connection.plan(SPEC.action("order-copy"), PAPER).get(1).uri())
                    .contains("order.id");
        }
    }
}
