package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What is logged on the thread of a call is marked with it, and nothing else is. */
class CallMarksTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.text("https://h"))
            .build();
    private static final ActionDefinition GET = ActionDefinition.builder("get-thing", "Get Thing")
            .step(StepDefinition.builder("get", "GET").path(Expression.text("/")))
            .output(Shape.Scalar.ANY, new Origin.Body("get", Pointer.WHOLE))
            .build();

    private final List<Map<String, String>> seen = new ArrayList<>();
    private int status = 200;
    private final Connection connection =
            Connection.to(SERVICE).transport(new Marked()).open();

    /** Keeps the marks that there are when a request is sent. */
    private final class Marked implements Transport {
        @Override
        public HttpAnswer send(HttpRequest request, Duration time) {
            Map<String, String> marks = MDC.getCopyOfContextMap();
            seen.add(marks == null ? Map.of() : marks);
            return new KeptAnswer(
                    status,
                    List.of(Header.of("content-type", "application/json")),
                    "[1]".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void aCallIsMarkedAndNothingBehindIt() {
        connection.run(GET, Inputs.NONE);
        connection.run(GET, Inputs.NONE);

        assertThat(seen)
                .hasSize(2)
                .allMatch(marks -> "service".equals(marks.get(CallMarks.CONNECTOR))
                        && "get-thing".equals(marks.get(CallMarks.ACTION))
                        && marks.getOrDefault(CallMarks.CALL, "").matches("[0-9a-f]{16}"));
        assertThat(seen.get(0).get(CallMarks.CALL)).isNotEqualTo(seen.get(1).get(CallMarks.CALL));
        assertThat(MDC.get(CallMarks.CALL)).isNull();
    }

    @Test
    void whatWasMarkedBeforeIsMarkedAgainAlsoBehindAFailure() {
        MDC.put(CallMarks.ACTION, "outer");
        MDC.put("own", "kept");
        status = 400;

        assertThatThrownBy(() -> connection.run(GET, Inputs.NONE)).isInstanceOf(ConnectorException.class);
        assertThat(MDC.getCopyOfContextMap())
                .containsOnly(Map.entry(CallMarks.ACTION, "outer"), Map.entry("own", "kept"));
        assertThat(seen.get(0)).containsEntry(CallMarks.ACTION, "get-thing").containsEntry("own", "kept");
    }

    @Test
    void aPageIsACall() {
        connection
                .pages(GET, Inputs.NONE)
                .forEach(item -> assertThat(MDC.get(CallMarks.CALL)).isNull());

        assertThat(seen.get(0)).containsEntry(CallMarks.ACTION, "get-thing");
    }
}
