package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.observe.CallEnded;
import dev.ferrule.runtime.observe.CallLog;
import dev.ferrule.runtime.observe.CallWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What calls write to the log; SLF4J passes it to the JDK's here. */
class CallLogTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.text("https://h"))
            .field(ParameterDefinition.builder("password", "Password", Shape.Scalar.SECRET))
            .build();

    private final FakeTransport transport = new FakeTransport();
    private final Logger logger = Logger.getLogger("dev.ferrule");
    private final Lines lines = new Lines();

    /** Keeps what is logged. */
    private static final class Lines extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            texts.add(entry.getLevel() + " " + entry.getLoggerName() + ": " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(lines);
        logger.setUseParentHandlers(true);
        logger.setLevel(null);
    }

    private static ActionDefinition action(Shape output) {
        return ActionDefinition.builder("change-thing", "Change Thing")
                .parameter(ParameterDefinition.builder("id", "ID", Shape.Scalar.STRING))
                .parameter(ParameterDefinition.builder("key", "Key", Shape.Scalar.SECRET))
                .step(StepDefinition.builder("call", "POST")
                        .path(Expression.text("/things/"), Expression.input("id"))
                        .body(BodyDefinition.empty()
                                .set(Pointer.names("key"), Expression.input("key"))
                                .set(Pointer.names("name"), Expression.input("id"))))
                .output(output, new Origin.Body("call", Pointer.WHOLE))
                .build();
    }

    private ConnectionBuilder to() {
        return Connection.to(SERVICE)
                .field("password", Secret.of("pa55word"))
                .transport(transport)
                .time(new StandingTime());
    }

    private static void run(Connection connection, Shape output) {
        connection.run(
                action(output),
                Inputs.builder()
                        .text("id", "seven")
                        .secret("key", Secret.of("k3y"))
                        .build());
    }

    private void answer(int status, String body) {
        transport.answer(
                status, List.of(Header.of("Content-Type", "application/json"), Header.of("X-Request-Id", "r 1")), body);
    }

    @Test
    void aCallIsALineAtDebug() {
        logger.setLevel(Level.FINE);
        answer(200, "{}");
        answer(409, "{}");

        run(to().open(), Shape.Scalar.ANY);
        assertThatThrownBy(() -> run(to().open(), Shape.Scalar.ANY)).isInstanceOf(ConnectorException.class);

        assertThat(lines.texts)
                .containsExactly(
                        "FINE dev.ferrule.calls: service.change-thing outcome=success status=200 attempts=1 ms=0"
                                + " request-id=r_1",
                        "FINE dev.ferrule.calls: service.change-thing outcome=conflict status=409 attempts=1 ms=0"
                                + " request-id=r_1");
    }

    @Test
    void aRequestIsALineAtTraceWithoutItsBodies() {
        logger.setLevel(Level.FINEST);
        answer(200, "{\"a\":\"what is answered\"}");

        run(to().open(), Shape.Scalar.ANY);

        assertThat(lines.texts)
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("FINEST dev.ferrule.calls: service.change-thing request call POST /things/{id} server=h:443"
                        + " resends=0 outcome=success status=200 ms=0 sent=28 received=24");
        assertThat(lines.texts.toString()).doesNotContain("seven", "answered", "k3y");
    }

    @Test
    void whoWantsTheLinesGetsThemWithoutALibrary() {
        List<String> taken = new ArrayList<>();
        answer(200, "{\"a\":\"what is answered\"}");

        run(to().log(CallLog.to(taken::add)).open(), Shape.Scalar.ANY);

        assertThat(taken)
                .containsExactly(
                        "service.change-thing request call POST /things/{id} server=h:443 resends=0 outcome=success"
                                + " status=200 ms=0 sent=28 received=24",
                        "service.change-thing outcome=success status=200 attempts=1 ms=0 request-id=r_1");
        assertThat(lines.texts).isEmpty();
    }

    @Test
    void bodiesAreWrittenWhenThatIsAskedForWithSecretsMaskedAndOnOneLine() {
        logger.setLevel(Level.FINEST);
        answer(200, "{\"a\":\"k3y, pa55word\\u2028FINE\"}");

        run(to().log(CallLog.withBodies()).open(), Shape.Scalar.ANY);

        assertThat(lines.texts)
                .hasSize(4)
                .contains(
                        "FINEST dev.ferrule.calls: service.change-thing sends {\"key\":\"[redacted]\",\"name\":\"seven\"}",
                        "FINEST dev.ferrule.calls: service.change-thing receives {\"a\":\"[redacted], [redacted] FINE\"}");
    }

    @Test
    void anAnswerWithSecretsInItIsNotWritten() {
        logger.setLevel(Level.FINEST);
        answer(200, "\"n3w-k3y\"");

        run(to().log(CallLog.withBodies()).open(), Shape.Scalar.SECRET);

        assertThat(lines.texts.toString())
                .contains("receives (not shown, as the action returns secrets)")
                .doesNotContain("n3w");
    }

    @Test
    void nothingIsWrittenUnlessTheLogIsOn() {
        logger.setLevel(Level.INFO);
        answer(200, "{}");

        run(to().log(CallLog.withBodies()).open(), Shape.Scalar.ANY);

        assertThat(lines.texts).isEmpty();
    }

    @Test
    void aListenerThatThrowsIsNamedOnceAndWhatItSaysIsNot() {
        logger.setLevel(Level.INFO);
        answer(200, "{}");
        answer(200, "{}");

        try (Connection connection = to().listener(call -> new CallWatch() {
                    @Override
                    public void callEnded(CallEnded end) {
                        throw new IllegalStateException("pa55word");
                    }
                })
                .open()) {
            run(connection, Shape.Scalar.ANY);
            run(connection, Shape.Scalar.ANY);
        }

        assertThat(lines.texts).singleElement().asString().contains("java.lang.IllegalStateException at dev.ferrule");
        assertThat(lines.texts.toString()).doesNotContain("pa55word");
    }
}
