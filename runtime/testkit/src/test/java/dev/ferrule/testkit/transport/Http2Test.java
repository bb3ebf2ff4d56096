package dev.ferrule.testkit.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.network.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which protocol is spoken with a server that offers both. */
class Http2Test {

    private static final Path KEYS = Path.of("../core/src/test/resources/dev/ferrule/runtime/network");
    private static final String PASSWORD = "only-for-tests";

    private final WireMockServer server = new WireMockServer(options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .dynamicHttpsPort()
            .keystorePath(KEYS.resolve("server.p12").toString())
            .keystoreType("PKCS12")
            .keystorePassword(PASSWORD)
            .keyManagerPassword(PASSWORD));

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("answer")));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Network trusting() throws IOException {
        return Network.builder().trust(Files.readString(KEYS.resolve("ca.pem"))).build();
    }

    private String protocol(Transport transport, String address) throws Exception {
        RequestBody body = RequestBody.of("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = new HttpRequest(
                "PUT", URI.create(address), List.of(Header.of("Content-Type", "text/plain")), Optional.of(body));
        try (HttpAnswer answer = transport.send(request, Duration.ofSeconds(20))) {
            assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("answer");
        }
        var seen = server.getAllServeEvents().get(0).getRequest();
        assertThat(seen.getBody()).hasSize(100_000);
        return seen.getProtocol();
    }

    @Test
    void theClientOfTheJdkSpeaksHttp2OverTls() throws Exception {
        try (Transport transport = new JdkTransport(trusting())) {
            assertThat(protocol(transport, "https://127.0.0.1:" + server.httpsPort() + "/x"))
                    .isEqualTo("HTTP/2.0");
        }
    }

    @Test
    void nobodyIsAskedToChangeTheProtocolInTheClear() throws Exception {
        try (Transport transport = new JdkTransport()) {
            assertThat(protocol(transport, "http://127.0.0.1:" + server.port() + "/x"))
                    .isEqualTo("HTTP/1.1");
        }
        assertThat(server.getAllServeEvents()
                        .get(0)
                        .getRequest()
                        .header("Upgrade")
                        .isPresent())
                .isFalse();
    }

    @Test
    void theApacheClientSpeaksHttp1() throws Exception {
        try (Transport transport = new ApacheTransport(trusting())) {
            assertThat(protocol(transport, "https://127.0.0.1:" + server.httpsPort() + "/x"))
                    .isEqualTo("HTTP/1.1");
        }
    }
}
