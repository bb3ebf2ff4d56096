package dev.ferrule.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files beside the tests. */
final class TestData {

    private TestData() {}

    /** The lines of a file, without those that are blank or a comment; a comment begins with one {@code #} and a blank. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(TestData.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
