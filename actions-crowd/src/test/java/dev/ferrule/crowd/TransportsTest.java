package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.snapshot.RequestText;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sent does not depend on what sends it. */
class TransportsTest {

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void bothTransportsSendTheSame() {
        Map<String, Supplier<Transport>> transports = Map.of("apache", ApacheTransport::new, "jdk", JdkTransport::new);

        List<String> sent = transports.values().stream().map(this::requests).toList();

        assertThat(sent.get(0)).isEqualTo(sent.get(1)).contains("PUT ");
    }

    private String requests(Supplier<Transport> transport) {
        crowd.server().clearRequests();
        try (Transport own = transport.get()) {
            crowd.connection(own)
                    .run(
                            CrowdDefinitions.UPDATE_USER,
                            Inputs.builder().text("username", "sampleuser").build());
        }
        return RequestText.of(crowd.server().requests(), List.of());
    }
}
