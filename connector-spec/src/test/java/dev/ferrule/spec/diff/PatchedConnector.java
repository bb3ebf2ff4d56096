package dev.ferrule.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A connector as the text of its files, and patches of it. In a patch, {@code @ FILE} names a file; lines after
 * {@code -} stand in it once and are replaced by the lines after {@code +}. A new file has no {@code -}, and
 * {@code - *} stands for a whole file.
 */
final class PatchedConnector {

    static final Path FOLDER = Path.of("src/test/resources/dev/ferrule/spec/diff");

    private final Map<String, String> files;

    private PatchedConnector(Map<String, String> files) {
        this.files = files;
    }

    static PatchedConnector read(Path file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : Files.readString(file).split("(?m)^--- file: ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                files.put(part.substring(0, end), part.substring(end + 1));
            }
        }
        return new PatchedConnector(files);
    }

    /** The patches of a file by their names. */
    static Map<String, List<String>> patches(Path file) throws IOException {
        Map<String, List<String>> patches = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("=== ")) {
                lines = new ArrayList<>();
                assertThat(patches.put(line.substring(4), lines)).as(line).isNull();
            } else {
                lines.add(line);
            }
        }
        return patches;
    }

    PatchedConnector with(List<String> patch) {
        Map<String, String> patched = new LinkedHashMap<>(files);
        for (String edit : String.join("\n", patch).split("(?m)^@ ", -1)) {
            List<String> lines = edit.lines().toList();
            if (!lines.isEmpty()) {
                replace(patched, lines.get(0), part(lines, "- "), part(lines, "+ "));
            }
        }
        return new PatchedConnector(patched);
    }

    private static String part(List<String> lines, String mark) {
        return String.join(
                "\n",
                lines.stream()
                        .filter(line -> line.startsWith(mark))
                        .map(line -> line.substring(2))
                        .toList());
    }

    private static void replace(Map<String, String> files, String file, String old, String current) {
        if (old.equals("*")) {
            assertThat(files.remove(file)).isNotNull();
        } else if (old.isEmpty()) {
            assertThat(files.put(file, current)).isNull();
        } else {
            String text = files.getOrDefault(file, "");
            int at = text.indexOf(old);
            assertThat(at).as("%s holds %s", file, old).isNotNegative();
            assertThat(text.indexOf(old, at + 1))
                    .as("%s holds %s once", file, old)
                    .isNegative();
            files.put(file, text.substring(0, at) + current + text.substring(at + old.length()));
        }
    }

    Connector connector(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        SpecReading reading = new SpecReader().read(folder);
        return reading.connector()
                .orElseThrow(() -> new AssertionError(
                        new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources())));
    }
}
