package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each file of {@code invalid} is a connector with one kind of mistake; beside it lies what its author reads. */
class InvalidSpecsTest {

    private static final String ENDING = ".spec";

    private final Snapshots snapshots = new Snapshots("invalid");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> explainsTheMistake() throws IOException {
        return snapshots.inputs(ENDING).stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Path folder = SpecFiles.write(Files.readString(file), temporary.resolve(name(file)));
                    SpecReading reading = new SpecReader().read(folder);
                    snapshots.verify(
                            name(file), new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources()));
                    assertThat(reading.diagnostics()).isNotEmpty();
                    assertThat(reading.connector().isPresent())
                            .isEqualTo(reading.diagnostics().stream()
                                    .map(Diagnostic::severity)
                                    .noneMatch(Severity.ERROR::equals));
                }));
    }

    @Test
    void everyExpectationHasItsInput() throws IOException {
        List<String> names =
                snapshots.inputs(ENDING).stream().map(InvalidSpecsTest::name).toList();
        snapshots.noOrphans(names);
        assertThat(names).hasSizeGreaterThan(45);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
