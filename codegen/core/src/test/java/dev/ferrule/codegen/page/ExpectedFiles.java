package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The connector of these tests and the expected files beside it. {@code -Dferrule.snapshots=write} writes the files
 * anew; read the difference like code.
 */
final class ExpectedFiles {

    private static final Path FOLDER = Path.of("src/test/resources/dev/ferrule/codegen/page");
    private static final boolean WRITE = "write".equals(System.getProperty("ferrule.snapshots"));

    private ExpectedFiles() {}

    /** The connector in the folder {@code staff}. */
    static Connector staff() {
        SpecReading reading = new SpecReader().read(FOLDER.resolve("staff"));
        assertThat(reading.diagnostics()).isEmpty();
        return reading.connector().orElseThrow();
    }

    /** Compares a text with the file of this name; a missing file is a failure. */
    static void verify(String name, String actual) throws IOException {
        Path expected = FOLDER.resolve(name);
        if (WRITE) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("written with -Dferrule.snapshots=write").exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    /** The names of the expected files that end so. */
    static List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected" + ending))
                    .sorted()
                    .toList();
        }
    }
}
