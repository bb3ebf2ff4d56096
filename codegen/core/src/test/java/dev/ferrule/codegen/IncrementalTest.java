package dev.ferrule.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is left out only where it would make what is there already. */
class IncrementalTest {

    private static final Optional<String> PRINT = Optional.of("abc");

    @TempDir
    private Path folder;

    private FileSink sink;

    @BeforeEach
    void fill() throws IOException {
        sink = new FileSink(folder);
        sink.write(files("a/one.txt", "1", "two.txt", "2"), PRINT, FileHashes.none());
    }

    private static GeneratedFiles files(String... pathsAndTexts) {
        GeneratedFiles files = new GeneratedFiles();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }

    @Test
    void nothingIsToDoWhereEverythingIsThere() throws IOException {
        Files.writeString(folder.resolve("by-hand.txt"), "mine");

        assertThat(sink.current("abc", FileHashes.none())).hasValueSatisfying(result -> {
            assertThat(result.unchanged()).containsExactly("a/one.txt", "two.txt");
            assertThat(result.written()).isEmpty();
            assertThat(result.removed()).isEmpty();
        });
    }

    @Test
    void anotherInputIsMade() throws IOException {
        assertThat(sink.current("abd", FileHashes.none())).isEmpty();
    }

    @Test
    void aFileThatWasDeletedIsMadeAgain() throws IOException {
        Files.delete(folder.resolve("two.txt"));

        assertThat(sink.current("abc", FileHashes.none())).isEmpty();
    }

    @Test
    void aFileThatWasEditedIsMadeAgain() throws IOException {
        Files.writeString(folder.resolve("a/one.txt"), "7");

        assertThat(sink.current("abc", FileHashes.none())).isEmpty();
        assertThat(sink.write(files("a/one.txt", "1", "two.txt", "2"), PRINT, FileHashes.none())
                        .written())
                .containsExactly("a/one.txt");
        assertThat(sink.current("abc", FileHashes.none())).isPresent();
    }

    @Test
    void aLinkInPlaceOfAFileIsNotTheFile() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "2");
        Files.delete(folder.resolve("two.txt"));
        Files.createSymbolicLink(folder.resolve("two.txt"), outside);

        assertThat(sink.current("abc", FileHashes.none())).isEmpty();
    }

    @Test
    void aLaterRunOfTheSameMakersCountsAlone() throws IOException {
        sink.write(files("two.txt", "3"));

        assertThat(sink.current("abc", FileHashes.none())).isEmpty();
        assertThat(folder.resolve("a/one.txt")).doesNotExist();
    }

    @Test
    void aManifestOfAnEarlierVersionMeansThatEverythingIsMade() throws IOException {
        Files.writeString(folder.resolve(FileSink.MANIFEST), "-\ta/one.txt\n-\ttwo.txt\n-\told.txt\n");
        Files.writeString(folder.resolve("old.txt"), "stale");

        assertThat(sink.current("abc", FileHashes.none())).isEmpty();
        assertThat(sink.write(files("a/one.txt", "1"), PRINT, FileHashes.none()).removed())
                .containsExactly("old.txt", "two.txt");
    }

    @Test
    void aManifestThatPointsElsewhereIsNotBelieved() throws IOException {
        Path output = Files.createDirectory(folder.resolve("output"));
        String hash = Manifest.hash("2".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(output.resolve(FileSink.MANIFEST), "#\tabc\t-\n-\t../two.txt\t" + hash + "\n");

        assertThat(new FileSink(output).current("abc", FileHashes.none())).isEmpty();
    }
}
