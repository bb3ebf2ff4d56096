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
    void aFieldMayHaveSeveralProblems() {
        ConnectorException failure = failure(400, """
                {"faults": {"person.lastName": ["is too short", "is taken"], "email": []}}
                """);

        assertThat(failure.problems())
                .containsExactly(new Problem(
                        "person.lastName: is too short is taken", Optional.empty(), Optional.of("family_name")));
    }

    @Test
    void problemsInListsOfListsAreOneList() {
        ConnectorException failure = failure(400, """
                {"guests": [
                  {"problems": [
                    {"texts": ["Who are you?", " Who are you? ", "Speak up."], "codes": ["EMPTY", "SHORT"],
                     "fields": ["shoes", "person.lastName"]},
                    {"texts": "Where do you live?", "fields": "email"}]},
                  {"problems": []},
                  {"name": "ada"},
                  {"problems": [[{"texts": [["Nobody"], ["is in."]], "codes": []}]]}]}
                """);

        assertThat(failure.problems())
                .containsExactly(
                        new Problem("Who are you? Speak up.", Optional.of("EMPTY"), Optional.of("family_name")),
                        new Problem("Where do you live?", Optional.empty(), Optional.of("mail")),
                        new Problem("Nobody is in.", Optional.empty(), Optional.empty()));
        assertThat(failure).hasMessage("Who are you? Speak up. Where do you live? Nobody is in.");
    }

    @Test
    void aMessageMayBeMadeOfListsInLists() {
        ConnectorException failure = failure(403, """
                {"reasons": [
                  {"texts": ["The house is full.", "It is late."]},
                  {"texts": ["It is late."], "codes": ["FULL", "LATE"], "fields": ["email"]}]}
                """);

        assertThat(failure).hasMessage("Nobody may enter: The house is full. It is late.");
        assertThat(failure.code()).contains("FULL");
        assertThat(failure.parameter()).contains("mail");
        assertThat(failure.problems()).isEmpty();
        assertThat(failure(403, "{\"reasons\": []}")).hasMessage("Front Desk answered 403.");
    }

    @Test
    void anAnswerWithoutTheListIsOneFailure() {
        ConnectorException failure = failure("{}");

        assertThat(failure.problems()).isEmpty();
        assertThat(failure).hasMessage("Front Desk answered 422.");
    }
}
