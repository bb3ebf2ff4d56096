package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file beside the tests; {@code -Dferrule.snapshots=write} writes it instead. */
final class Golden {

    private static final Path FOLDER = Ferrule.MODULE.resolve("src/test/resources/dev/ferrule/cli");

    private Golden() {}

    static void assertEquals(String name, String actual) {
        Path file = FOLDER.resolve(name + ".expected.txt");
        try {
            if ("write".equals(System.getProperty("ferrule.snapshots"))) {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, actual);
            }
            assertThat(actual).as("the text of %s", file).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
