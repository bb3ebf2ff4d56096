package dev.ferrule.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts in files; {@code -Dferrule.snapshots=write} writes them anew. */
final class Golden {

    private static final boolean WRITE = "write".equals(System.getProperty("ferrule.snapshots"));

    private Golden() {}

    static void verify(String name, String actual) throws IOException {
        verify(PatchedConnector.FOLDER.resolve(name), actual);
    }

    private static void verify(Path expected, String actual) throws IOException {
        if (WRITE) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("written with -Dferrule.snapshots=write").exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    /** Compares a table with the lines of a file that start with {@code | `} and follow a mark. */
    static void verifyPart(Path file, String mark, String rows) throws IOException {
        String text = Files.readString(file);
        int start = text.indexOf(mark) + mark.length();
        int table = text.indexOf("| --- |", start);
        int first = text.indexOf('\n', table) + 1;
        int end = first;
        while (text.startsWith("| `", end)) {
            end = text.indexOf('\n', end) + 1;
        }
        verify(file, text.substring(0, first) + rows + text.substring(end));
    }
}
