package dev.ferrule.testkit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spec that documents a feature of the language has a mock server for nothing. */
class ExampleSandboxTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    static List<Path> features() throws IOException {
        try (Stream<Path> folders = Files.list(FEATURES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("connector.yaml")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyActionReturnsItsExample(Path feature) {
        assertThat(ExampleSandbox.of(feature).gaps()).isEmpty();
    }
}
