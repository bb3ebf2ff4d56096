package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Expected texts in files beside their inputs. {@code -Dferrule.snapshots=write} writes them anew; read the difference
 * like code.
 */
final class Snapshots {

    private static final String EXPECTED = ".expected.txt";
    private static final boolean WRITE = "write".equals(System.getProperty("ferrule.snapshots"));

    private final Path folder;

    /** The expectations of one folder below this package's test resources. */
    Snapshots(String folder) {
        this.folder = Path.of("src/test/resources/dev/ferrule/spec", folder);
    }

    /** The input files of the folder that have this ending, by name. */
    List<Path> inputs(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Compares a text with the expectation of this name; a missing expectation is a failure. */
    void verify(String name, String actual) throws IOException {
        Path expected = folder.resolve(name + EXPECTED);
        if (WRITE) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("written with -Dferrule.snapshots=write").exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    /** Fails for an expectation that belongs to none of these names. */
    void noOrphans(List<String> names) throws IOException {
        List<String> known = names.stream().map(name -> name + EXPECTED).toList();
        assertThat(inputs(EXPECTED))
                .as("expectations without an input")
                .allMatch(file -> known.contains(file.getFileName().toString()));
    }
}
