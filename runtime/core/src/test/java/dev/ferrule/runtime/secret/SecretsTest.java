package dev.ferrule.runtime.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class SecretsTest {

    @TempDir
    private Path folder;

    private Secrets secrets() {
        return Secrets.of(List.of(
                new EnvironmentSecrets(Map.of("PASSWORD", "from the environment", "EMPTY", "")),
                new FileSecrets(folder),
                new MemorySecrets(Map.of("known", Secret.of("from memory")))));
    }

    private Path file(String permissions, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    @Test
    void aReferenceGivesWhatItNames() throws IOException {
        Path file = file("rw-------", "from a file\n");

        assertThat(secrets().resolve("env:PASSWORD")).isEqualTo(Secret.of("from the environment"));
        assertThat(secrets().resolve("memory:known")).isEqualTo(Secret.of("from memory"));
        assertThat(secrets().resolve("file:secret")).isEqualTo(Secret.of("from a file"));
        assertThat(secrets().resolve("file:" + file)).isEqualTo(Secret.of("from a file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", ":x", "vault:secret/crowd", "a:b:c", "ENV:PASSWORD", "https://x"})
    void whatIsNoReferenceIsTheSecretItself(String text) {
        assertThat(secrets().isReference(text)).isFalse();
        assertThat(secrets().read(text)).isEqualTo(Secret.of(text));
        assertThatThrownBy(() -> secrets().resolve(text))
                .isInstanceOf(SettingsException.class)
                .hasMessage("What was given is no reference to a secret.");
    }

    @Test
    void aSecretThatLooksLikeAReferenceIsWrittenOut() {
        assertThat(secrets().read("text:env:PASSWORD")).isEqualTo(Secret.of("env:PASSWORD"));
        assertThat(secrets().read("text:")).isEqualTo(Secret.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"env:planted", "env:EMPTY", "env:", "memory:planted"})
    void whatIsNotThereIsSaidWithoutTheNameThatMayBeTheSecret(String reference) {
        SettingsException thrown =
                catchThrowableOfType(SettingsException.class, () -> secrets().resolve(reference));

        assertThat(thrown.getMessage() + thrown.advice()).doesNotContain("planted");
        assertThat(thrown.advice()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void aFileThatIsOpenToOthersIsRefused(String permissions) throws IOException {
        Path file = file(permissions, "planted");

        SettingsException thrown =
                catchThrowableOfType(SettingsException.class, () -> secrets().resolve("file:secret"));

        assertThat(thrown)
                .hasMessage("The file " + file + " with a secret is open to other users of this machine.")
                .hasMessageNotContaining("planted");
        assertThat(thrown.advice()).contains("chmod 600 " + file);
    }

    @Test
    void aFileThatIsMissingOrNoTextIsNamed() throws IOException {
        assertThatThrownBy(() -> secrets().resolve("file:none")).hasMessageContaining("none with a secret");
        Files.write(file("rw-------", ""), new byte[] {(byte) 0xFF});
        assertThatThrownBy(() -> secrets().resolve("file:secret")).hasMessageContaining("is not UTF-8");
    }

    @Test
    void onlyTheLastLineBreakOfAFileGoes() throws IOException {
        file("rw-------", " two\nlines \r\n");

        assertThat(secrets().resolve("file:secret")).isEqualTo(Secret.of(" two\nlines "));
    }

    @Test
    void aProgramBringsAPlaceOfItsOwn() {
        SecretResolver vault = new SecretResolver() {
            @Override
            public String scheme() {
                return "vault";
            }

            @Override
            public Secret resolve(String name) {
                return Secret.of("of " + name);
            }
        };

        assertThat(Secrets.standard().with(vault).read("vault:crowd#password"))
                .isEqualTo(Secret.of("of crowd#password"));
        assertThat(Secrets.standard().schemes()).contains("env", "file").doesNotContain("vault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "Vault", "a b", "a:"})
    void aSchemeIsAWord(String scheme) {
        SecretResolver odd = new SecretResolver() {
            @Override
            public String scheme() {
                return scheme;
            }

            @Override
            public Secret resolve(String name) {
                return Secret.of(name);
            }
        };

        assertThatIllegalArgumentException().isThrownBy(() -> Secrets.standard().with(odd));
    }
}
