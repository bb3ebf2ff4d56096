package dev.ferrule.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.http.HttpRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceTransportTest {

    private static final HttpRequest REQUEST =
            new HttpRequest("GET", URI.create("https://api.example.com/v1?a=b"), List.of(), Optional.empty());

    private static final SandboxService TELLER = new SandboxService() {
        @Override
        public SandboxResponse handle(SandboxRequest request) {
            return SandboxResponse.text(
                    200, request.target() + " " + request.headers().asList());
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of();
        }
    };

    private static String told(ServiceTransport transport) throws Exception {
        return new String(transport.send(REQUEST, Duration.ofSeconds(1)).body().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aServiceSeesTheRequestAndNoMore() throws Exception {
        assertThat(told(new ServiceTransport(TELLER))).isEqualTo("/v1?a=b []");
    }

    @Test
    void aServiceIsToldWhereARequestWasMeantToGoWhenItIsToKnow() throws Exception {
        assertThat(told(ServiceTransport.tellingOrigins(TELLER)))
                .isEqualTo("/v1?a=b [Field[name=X-Sandbox-Origin, value=https://api.example.com]]");
    }
}
