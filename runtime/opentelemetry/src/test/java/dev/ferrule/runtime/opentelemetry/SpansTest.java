package dev.ferrule.runtime.opentelemetry;

import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The spans and metrics of calls, and what servers are told of them. */
class SpansTest {

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private static final TokensSpec SPEC = new TokensSpec();

    private final TokenServer tokens = TokenServer.of("shop", "s3cret");
    private final SandboxServer server = SandboxServer.start(new EchoingLibrary(tokens));

    @AfterEach
    void stop() {
        server.close();
        assertThat(Context.current()).isEqualTo(Context.root());
    }

    private ConnectionBuilder to() {
        return SPEC.to(server.baseUrl(), "s3cret").listener(OpenTelemetryListener.of(TELEMETRY.getOpenTelemetry()));
    }

    private static void list(Connection connection) {
        connection.run(
                SPEC.action("list-books"), Inputs.builder().text("shelf", "A").build());
    }

    private static void lend(Connection connection) {
        connection.run(
                SPEC.action("lend-book"), Inputs.builder().text("isbn", "1").build());
    }

    private static SpanData span(String name) {
        return TELEMETRY.getSpans().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names() {
        return TELEMETRY.getSpans().stream().map(SpanData::getName).toList();
    }

    private List<String> traceParents() {
        return server.requests().stream()
                .map(request -> request.header("traceparent").orElse("none"))
                .toList();
    }

    private static String traceParent(SpanData span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getSpanContext().getTraceFlags().asHex();
    }

    @Test
    void aCallHasASpanAndEachOfItsRequestsOneBelowIt() {
        try (Connection connection = to().open()) {
            list(connection);
        }

        assertThat(names()).containsExactly("POST", "GET /books", "library.list-books");
        SpanData call = span("library.list-books");
        assertThat(call.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(call.getAttributes().asMap())
                .containsEntry(Keys.CONNECTOR, "library")
                .containsEntry(Keys.ACTION, "list-books")
                .containsEntry(Keys.OUTCOME, "success")
                .containsEntry(Keys.ATTEMPTS, 1L)
                .doesNotContainKey(Keys.ERROR);
        SpanData request = span("GET /books");
        assertThat(request.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(request.getParentSpanId()).isEqualTo(call.getSpanId());
        assertThat(request.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(request.getAttributes().asMap())
                .containsEntry(Keys.METHOD, "GET")
                .containsEntry(Keys.TEMPLATE, "/books")
                .containsEntry(Keys.SERVER, "127.0.0.1")
                .containsEntry(Keys.PORT, (long) URI.create(server.baseUrl()).getPort())
                .containsEntry(Keys.URL, server.baseUrl() + "/api/books?shelf=A")
                .containsEntry(Keys.STATUS, 200L)
                .containsEntry(Keys.STEP, "call")
                .containsEntry(Keys.PURPOSE, "step")
                .doesNotContainKey(Keys.RESENDS)
                .doesNotContainKey(Keys.ERROR);
        assertThat(span("POST").getAttributes().asMap())
                .containsEntry(Keys.PURPOSE, "proof")
                .containsEntry(Keys.URL, server.baseUrl() + "/token")
                .doesNotContainKey(Keys.TEMPLATE);
    }

    @Test
    void theServerIsToldOfTheSpanOfItsRequestAndTheServerOfTheTokenIsNot() {
        try (Connection connection = to().open()) {
            list(connection);
        }

        assertThat(traceParents()).containsExactly("none", traceParent(span("GET /books")));
    }

    @Test
    void aRequestThatIsSentAgainHasASpanForEachTime() {
        try (Connection connection = to().open()) {
            list(connection);
            TELEMETRY.clearSpans();
            server.clearRequests();
            server.answerNext("GET", "/books", status(429).withHeader("Retry-After", "1"));
            list(connection);
        }

        assertThat(names()).containsExactly("GET /books", "GET /books", "library.list-books");
        SpanData refused = TELEMETRY.getSpans().get(0);
        assertThat(refused.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(refused.getAttributes().asMap())
                .containsEntry(Keys.STATUS, 429L)
                .containsEntry(Keys.ERROR, "429");
        assertThat(TELEMETRY.getSpans().get(1).getAttributes().asMap()).containsEntry(Keys.RESENDS, 1L);
        assertThat(span("library.list-books").getEvents())
                .extracting(EventData::getName)
                .containsExactly("ferrule.wait");
        assertThat(traceParents())
                .containsExactly(
                        traceParent(refused), traceParent(TELEMETRY.getSpans().get(1)));
    }

    @Test
    void aFailureIsTheKindOfItsCallAndTheStatusOfItsRequest() {
        try (Connection connection = to().open()) {
            server.answerNext("POST", "/loans", status(409));
            assertThatThrownBy(() -> lend(connection)).isInstanceOf(ConnectorException.class);
        }

        SpanData call = span("library.lend-book");
        assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(call.getAttributes().asMap())
                .containsEntry(Keys.OUTCOME, "conflict")
                .containsEntry(Keys.ERROR, "conflict");
        assertThat(span("POST /loans").getAttributes().asMap())
                .containsEntry(Keys.STATUS, 409L)
                .containsEntry(Keys.ERROR, "409");
    }

    @Test
    void aLostExchangeIsHowFarItGot() {
        try (Connection connection = to().open()) {
            list(connection);
            server.faultNext("POST", "/loans", Fault.CONNECTION_RESET);
            assertThatThrownBy(() -> lend(connection)).isInstanceOf(ConnectorException.class);
        }

        assertThat(span("POST /loans").getAttributes().asMap())
                .containsEntry(Keys.ERROR, "exchange")
                .doesNotContainKey(Keys.STATUS);
        assertThat(span("library.lend-book").getAttributes().asMap()).containsEntry(Keys.OUTCOME, "outcome-unknown");
    }

    @Test
    void theSpanOfTheProgramIsTheParentAndThatOfTheCallIsCurrentMeanwhile() {
        List<Span> current = new ArrayList<>();
        Span program = TELEMETRY
                .getOpenTelemetry()
                .getTracer("program")
                .spanBuilder("work")
                .startSpan();
        try (Connection connection = to().listener(call -> new CallWatch() {
                    @Override
                    public AttemptWatch attemptStarted(AttemptStarted attempt) {
                        current.add(Span.current());
                        return AttemptWatch.NONE;
                    }
                })
                .open()) {
            try (Scope scope = program.makeCurrent()) {
                assertThat(scope).isNotNull();
                list(connection);
                assertThat(Span.current()).isEqualTo(program);
            }
        }
        program.end();

        SpanData call = span("library.list-books");
        assertThat(call.getParentSpanId()).isEqualTo(program.getSpanContext().getSpanId());
        assertThat(current)
                .hasSize(2)
                .allSatisfy(
                        span -> assertThat(span.getSpanContext().getSpanId()).isEqualTo(call.getSpanId()));
    }

    @Test
    void requestsAndCallsAreMeasuredInSecondsByTheAdvisedBuckets() {
        try (Connection connection = to().open()) {
            list(connection);
        }

        List<MetricData> metrics = TELEMETRY.getMetrics();
        assertThat(metrics)
                .extracting(MetricData::getName)
                .containsExactlyInAnyOrder("http.client.request.duration", "ferrule.call.duration");
        assertThat(metrics).extracting(MetricData::getUnit).containsOnly("s");
        MetricData requests = metrics.stream()
                .filter(metric -> metric.getName().equals("http.client.request.duration"))
                .findFirst()
                .orElseThrow();
        HistogramPointData books = requests.getHistogramData().getPoints().stream()
                .filter(point -> "/books".equals(point.getAttributes().get(Keys.TEMPLATE)))
                .findFirst()
                .orElseThrow();
        assertThat(books.getCount()).isEqualTo(1);
        assertThat(books.getBoundaries())
                .containsExactly(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);
        assertThat(books.getAttributes().asMap())
                .containsOnlyKeys(Keys.METHOD, Keys.SERVER, Keys.PORT, Keys.TEMPLATE, Keys.STATUS);
    }

    @Test
    void wholeAddressesCanBeLeftOut() {
        try (Connection connection = SPEC.to(server.baseUrl(), "s3cret")
                .listener(OpenTelemetryListener.of(TELEMETRY.getOpenTelemetry()).withoutFullUrls())
                .open()) {
            list(connection);
        }

        assertThat(TELEMETRY.getSpans())
                .allSatisfy(span -> assertThat(span.getAttributes().asMap()).doesNotContainKey(Keys.URL));
    }

    @Test
    void withoutAnSdkCallsGoOnAsBefore() {
        try (Connection connection = SPEC.to(server.baseUrl(), "s3cret")
                .listener(OpenTelemetryListener.of(OpenTelemetry.noop()))
                .open()) {
            list(connection);
        }

        assertThat(server.requests())
                .extracting(RecordedRequest::target)
                .containsExactly("/token", "/api/books?shelf=A");
        assertThat(TELEMETRY.getSpans()).isEmpty();
    }
}
