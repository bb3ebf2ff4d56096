package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.RetryPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no action says can be asked all the same, and an answer be seen as it came. */
class RawRequestTest {

    private final FakeTransport service = new FakeTransport();
    private final Connection connection = Connection.to(
                    ConnectorDefinition.builder("shelf", "Shelf", Expression.text("https://h"))
                            .build())
            .transport(service)
            .retry(RetryPolicy.STANDARD.attempts(2))
            .open();

    @AfterEach
    void close() {
        connection.close();
    }

    private static JsonValue json(String text) {
        return JsonReader.read(text);
    }

    @Test
    void statusHeadersAndBodyAreThere() {
        service.answer(
                201,
                List.of(Header.of("Content-Type", "application/json"), Header.of("X-Request-Id", "r-1")),
                "{\"id\": 7, \"new\": true}");

        RawAnswer answer = connection.rawRequest(RawRequest.of("POST", "/shelves/{shelf}/books")
                .path("shelf", "a/b c")
                .query("notify", "x&y")
                .json(json("{\"title\": \"Ä\"}"))
                .build());

        assertThat(service.log()).containsExactly("POST /shelves/a%2Fb%20c/books?notify=x%26y {\"title\":\"Ä\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("x-request-id")).contains("r-1");
        assertThat(answer.body()).contains(json("{\"id\": 7, \"new\": true}"));
    }

    @Test
    void nothingIsPrintedOfWhatMayBeSecret() {
        service.json(200, "{\"token\": \"hidden\"}");
        RawRequest request = RawRequest.of("GET", "/keys/{key}")
                .path("key", "hidden")
                .query("q", "hidden")
                .build();

        assertThat(request + " " + connection.rawRequest(request)).doesNotContain("hidden");
    }

    @Test
    void aTextIsReadWhereItIsAskedFor() {
        service.answer(200, "text/plain", "on");

        RawAnswer answer = connection.rawRequest(
                RawRequest.of("GET", "/state").read(StepDefinition.Read.TEXT).build());

        assertThat(answer.body()).contains(JsonValue.of("on"));
    }

    @Test
    void aFailureIsOneOfTheConnector() {
        service.json(404, "{}");

        ConnectorException failure = catchThrowableOfType(
                ConnectorException.class,
                () -> connection.rawRequest(RawRequest.of("GET", "/none").build()));

        assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void aChangeIsSentAgainOnlyWhereThatIsSaid() {
        service.failure(TransportFailure.Phase.EXCHANGE);
        ConnectorException failure = catchThrowableOfType(
                ConnectorException.class,
                () -> connection.rawRequest(RawRequest.of("POST", "/jobs").build()));
        assertThat(failure.kind()).isEqualTo(ErrorKind.OUTCOME_UNKNOWN);

        service.failure(TransportFailure.Phase.EXCHANGE).json(200, "{}");
        connection.rawRequest(RawRequest.of("POST", "/jobs").repeatable().build());
        assertThat(service.sent).hasSize(3);
    }

    @Test
    void eachAnswerToACallIsToldInItsOrder() {
        service.json(503, "{\"busy\": true}").json(200, "{}");
        List<String> told = new ArrayList<>();
        CallOptions options = CallOptions.builder()
                .onAnswer(answer -> told.add(answer.step() + " " + answer.status()))
                .build();

        connection.rawRequest(RawRequest.of("GET", "/x").build(), options);

        assertThat(told).containsExactly("call 503", "call 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "",
                "/users?all=1",
                "/users#x",
                "/a b",
                "/a/../b",
                "/%2e%2E/b",
                "/.",
                "//h.example.com\\@x",
                "/a\r\nX: y",
                "/{User}",
                "/%zz"
            })
    void whatIsNoPathIsRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> RawRequest.of("GET", path));
    }

    @Test
    void slotsAndValuesFitEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawRequest.of("GET", "/a/{id}").path("other", "1"))
                .withMessageContaining("{other}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawRequest.of("GET", "/a/{id}").build())
                .withMessageContaining("{id}");
        assertThatIllegalArgumentException().isThrownBy(() -> RawRequest.of("get", "/a"));
    }
}
