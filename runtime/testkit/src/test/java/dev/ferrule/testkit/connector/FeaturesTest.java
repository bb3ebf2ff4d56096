package dev.ferrule.testkit.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of a connector raise no false alarm, whatever word of the language it uses. */
class FeaturesTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    /** Their code is the program's. */
    private static final Set<String> HOOKS = Set.of("hooks", "uploads");

    static List<Path> features() throws IOException {
        try (Stream<Path> folders = Files.list(FEATURES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("connector.yaml")))
                    .filter(folder -> !HOOKS.contains(folder.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void rulesTextsAndSecretsHold(Path feature) {
        ConnectorTests tests = ConnectorTests.of(feature).comparing();

        for (String part : List.of("breaks a rule", "text as it is", "secret", "loss of each answer")) {
            assertThat(Results.of(tests.all(), part).failures()).isEmpty();
        }
    }
}
