package dev.ferrule.crowd;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.connector.ConnectorTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What comes from the spec; the profile {@code connectors} tries each fault at every request. */
class CrowdConnectorTest {
    @TestFactory
    Stream<DynamicNode> connector() {
        return tests().faultsOnceOfAKind().all();
    }

    /** The tests, with the logins that the sandbox knows. */
    static ConnectorTests tests() {
        return ConnectorTests.of(Path.of("src/main/connector"))
                .inputs("authenticate-user", login())
                .inputs("create-session", login());
    }

    private static Inputs login() {
        return Inputs.builder()
                .text("username", "sampleuser")
                .text("password", "user-password")
                .build();
    }
}
