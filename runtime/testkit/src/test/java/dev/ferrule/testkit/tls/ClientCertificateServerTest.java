package dev.ferrule.testkit.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.diagnosis.ConnectionCheck;
import dev.ferrule.runtime.diagnosis.Finding;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.network.ClientCertificate;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection with the auth scheme {@code mtls}, over both transports, with certificates in both forms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientCertificateServerTest {

    private static final ActionDefinition TEST = ActionDefinition.builder("get-account", "Get Account")
            .step(StepDefinition.builder("call", "GET").path(Expression.text("/account")))
            .build();

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "partner", "Partner", Expression.connection("url"))
            .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING)
                    .required())
            .auth(AuthScheme.of("mtls", "Certificate", AuthRecipe.clientCertificate()))
            .connectionTest("get-account")
            .build();

    private final ClientCertificateServer server = ClientCertificateServer.start(new SandboxService() {
        @Override
        public SandboxResponse handle(SandboxRequest request) {
            return SandboxResponse.json(200, "{\"path\":\"" + request.path() + "\"}");
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of("url", baseUrl);
        }
    });

    private int before;

    @BeforeEach
    void count() {
        before = server.callers().size();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private ConnectionCheck check(boolean apache, Network network) {
        try (Transport transport = apache ? new ApacheTransport(network) : new JdkTransport(network);
                Connection connection = Connection.to(SERVICE)
                        .field("url", server.baseUrl())
                        .network(network)
                        .transport(transport)
                        .retry(RetryPolicy.NONE)
                        .open()) {
            return connection.check(TEST);
        }
    }

    private int called() {
        return server.callers().size() - before;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theCertificateThatItKnowsIsLetIn(boolean apache) {
        Network pem = server.network().build();
        Network pkcs12 = Network.builder()
                .trust(server.authority())
                .clientCertificate(ClientCertificate.pkcs12(server.pkcs12(), server.password()))
                .build();
        Network parts = Network.builder()
                .trust(server.authority())
                .clientCertificate(ClientCertificate.pem(server.certificate(), server.key(), Optional.empty()))
                .build();

        assertThat(check(apache, pem).finding()).isEqualTo(Finding.WORKS);
        assertThat(check(apache, pkcs12).finding()).isEqualTo(Finding.WORKS);
        assertThat(check(apache, parts).finding()).isEqualTo(Finding.WORKS);
        assertThat(called()).isEqualTo(3);
        assertThat(server.callers()).containsOnly("CN=client");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStrangerIsNot(boolean apache) {
        Network network = server.network().clientCertificate(server.stranger()).build();

        ConnectionCheck check = check(apache, network);

        // With TLS 1.3 the server may close before its reason is read.
        assertThat(check.finding()).as("%s", check).isIn(Finding.CLIENT_CERTIFICATE, Finding.BROKEN_OFF);
        assertThat(check.advice()).contains("client certificate");
        assertThat(called()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoDoesNotTrustItShowsItNothing(boolean apache) {
        Network network = Network.builder()
                .clientCertificate(ClientCertificate.pkcs12(server.pkcs12(), server.password()))
                .build();

        assertThat(check(apache, network).finding()).isEqualTo(Finding.UNTRUSTED_CERTIFICATE);
        assertThat(called()).isZero();
    }
}
