package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.retry.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What network settings and the options of a call do to what is sent. */
class NetworkSettingsTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.connection("url"))
            .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING)
                    .required())
            .auth(AuthScheme.of("bearer", "Token", AuthRecipe.bearer(Expression.text("planted"))))
            .auth(AuthScheme.of("none", "Nobody", AuthRecipe.none()))
            .auth(AuthScheme.of("mtls", "Certificate", AuthRecipe.clientCertificate()))
            .build();

    private static final ActionDefinition CREATE = ActionDefinition.builder("create", "Create")
            .step(StepDefinition.builder("call", "POST")
                    .path(Expression.text("/things"))
                    .body(BodyDefinition.empty().json(Expression.structure()))
                    .repeat(Repeat.key("Idempotency-Key"))
                    .success(204))
            .build();

    private final FakeTransport transport = new FakeTransport();

    private ConnectionBuilder to(String url) {
        return Connection.to(SERVICE).field("url", url).transport(transport).retry(RetryPolicy.NONE);
    }

    @Test
    void credentialsDoNotGoUnencrypted() {
        assertThatThrownBy(to("http://service.example")::open)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("would go unencrypted to service.example")
                .hasMessageNotContaining("planted");
    }

    @Test
    void unlessThatIsAllowedOrNobodyCanListenOrThereAreNone() {
        transport.answer(204, "", "").answer(204, "", "").answer(204, "", "");

        to("http://service.example")
                .network(Network.builder().allowPlainHttp().build())
                .open()
                .run(CREATE, Inputs.NONE);
        to("http://127.0.0.1:8080").open().run(CREATE, Inputs.NONE);
        to("http://service.example").auth("none").open().run(CREATE, Inputs.NONE);

        assertThat(transport.sent).hasSize(3);
    }

    @Test
    void aSecretHeaderOfACallDoesNotGoUnencryptedEither() {
        Connection connection = to("http://service.example").auth("none").open();
        CallOptions options =
                CallOptions.builder().header("X-Key", Secret.of("planted")).build();

        assertThat(catchThrowableOfType(TransportException.class, () -> connection.run(CREATE, Inputs.NONE, options)))
                .hasMessageContaining("unencrypted")
                .hasMessageNotContaining("planted");
        assertThat(transport.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example", "https://example.com.evil.example", "https://example.com"})
    void onlyAllowedHostsAreAsked(String url) {
        Connection connection = to(url).network(
                        Network.builder().allowHosts("*.example.com").build())
                .open();

        assertThat(catchThrowableOfType(TransportException.class, () -> connection.run(CREATE, Inputs.NONE)))
                .hasMessageContaining("do not allow the host");
        assertThat(transport.sent).isEmpty();
    }

    @Test
    void aTransportOfAnotherNetworkIsRefused() {
        Network network = Network.builder().proxy("proxy.example", 3128).build();

        assertThatThrownBy(to("https://service.example").network(network)::open)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("without its network settings");
    }

    @Test
    void aSchemeThatShowsACertificateNeedsOne() {
        assertThatThrownBy(to("https://service.example").auth("mtls")::open)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("client certificate");
    }

    @Test
    void aCallMayHaveMoreToSay() {
        transport.answer(204, "", "");

        to("https://service.example")
                .open()
                .run(
                        CREATE,
                        Inputs.NONE,
                        CallOptions.builder()
                                .idempotencyKey("order-7")
                                .header("X-Trace", "t1")
                                .header("User-Agent", "mine")
                                .query("a b", "1&2")
                                .build());

        assertThat(transport.sent.get(0).uri()).hasToString("https://service.example/things?a%20b=1%262");
        assertThat(transport.sent.get(0).headers())
                .contains(
                        Header.of("Idempotency-Key", "order-7"),
                        Header.of("X-Trace", "t1"),
                        Header.of("User-Agent", "mine"))
                .filteredOn(header -> header.name().equals("User-Agent"))
                .hasSize(1);
    }

    @Test
    void whatProvesWhoCallsStaysAsItIs() {
        transport.answer(204, "", "");

        to("https://service.example")
                .open()
                .run(
                        CREATE,
                        Inputs.NONE,
                        CallOptions.builder()
                                .header("Authorization", "Bearer other")
                                .build());

        assertThat(transport.sent.get(0).headers())
                .filteredOn(header -> header.name().equals("Authorization"))
                .containsExactly(Header.secret("Authorization", "Bearer planted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "host", "Transfer-Encoding", "Connection", "X Odd", ""})
    void aHeaderThatFramesTheMessageIsRefused(String name) {
        assertThatThrownBy(() -> CallOptions.builder().header(name, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallOptions.builder().header("X-Fine", "a\r\nX-Other: b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCallMayBeSentMoreOftenOrLessOften() {
        transport
                .failure(TransportFailure.Phase.EXCHANGE)
                .failure(TransportFailure.Phase.EXCHANGE)
                .answer(204, "", "");
        Connection connection =
                to("https://service.example").retry(RetryPolicy.STANDARD).open();

        connection.run(CREATE, Inputs.NONE);
        assertThat(transport.sent).hasSize(3).extracting(Object::toString).hasSize(3);

        transport.failure(TransportFailure.Phase.EXCHANGE);
        assertThat(catchThrowableOfType(
                                TransportException.class,
                                () -> connection.run(
                                        CREATE,
                                        Inputs.NONE,
                                        CallOptions.builder()
                                                .attempts(1)
                                                .timeout(Duration.ofSeconds(5))
                                                .build()))
                        .failure()
                        .attempts())
                .isEqualTo(1);
    }
}
