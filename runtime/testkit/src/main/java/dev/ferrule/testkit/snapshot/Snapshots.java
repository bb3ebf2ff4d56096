package dev.ferrule.testkit.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The expected texts of one test class, each a file of one folder. A text that differs fails, a missing file fails, and
 * so does a file that no test has asked for. {@code -Dferrule.snapshots=write} writes what is, and removes what nobody
 * asks for. Register it with {@code @RegisterExtension} on a static field.
 */
public final class Snapshots implements AfterAllCallback {

    /** The system property; the value {@code write} accepts all texts as they are. */
    public static final String PROPERTY = "ferrule.snapshots";

    private final Path folder;
    private final boolean write;
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    private Snapshots(Path folder, boolean write) {
        this.folder = folder;
        this.write = write;
    }

    /** The texts in a folder of one's own choice. */
    public static Snapshots in(Path folder) {
        return in(folder, areWritten());
    }

    /** Whether this run accepts all texts as they are. */
    public static boolean areWritten() {
        return "write".equals(System.getProperty(PROPERTY));
    }

    /** The texts in a folder, to be compared or written. */
    public static Snapshots in(Path folder, boolean write) {
        return new Snapshots(folder, write);
    }

    /** The texts of a test class: the folder of its name beside its package's test resources. */
    public static Snapshots of(Class<?> test) {
        return in(Path.of("src", "test", "resources")
                .resolve(test.getPackageName().replace('.', '/'))
                .resolve(test.getSimpleName()));
    }

    /**
     * Compares a text with the file of this name.
     *
     * @throws AssertionError when they differ, or the file is missing
     */
    public void verify(String file, String actual) {
        asked.add(file);
        Path expected = folder.resolve(file);
        try {
            if (write) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, actual);
                return;
            }
            if (!Files.isRegularFile(expected)) {
                fail("There is no expected text " + expected + ". To accept this one, run with -D" + PROPERTY
                        + "=write and read it:\n" + actual);
            }
            assertEquals(
                    Files.readString(expected, StandardCharsets.UTF_8),
                    actual,
                    () -> "The text differs from " + expected + ". If it is right, run with -D" + PROPERTY + "=write.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        verifyNothingElse();
    }

    /**
     * Fails for files that nobody has asked for, or removes them when texts are written.
     *
     * @throws AssertionError when there are such files
     * @throws IOException when the folder cannot be read, or a file not removed
     */
    public void verifyNothingElse() throws IOException {
        Set<String> orphans = orphans();
        if (write) {
            for (String orphan : orphans) {
                Files.delete(folder.resolve(orphan));
            }
        } else if (!orphans.isEmpty()) {
            fail("No test asks for these expected texts in " + folder + ": " + orphans + ". Run with -D" + PROPERTY
                    + "=write to remove them.");
        }
    }

    private Set<String> orphans() throws IOException {
        Set<String> orphans = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> !asked.contains(name))
                        .forEach(orphans::add);
            }
        }
        return orphans;
    }
}
