package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the fields of a connection come from. What they are shows in what {@code --explain} would send. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ConnectionTest {

    private static final String[] EXPLAIN = {"run", "crowd", "update-user", "--username", "x", "--explain"};

    @TempDir
    private Path folder;

    private static String[] explain(String... options) {
        return Stream.concat(Arrays.stream(EXPLAIN), Arrays.stream(options)).toArray(String[]::new);
    }

    private Path file(String name, String permissions, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    private Path properties(String text) throws IOException {
        return file("crowd.properties", "rw-------", text);
    }

    @Test
    void nothingGiven() {
        Outcome outcome = Ferrule.command().run(explain());

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        Golden.assertEquals("connection/nothing-given", outcome.transcript());
    }

    @Test
    void nothingGivenWithoutASandboxOfItsOwn() {
        Outcome outcome = Ferrule.command().run("run", "clashes", "send");

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        Golden.assertEquals("connection/nothing-given-no-own-sandbox", outcome.transcript());
    }

    @Test
    void anEmptyVariableCountsAsMissing() {
        Outcome outcome = Ferrule.command()
                .with("FERRULE_CROWD_BASE_URL", "https://crowd.example.com")
                .with("FERRULE_CROWD_APPLICATION_NAME", "app")
                .with("FERRULE_CROWD_APPLICATION_PASSWORD", "")
                .run(explain());

        assertThat(outcome.err()).contains("Application Password is missing").doesNotContain("Base URL is missing");
    }

    @Test
    void optionBeatsFileBeatsEnvironment() throws IOException {
        Path file = properties("base_url=https://file.example.com\napplication_name=app\napplication_password=p\n");
        Ferrule ferrule = Ferrule.command().with("FERRULE_CROWD_BASE_URL", "https://environment.example.com");

        String fromFile = ferrule.run(explain("--connection", file.toString())).out();
        String fromOption = ferrule.run(
                        explain("--connection", file.toString(), "--base-url", "https://option.example.com"))
                .out();

        assertThat(fromFile).contains("https://file.example.com/").doesNotContain("environment.example.com");
        assertThat(fromOption).contains("https://option.example.com/").doesNotContain("file.example.com");
    }

    @Test
    void connectionFromJson() throws IOException {
        Path file = file(
                "crowd.json",
                "rw-------",
                "{\"base_url\": \"https://json.example.com\", \"application_name\": \"a\", \"application_password\": \"p\"}");

        Outcome outcome = Ferrule.command().run(explain("--connection", file.toString()));

        assertThat(outcome.out()).contains("https://json.example.com/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rw--w----"})
    void aFileThatOthersCanReadIsRefused(String permissions) throws IOException {
        Path file = file("crowd.properties", permissions, "application_password=planted-secret\n");

        Outcome outcome = Ferrule.command().run(explain("--connection", file.toString()));

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err())
                .isEqualTo("error: The connection file " + file + " is open to other users of this machine.\n"
                        + "hint: chmod 600 " + file + "\n");
    }

    @Test
    void aFieldThatDoesNotExistIsRefused() throws IOException {
        Path file = properties("base-url=https://file.example.com\n");

        Outcome outcome = Ferrule.command().run(explain("--connection", file.toString()));

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err()).contains("`base-url`", "did you mean `base_url`?");
    }

    @Test
    void theLinesOfAKeyAreNotTakenForFieldsThatAreNamed() throws IOException {
        Path file = properties("""
                application_password=-----BEGIN PRIVATE KEY-----
                plantedMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ/x+planted
                planted7Q==
                -----END PRIVATE KEY-----
                """);

        Outcome outcome = Ferrule.command().run(explain("--connection", file.toString()));

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err())
                .contains("does not look like one", "several lines")
                .doesNotContain("planted");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path file = file("crowd.yaml", "rw-------", "base_url: x\n");

        Outcome outcome = Ferrule.command().run(explain("--connection", file.toString()));

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains(".json or .properties");
    }

    @Test
    void aMissingFileIsNamed() {
        Outcome outcome = Ferrule.command().in(folder).run(explain("--connection", "none.json"));

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains("none.json: there is no such file.");
    }

    @Test
    void aSecretFieldComesFromAFileOrAVariable() throws IOException {
        Path secret = file("secret", "rw-r--r--", "planted-secret\n");
        Ferrule ferrule = Ferrule.command().with("SECRET", "planted-secret");

        Outcome fromFile = ferrule.run(explain(
                "--base-url",
                "https://example.com",
                "--application-name",
                "a",
                "--application-password-file",
                secret.toString()));
        Outcome fromVariable = ferrule.run(explain(
                "--base-url",
                "https://example.com",
                "--application-name",
                "a",
                "--application-password-env",
                "SECRET"));

        assertThat(fromFile.code()).as(fromFile.err()).isZero();
        assertThat(fromVariable).isEqualTo(fromFile);
        assertThat(fromFile.all()).doesNotContain("planted-secret");
    }

    @Test
    void aSecretFieldIsNoOption() {
        Outcome outcome = Ferrule.command().run(explain("--application-password", "planted-secret"));

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        Golden.assertEquals("connection/secret-as-option", outcome.transcript());
    }

    @Test
    void anAddressThatIsNoneIsNamedByItsOption() {
        Outcome outcome = Ferrule.command()
                .with("FERRULE_CROWD_BASE_URL", "no url")
                .with("FERRULE_CROWD_APPLICATION_NAME", "a")
                .with("FERRULE_CROWD_APPLICATION_PASSWORD", "planted-secret")
                .run(explain());

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        Golden.assertEquals("connection/bad-address", outcome.transcript());
    }

    @Test
    void aFieldOfAnotherTypeIsNamedByItsPlace() {
        Outcome outcome =
                Ferrule.command().with("FERRULE_CLASHES_TIMEOUT", "soon").run("run", "clashes", "send");

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err()).contains("FERRULE_CLASHES_TIMEOUT must be a whole number");
    }
}
