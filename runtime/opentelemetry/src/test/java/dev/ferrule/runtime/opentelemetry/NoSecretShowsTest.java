package dev.ferrule.runtime.opentelemetry;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.observe.AttemptEnded;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.CallEnded;
import dev.ferrule.runtime.observe.CallListener;
import dev.ferrule.runtime.observe.CallLog;
import dev.ferrule.runtime.observe.CallStarted;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.observe.Waiting;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.SandboxServer;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets in every place, a service that repeats all that it is sent, and everything that calls let others see. */
class NoSecretShowsTest {

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private static final TokensSpec SPEC = new TokensSpec();
    private static final String CLIENT = "canary/client%";
    private static final String HEADER = "canary-header";
    private static final String TOKEN = "access-1";

    private final Logger logger = Logger.getLogger("dev.ferrule");
    private final List<String> seen = new ArrayList<>();
    private final Handler lines = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            seen.add("log " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** The transports there are. */
    enum Kind {
        APACHE,
        JDK;

        Transport open() {
            return this == APACHE ? new ApacheTransport() : new JdkTransport();
        }
    }

    /** Keeps all that it is told, and all that may be seen when asked for. */
    private final class Keeper implements CallListener {
        @Override
        public CallWatch callStarted(CallStarted call) {
            seen.add("event " + call);
            return new CallWatch() {
                @Override
                public AttemptWatch attemptStarted(AttemptStarted attempt) {
                    seen.add("event " + attempt);
                    seen.add("url " + attempt.url().text());
                    seen.add("sent " + attempt.body().text());
                    return new AttemptWatch() {
                        @Override
                        public void attemptEnded(AttemptEnded end) {
                            seen.add("event " + end);
                            seen.add("received " + end.body().text());
                        }
                    };
                }

                @Override
                public void waiting(Waiting pause) {
                    seen.add("event " + pause);
                }

                @Override
                public void callEnded(CallEnded end) {
                    seen.add("event " + end);
                }
            };
        }
    }

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
        logger.setLevel(Level.FINEST);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(lines);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    private static Stream<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @ParameterizedTest
    @EnumSource
    void inNoEventLineSpanOrMetric(Kind kind) {
        CallOptions options =
                CallOptions.builder().header("X-Canary", Secret.of(HEADER)).build();
        TokenServer tokens = TokenServer.of("shop", CLIENT);
        try (SandboxServer server = SandboxServer.start(new EchoingLibrary(tokens));
                Transport transport = kind.open();
                Connection connection = SPEC.to(server.baseUrl(), CLIENT)
                        .transport(transport)
                        .listener(new Keeper())
                        .listener(OpenTelemetryListener.of(TELEMETRY.getOpenTelemetry()))
                        .log(CallLog.withBodies())
                        .open()) {
            Inputs book = Inputs.builder().text("isbn", "1").build();
            // The answer repeats the token, the header and the body.
            connection.run(SPEC.action("list-books"), Inputs.NONE, options);
            assertThatThrownBy(() -> connection.run(SPEC.action("lend-book"), book, options))
                    .isInstanceOf(ConnectorException.class);
            server.answerNext(
                    "GET",
                    "/books",
                    json(429, "{\"was\": \"Bearer " + TOKEN + " " + CLIENT + "\"}")
                            .withHeader("Retry-After", "1"));
            connection.run(SPEC.action("list-books"), Inputs.NONE, options);
            server.faultNext("POST", "/loans", Fault.CONNECTION_RESET);
            assertThatThrownBy(() -> connection.run(SPEC.action("lend-book"), book, options))
                    .isInstanceOf(ConnectorException.class);
            tokens.failNext(text(400, "who is " + CLIENT)).failNext(text(400, "who is " + CLIENT));
            tokens.endAccess();
            server.answerNext("GET", "/books", text(401, TOKEN));
            assertThatThrownBy(() -> connection.run(SPEC.action("list-books"), Inputs.NONE, options))
                    .isInstanceOf(ConnectorException.class);
        }
        TELEMETRY.getSpans().forEach(span -> seen.add("span " + span));
        TELEMETRY.getMetrics().forEach(metric -> seen.add("metric " + metric));

        for (String channel : List.of("event ", "url ", "sent ", "received ", "log ", "span ", "metric ")) {
            assertThat(seen).anyMatch(text -> text.startsWith(channel));
        }
        // What was repeated was looked through, and not left out.
        assertThat(seen).anyMatch(text -> text.startsWith("log ") && text.contains("receives \"Bearer [redacted]"));
        List<String> secrets = Stream.of(CLIENT, TOKEN, HEADER)
                .flatMap(NoSecretShowsTest::forms)
                .toList();
        assertThat(seen).noneMatch(text -> secrets.stream().anyMatch(text::contains));
    }
}
