package dev.ferrule.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSinkTest {

    @TempDir
    private Path folder;

    private static GeneratedFiles files(String... pathsAndTexts) {
        GeneratedFiles files = new GeneratedFiles();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return files;
    }

    @Test
    void writesWhatDiffersAndLeavesTheRestUntouched() throws IOException {
        FileSink sink = new FileSink(folder);
        sink.write(files("a/one.txt", "1", "two.txt", "2"));
        FileSink.Result second = sink.write(files("a/one.txt", "1", "two.txt", "changed"));

        assertThat(second.written()).containsExactly("two.txt");
        assertThat(second.unchanged()).containsExactly("a/one.txt");
        assertThat(folder.resolve("two.txt")).hasContent("changed");
    }

    /** A site is served, and classes are compiled, by others than who generated them. */
    @Test
    void whatIsWrittenIsReadByWhoeverReadsOtherFiles() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path usual = Files.createFile(folder.resolve("usual.txt"));

        new FileSink(folder).write(files("a/page.html", "1"));

        assertThat(Files.getPosixFilePermissions(folder.resolve("a/page.html")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
        assertThat(folder.resolve("a")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void removesWhatAnEarlierRunMadeAndNothingElse() throws IOException {
        FileSink sink = new FileSink(folder);
        sink.write(files("old.txt", "1", "kept.txt", "2"));
        Files.writeString(folder.resolve("by-hand.txt"), "mine");
        FileSink.Result second = sink.write(files("kept.txt", "2"));

        assertThat(second.removed()).containsExactly("old.txt");
        assertThat(folder.resolve("old.txt")).doesNotExist();
        assertThat(folder.resolve("by-hand.txt")).hasContent("mine");
    }

    @Test
    void emittersThatShareAFolderLeaveEachOthersFiles() throws IOException {
        FileSink sink = new FileSink(folder);
        sink.write(emitted("one", "a.txt", "b.txt"));
        sink.write(emitted("two", "c.txt"));
        FileSink.Result third = sink.write(emitted("one", "b.txt"));

        assertThat(third.removed()).containsExactly("a.txt");
        assertThat(folder.resolve("c.txt")).exists();
        assertThat(sink.write(emitted("two")).removed()).containsExactly("c.txt");
    }

    private static GeneratedFiles emitted(String id, String... paths) {
        GeneratedFiles files = new GeneratedFiles();
        files.emit(
                new Emitter() {
                    @Override
                    public String id() {
                        return id;
                    }

                    @Override
                    public String description() {
                        return "for a test";
                    }

                    @Override
                    public void emit(Connector connector, GeneratedFiles made) {
                        for (String path : paths) {
                            made.add(path, path);
                        }
                    }
                },
                new SpecReader()
                        .read(Path.of("src/test/resources/dev/ferrule/codegen/java/shop"))
                        .connector()
                        .orElseThrow());
        return files;
    }

    @Test
    void aManifestThatPointsElsewhereRemovesNothingThere() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        Path output = Files.createDirectory(folder.resolve("output"));
        Files.writeString(output.resolve(FileSink.MANIFEST), "-\t../outside.txt\n-\t" + outside + "\n-\t\n\n");

        new FileSink(output).write(files("a.txt", "1"));

        assertThat(outside).hasContent("mine");
    }

    @Test
    void aSymbolicLinkInTheOutputFolderIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path output = Files.createDirectory(folder.resolve("output"));
        Files.createSymbolicLink(output.resolve("a"), outside);

        assertThatThrownBy(() -> new FileSink(output).write(files("a/b.txt", "1", "first.txt", "2")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link");
        assertThat(outside).isEmptyDirectory();
        assertThat(output.resolve("first.txt")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../x",
                "a/../b",
                "a//b",
                "a\\b",
                ".hidden",
                "a/.",
                "con",
                "AUX.md",
                "nul.txt",
                "a.",
                "a b",
                "a\nb",
                "ü"
            })
    void aPathThatIsNotPlainIsRefused(String path) {
        assertThatThrownBy(() -> files(path, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoPathsThatDifferInCaseOnlyAreRefused() {
        assertThatThrownBy(() -> files("a.txt", "1", "A.txt", "2")).isInstanceOf(IllegalArgumentException.class);
    }
}
