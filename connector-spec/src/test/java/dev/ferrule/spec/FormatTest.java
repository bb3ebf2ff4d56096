package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.format.SpecFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The canonical layout: golden files, and that no connector means something else afterwards. */
class FormatTest {

    private static final Path CROWD = Path.of("../actions-crowd/src/main/connector");
    private static final String ENDING = ".yaml";

    /** So many orders of the keys are tried; the profile {@code fuzz} tries more. */
    private static final int ORDERS = Integer.getInteger("ferrule.orders", 6);

    @TempDir
    private Path temporary;

    /** A file that begins with {@code ferrule} or {@code connector} is a connector, any other an action. */
    @TestFactory
    Stream<DynamicTest> givesTheLayout() throws IOException {
        Snapshots snapshots = new Snapshots("format");
        return snapshots.inputs(ENDING).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String name = file.getFileName().toString().replace(ENDING, "");
                    String kind = name.startsWith("connector") ? SpecFolder.CONNECTOR : "actions/a.yaml";
                    String formatted = format(kind, Files.readString(file));
                    snapshots.verify(name, formatted);
                    assertThat(format(kind, formatted)).as("formatted twice").isEqualTo(formatted);
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheMeaning() throws IOException {
        return connectors()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    String before = model(folder);
                    formatAll(folder);
                    assertThat(model(folder)).isEqualTo(before);
                    assertThat(formatAll(folder))
                            .as("files that a second run changes")
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> findsTheSameLayoutFromAnyOrderOfKeys() throws IOException {
        return connectors()
                // Its comments say what stands below them, so they belong to places and not to keys.
                .filter(folder -> !folder.getFileName().toString().startsWith("reference"))
                .flatMap(folder -> IntStream.range(0, ORDERS)
                        .mapToObj(seed -> DynamicTest.dynamicTest(folder.getFileName() + " " + seed, () -> {
                            String before = model(folder);
                            for (Path file : files(folder)) {
                                String kind = folder.relativize(file).toString().replace('\\', '/');
                                String straight = format(kind, Files.readString(file));
                                String shuffled = Shuffled.keys(Files.readString(file), kind, new Random(seed));
                                Files.writeString(file, format(kind, shuffled));
                                assertThat(lines(Files.readString(file))).isEqualTo(lines(straight));
                            }
                            assertThat(model(folder)).isEqualTo(before);
                        })));
    }

    @Test
    void aFileThatIsNoYamlIsLeftAlone() {
        Diagnostics diagnostics = new Diagnostics();

        assertThat(new SpecFormatter(diagnostics).format(new SourceText("actions/a.yaml", "a: [")))
                .isEmpty();
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    private Stream<Path> connectors() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path spec : new Snapshots("valid").inputs(".spec")) {
            folders.add(SpecFiles.write(
                    Files.readString(spec), temporary.resolve(spec.getFileName().toString())));
        }
        Path crowd = temporary.resolve("crowd");
        for (Path file : files(CROWD)) {
            Path copy = crowd.resolve(CROWD.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Files.createDirectories(crowd.resolve("examples"));
        try (Stream<Path> examples = Files.list(CROWD.resolve("examples"))) {
            for (Path example : examples.toList()) {
                Files.copy(
                        example,
                        crowd.resolve("examples").resolve(example.getFileName().toString()));
            }
        }
        folders.add(crowd);
        return folders.stream();
    }

    private static String model(Path folder) {
        SpecReading reading = new SpecReader().read(folder);
        assertThat(reading.diagnostics()).isEmpty();
        return ModelText.of(reading.connector().orElseThrow());
    }

    private static List<Path> formatAll(Path folder) throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path file : files(folder)) {
            String before = Files.readString(file);
            String after = format(folder.relativize(file).toString(), before);
            if (!after.equals(before)) {
                changed.add(file);
                Files.writeString(file, after);
            }
        }
        return changed;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static String format(String file, String text) {
        Diagnostics diagnostics = new Diagnostics();
        return new SpecFormatter(diagnostics).format(new SourceText(file, text)).orElseThrow();
    }

    /** Blank lines stand where their entries do, so they are not compared here. */
    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
