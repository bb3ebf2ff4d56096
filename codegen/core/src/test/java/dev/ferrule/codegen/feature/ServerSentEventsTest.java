package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that come as events and are read to their end. */
class ServerSentEventsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("server-sent-events");
    private static final Inputs QUESTION =
            Inputs.builder().value("question", JsonValue.of("Why?")).build();

    private final List<RecordedRequest> requests = new ArrayList<>();

    private JsonValue run(String action, Inputs inputs, SandboxResponse answer) {
        try (SandboxServer model = SandboxServer.start(PlayedService.answering(answer));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", model.baseUrl())
                        .open()) {
            try {
                return connection.run(SPEC.action(action), inputs);
            } finally {
                requests.addAll(model.requests());
            }
        }
    }

    private static SandboxResponse events(String text) {
        return SandboxResponse.status(200)
                .withHeader("Content-Type", "text/event-stream; charset=utf-8")
                .withBody(text.replace('\'', '"'));
    }

    private JsonValue read(String text) {
        return run("list-events", Inputs.NONE, events(text));
    }

    private Failure failure(SandboxResponse answer) {
        return catchThrowableOfType(ConnectorException.class, () -> run("ask", QUESTION, answer))
                .failure();
    }

    @Test
    void thePiecesOfAnAnswerArePutTogether() {
        JsonValue answer = run("ask", QUESTION, events("""
                        event: piece
                        data: {'piece': 'Because, '}

                        : still there

                        event: piece
                        data: {'piece': 'of, that.'}

                        event: end
                        data: {'ended': 'whole'}

                        data: [DONE]

                        """));

        assertThat(answer).hasToString("{\"text\":\"Because, of, that.\",\"ended\":\"whole\"}");
        assertThat(requests.get(0).header("Accept")).contains("text/event-stream, */*;q=0.5");
    }

    @Test
    void aFailureInTheMiddleFailsTheCall() {
        Failure failure = failure(events("""
                data: {'piece': 'Beca'}

                event: error
                data: {'error': {'type': 'overloaded', 'message': 'Too much is asked.'}}

                """));

        assertThat(failure.message()).isEqualTo("Too much is asked.");
        assertThat(failure.code()).contains("overloaded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // What an event is, line by line.
                "data: {'a': 1}~~                | [{'data':{'a':1}}]",
                "data:[1]~~                      | [{'data':[1]}]",
                "data: 42~~                      | [{'data':'42'}]",
                "data:  two blanks~~             | [{'data':' two blanks'}]",
                "data~~                          | [{'data':''}]",
                "data: {'a':~data: 1}~~          | [{'data':{'a':1}}]",
                "data: a~data: b~~               | [{'data':'a\\nb'}]",
                "event: e~id: 7~data: a~~        | [{'event':'e','id':'7','data':'a'}]",
                "event: e~~data: a~~             | [{'data':'a'}]",
                "retry: 100~: note~data: a~~     | [{'data':'a'}]",
                "data: {'a': tru}~~              | [{'data':'{\\'a\\': tru}'}]",
                // Not every service sends the last blank line.
                "data: a~~data: b                | [{'data':'a'},{'data':'b'}]",
                ": nothing but a note~~          | []",
            })
    void anEventIsItsDataAndWhatNamesIt(String lines, String events) {
        String written = lines.strip();
        String wanted = events.replace("\\'", "\u0001").replace('\'', '"').replace("\u0001", "\\\"");
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(read(written.replace("~", end))).hasToString(wanted);
        }
    }

    @Test
    void noEventIsAnEmptyList() {
        assertThat(read("\n")).hasToString("[]");
    }

    @Test
    void whatIsRefusedBeforeTheFirstEventIsToldInJson() {
        assertThat(failure(json(503, "{\"error\": {}}")).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure(json(200, "{\"piece\": \"a\"}")).message())
                .contains("is application/json and no server-sent events");
    }
}
