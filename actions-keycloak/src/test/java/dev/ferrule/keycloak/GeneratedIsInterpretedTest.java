package dev.ferrule.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Generated code builds the very definitions that the interpreter runs. */
class GeneratedIsInterpretedTest {

    private static final LoweredConnector LOWERED = Lowering.lower(new SpecReader()
            .read(Path.of("src", "main", "connector"))
            .connector()
            .orElseThrow());

    @Test
    void theConnectorIsTheSame() {
        assertThat(KeycloakDefinitions.CONNECTOR).isEqualTo(LOWERED.connector());
    }
}
