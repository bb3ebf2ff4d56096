package dev.ferrule.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTokenStoreTest {

    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final Tokens TOKENS = new Tokens(
            Optional.of(Secret.of("a\"\\\u00e9")),
            Optional.of(Secret.of("r")),
            Optional.of(Instant.parse("2026-11-28T12:00:00.123Z")),
            Map.of("instance_url", "https://a.example.com"),
            List.of(new Cookie(
                    "SID", Secret.of("s"), "/api", Optional.of(Instant.parse("2026-11-29T12:00:00Z")), true)));

    @TempDir
    private Path folder;

    private FileTokenStore store() {
        return new FileTokenStore(folder.resolve("tokens"));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void whatIsSavedIsLoaded() throws IOException {
        store().save(KEY, TOKENS);
        assertThat(store().load(KEY)).contains(TOKENS);

        Tokens bare = Tokens.of(Secret.of("b"));
        store().save(KEY, bare);
        assertThat(store().load(KEY)).contains(bare);
        assertThat(store().load("f".repeat(64))).isEmpty();
    }

    @Test
    void onlyTheOwnerCanReadItAndNothingElseIsLeft() throws IOException {
        store().save(KEY, TOKENS);
        store().save(KEY, TOKENS);

        Path file = only(folder.resolve("tokens"));
        assertThat(file.getFileName()).hasToString(KEY + ".json");
        try (Stream<Path> files = Files.list(folder.resolve("tokens"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tokens"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatCannotBeSavedLeavesWhatIsThere() throws IOException {
        store().save(KEY, TOKENS);
        Path file = only(folder.resolve("tokens"));
        Files.delete(file);
        Files.createDirectories(file.resolve("in the way"));

        assertThatThrownBy(() -> store().save(KEY, TOKENS)).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder.resolve("tokens"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"access\":\"canary\",\"expires\":\"yesterday\"}"})
    void aFileThatHoldsSomethingElseIsToldWithoutItsContent(String content) throws IOException {
        store().save(KEY, TOKENS);
        Files.writeString(only(folder.resolve("tokens")), content);

        assertThatThrownBy(() -> store().load(KEY))
                .isInstanceOf(IOException.class)
                .hasMessage("The file of the tokens holds something else.")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "0123", "0123456789ABCDEF"})
    void whatIsNoKeyIsNoName(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> store().load(key));
    }

    @Test
    void tokensDoNotShow() {
        assertThat(TOKENS.toString())
                .contains(Secret.MASK)
                .doesNotContain("a\"")
                .doesNotContain("[r]");
    }
}
