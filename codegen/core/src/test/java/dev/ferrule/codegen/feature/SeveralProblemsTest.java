package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Problem;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers that tell several problems. */
class SeveralProblemsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("several-problems");

    private static ConnectorException failure(String body) {
        return failure(422, body);
    }

    private static ConnectorException failure(int status, String body) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(json(status, body)));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            return catchThrowableOfType(
                    ConnectorException.class,
                    () -> connection.run(
                            SPEC.action("welcome-visitor"), Inputs.builder().build()));
        }
    }

    @Test
    void eachProblemIsToldBesideItsParameter() {
        ConnectorException failure = failure("""
                {"errors": [
                  {"field": "person.lastName", "code": "EMPTY", "text": "Who are you?"},
                  {"field": "email", "text": "Where do you live?"},
                  {"field": "Host", "text": "Nobody is in."},
                  {"field": "shoes", "text": "Your shoes are wet."},
                  {}]}
                """);

        assertThat(failure.problems())
                .containsExactly(
                        new Problem("Who are you?", Optional.of("EMPTY"), Optional.of("family_name")),
                        new Problem("Where do you live?", Optional.empty(), Optional.of("mail")),
                        new Problem("Nobody is in.", Optional.empty(), Optional.of("host_name")),
                        new Problem("Your shoes are wet.", Optional.empty(), Optional.empty()));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure.code()).contains("EMPTY");
        assertThat(failure.parameter()).contains("family_name");
        assertThat(failure).hasMessage("Who are you? Where do you live? Nobody is in. Your shoes are wet.");
    }

    @Test
    void problemsMayStandUnderTheNamesOfTheFields() {
        ConnectorException failure = failure(400, """
                {"faults": {"person.lastName": "must be given", "email": "is none"}}
                """);

        assertThat(failure.problems())
                .containsExactly(
                        new Problem("person.lastName: must be given", Optional.empty(), Optional.of("family_name")),
                        new Problem("email: is none", Optional.empty(), Optional.of("mail")));
        assertThat(failure).hasMessage("person.lastName: must be given email: is none");
        assertThat(failure(400, "{\"faults\": \"many\"}").problems()).isEmpty();
    }

    @Test
    void anAnswerWithoutTheListIsOneFailure() {
        ConnectorException failure = failure("{}");

        assertThat(failure.problems()).isEmpty();
        assertThat(failure).hasMessage("Front Desk answered 422.");
    }
}
