package dev.ferrule.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of the repository that are generated from the grammar. {@code -Dferrule.snapshots=write} writes them anew; read
 * the difference like code.
 */
final class Published {

    private static final boolean WRITE = "write".equals(System.getProperty("ferrule.snapshots"));

    private Published() {}

    /** Compares a text with the published one. */
    static void verify(Path file, String actual) throws IOException {
        if (WRITE) {
            Files.writeString(file, actual);
        }
        assertThat(file).as("written with -Dferrule.snapshots=write").exists();
        assertThat(Files.readString(file))
                .as("%s is current; -Dferrule.snapshots=write writes it", file)
                .isEqualTo(actual);
    }

    /** JSON as people read it. */
    static String json(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter);
        try {
            return new JsonMapper().writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
