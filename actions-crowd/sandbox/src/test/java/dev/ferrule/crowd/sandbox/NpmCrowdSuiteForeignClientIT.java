package dev.ferrule.crowd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Another published client for Node brings tests along that its author ran against real servers. They pass here as they
 * are, against sandboxes of several versions; the client refuses answers whose type names a charset.
 */
class NpmCrowdSuiteForeignClientIT {

    private static final String CLIENT = "atlassian-crowd@0.5.0";

    @TestFactory
    Stream<DynamicTest> itsOwnTests() throws IOException, InterruptedException {
        NodePackage client = NodePackage.installed(CLIENT);
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (String version : new String[] {"2.3.3", "3.7.1", "6.0.2"}) {
            try (SandboxServer server =
                    SandboxServer.start("crowd", SandboxOptions.defaults().with("version", version))) {
                JsonNode results = client.run("atlassian-crowd-suite.js", server);
                assertThat(results).hasSize(25);
                for (Map.Entry<String, JsonNode> result : results.properties()) {
                    tests.add(DynamicTest.dynamicTest(
                            result.getKey() + " with " + version,
                            () -> assertThat(result.getValue().asText()).isEqualTo("passed")));
                }
            }
        }
        return tests.build();
    }
}
