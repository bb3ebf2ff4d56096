package dev.ferrule.testkit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

    @TempDir
    private Path folder;

    private static final ExtensionContext NO_CONTEXT = (ExtensionContext) Proxy.newProxyInstance(
            SnapshotsTest.class.getClassLoader(),
            new Class<?>[] {ExtensionContext.class},
            (proxy, method, arguments) -> {
                throw new IllegalStateException("Nothing of the context is needed.");
            });

    @Test
    void aTextThatIsAsExpectedPasses() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "right");
        Snapshots snapshots = Snapshots.in(folder, false);

        assertThatCode(() -> snapshots.verify("a.txt", "right")).doesNotThrowAnyException();
        assertThatCode(() -> snapshots.afterAll(NO_CONTEXT)).doesNotThrowAnyException();
    }

    @Test
    void aStaleTextFailsAndNamesTheFlag() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> Snapshots.in(folder, false).verify("a.txt", "new"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dferrule.snapshots=write");
    }

    @Test
    void aMissingTextFailsAndShowsWhatItWouldBe() {
        assertThatThrownBy(() -> Snapshots.in(folder, false).verify("a.txt", "new"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is no expected text")
                .hasMessageEndingWith("new");
    }

    @Test
    void aTextThatNoTestAsksForFails() throws IOException {
        Files.writeString(folder.resolve("orphan.txt"), "");

        assertThatThrownBy(() -> Snapshots.in(folder, false).afterAll(NO_CONTEXT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("orphan.txt");
    }

    @Test
    void writingAcceptsWhatIsAndRemovesWhatNobodyAsksFor() throws IOException {
        Files.writeString(folder.resolve("orphan.txt"), "");
        Snapshots writing = Snapshots.in(folder, true);

        writing.verify("sub/a.txt", "new");
        writing.afterAll(NO_CONTEXT);

        assertThat(folder.resolve("sub/a.txt")).hasContent("new");
        assertThat(folder.resolve("orphan.txt")).doesNotExist();
    }
}
