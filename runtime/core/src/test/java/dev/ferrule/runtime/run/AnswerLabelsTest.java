package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the status and the content type of an answer say of its body. */
class AnswerLabelsTest {

    private static final String BODY = "{\"name\": \"ä\"}";

    private static JsonValue run(String method, FakeTransport transport) {
        try (Connection connection = Connection.to(
                        ConnectorDefinition.builder("shelf", "Shelf", Expression.text("https://h"))
                                .build())
                .transport(transport)
                .open()) {
            ActionDefinition action = ActionDefinition.builder("act", "Act")
                    .step(StepDefinition.builder("call", method).path(Expression.text("/x")))
                    .output(Shape.Scalar.ANY, new Origin.Body("call", Pointer.WHOLE))
                    .build();
            return connection.run(action, Inputs.NONE);
        }
    }

    private static String problem(FakeTransport transport) {
        return String.valueOf(catchThrowableOfType(ConnectorException.class, () -> run("GET", transport))
                .getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON ; Charset=\"UTF-8\"",
                "application/problem+json; charset=utf-8",
                "application/vnd.shelf.v2+json",
                "text/json",
                "application/x-json",
                "application/x-amz-json-1.1",
                "application/json; charset=",
                "application/json;",
                "application/json; profile=\"a;charset=utf-16\"; charset=utf-8",
                "application/json; profile=\"a\\\";charset=utf-16\"; charset=utf-8"
            })
    void isJson(String type) {
        assertThat(run("GET", new FakeTransport().answer(200, type, BODY))).isEqualTo(JsonReader.read(BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/json-seq", "text/html", "application/jsonp"})
    void isNoJson(String type) {
        assertThat(problem(new FakeTransport().answer(200, type, BODY)))
                .contains("the answer's body")
                .contains("Check the server's address");
    }

    @Test
    void aCharsetThatIsNotKnownIsTold() {
        assertThat(problem(new FakeTransport().answer(200, "application/json; charset=x-none", BODY)))
                .contains("the answer's body is in a charset that is not known. Check");
    }

    @Test
    void anAnswerToHeadHasNoContentToMiss() {
        FakeTransport transport =
                new FakeTransport().answer(200, List.of(Header.of("Content-Type", "application/json")), "");
        assertThat(run("HEAD", transport)).isEqualTo(JsonNull.NULL);
    }

    @Test
    void notModifiedIsNoRedirect() {
        assertThat(problem(new FakeTransport().answer(304, "", "")))
                .contains("answered 304")
                .doesNotContain("redirects");
        assertThat(problem(new FakeTransport().answer(302, "", ""))).contains("redirects are not followed");
    }

    @Test
    void aMessageEndsOnce() {
        assertThat(problem(new FakeTransport().answer(200, "application/json", "{]")))
                .contains("Check the server's address")
                .doesNotContain("..");
    }
}
