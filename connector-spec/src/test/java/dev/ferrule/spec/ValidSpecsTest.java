package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each file of {@code valid} is a connector without a problem; beside it lies the model that it becomes. */
class ValidSpecsTest {

    private static final String ENDING = ".spec";

    private final Snapshots snapshots = new Snapshots("valid");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> becomesTheModel() throws IOException {
        return snapshots.inputs(ENDING).stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Path folder = SpecFiles.write(Files.readString(file), temporary.resolve(name(file)));
                    SpecReading reading = new SpecReader().read(folder);
                    assertThat(reading.diagnostics()).isEmpty();
                    snapshots.verify(
                            name(file), ModelText.of(reading.connector().orElseThrow()));
                }));
    }

    @Test
    void everyExpectationHasItsInput() throws IOException {
        snapshots.noOrphans(
                snapshots.inputs(ENDING).stream().map(ValidSpecsTest::name).toList());
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
