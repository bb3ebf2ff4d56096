package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.testkit.snapshot.RequestText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Generated code builds the very definitions that the interpreter runs. */
class GeneratedIsInterpretedTest {

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    private static final LoweredConnector LOWERED = Lowering.lower(new SpecReader()
            .read(Path.of("src", "main", "connector"))
            .connector()
            .orElseThrow());

    @Test
    void theConnectorIsTheSame() {
        assertThat(CrowdDefinitions.CONNECTOR).isEqualTo(LOWERED.connector());
    }

    @Test
    void everyActionIsTheSame() {
        assertThat(LOWERED.actions()).contains(CrowdDefinitions.UPDATE_USER, CrowdDefinitions.GET_ALL_MEMBERSHIPS);
    }

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
