package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder of {@code features} is a small spec that shows one feature of the language, and nothing is wrong in it. */
class FeatureSpecsTest {

    private static final Path FEATURES = Path.of("src/test/resources/dev/ferrule/spec/features");

    @TestFactory
    Stream<DynamicTest> isReadWithoutAnyProblem() throws IOException {
        try (Stream<Path> folders = Files.list(FEATURES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                        SpecReading reading = new SpecReader().read(folder);
                        assertThat(reading.diagnostics()).isEmpty();
                        assertThat(reading.connector()).isPresent();
                    }));
        }
    }
}
