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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that are kept under names: who can read them, what shows of them, and what they do. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProfilesTest {

    private static final String LEDGER = Ferrule.CONNECTORS.resolve("ledger").toString();

    @TempDir
    private Path folder;

    private LedgerService service;

    @BeforeEach
    void start() throws IOException {
        service = new LedgerService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Ferrule ferrule() {
        return Ferrule.command()
                .in(folder)
                .with("XDG_CONFIG_HOME", folder.resolve("config").toString());
    }

    private Path kept(String name) {
        return folder.resolve("config/ferrule/connections").resolve(name + ".json");
    }

    private String[] add(String name, String... more) {
        return Stream.concat(
                        Stream.of(
                                "connections",
                                "add",
                                name,
                                LEDGER,
                                "--auth",
                                "key",
                                "--base-url",
                                service.url(),
                                "--client-id",
                                "me"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void aSecretThatIsTypedIsKeptAndNeverShown() throws IOException {
        Outcome added = ferrule().typing("planted-key: \"1\"").run(add("work"));
        Outcome listed = ferrule().run("connections", "list");
        Outcome tested = ferrule().run("connections", "test", "work");
        Outcome run = ferrule().run("run", LEDGER, "list-accounts", "--connection", "work");
        Outcome explained = ferrule().run("run", LEDGER, "list-accounts", "--connection", "work", "--explain");

        assertThat(added.out())
                .isEqualTo("Added work, a connection to Ledger.\nTest it with: ferrule connections test work\n");
        assertThat(listed.out().replaceAll(" +", " "))
                .isEqualTo("NAME CONNECTOR SERVER SECRETS\nwork ledger " + service.url() + " api_key (stored)\n");
        assertThat(tested.out()).isEqualTo("The connection to Ledger works.\n");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(service.proofs).containsExactly("planted-key: \"1\"", "planted-key: \"1\"");
        assertThat(added.all() + listed.all() + tested.all() + run.all() + explained.all())
                .doesNotContain("planted");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept("work"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(kept("work").resolveSibling("."))))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecretCanBePipedOrReferredTo() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "planted-key-of-file\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(ferrule()
                        .given("planted-key-piped\n")
                        .run(add("piped", "--stdin"))
                        .code())
                .isZero();
        assertThat(ferrule().run(add("filed", "--api-key-file", "key")).code()).isZero();
        assertThat(ferrule().run(add("named", "--api-key-env", "LEDGER_KEY")).code())
                .isZero();
        Outcome listed = ferrule().run("connections", "list");
        for (String name : new String[] {"piped", "filed", "named"}) {
            Outcome tested =
                    ferrule().with("LEDGER_KEY", "planted-key-of-variable").run("connections", "test", name);
            assertThat(tested.code()).as(tested.all()).isZero();
        }

        assertThat(service.proofs)
                .containsExactly("planted-key-piped", "planted-key-of-file", "planted-key-of-variable");
        assertThat(listed.out())
                .contains("api_key (env:LEDGER_KEY)", "api_key (file:" + file, "api_key (stored)")
                .doesNotContain("planted");
        assertThat(Files.readString(kept("named"))).contains("env:LEDGER_KEY").doesNotContain("planted");
    }

    @Test
    void aSecretThatIsWrittenInPlaceOfAVariableIsNotListed() {
        ferrule().run(add("mistaken", "--api-key-env", "planted-key-of-nobody"));

        assertThat(ferrule().run("connections", "list").all())
                .contains("api_key (env:...)")
                .doesNotContain("planted");
    }

    @Test
    void aSecretThatIsNotAtHandIsSaid() {
        ferrule().run(add("named", "--api-key-env", "LEDGER_KEY"));

        Outcome tested = ferrule().run("connections", "test", "named");

        assertThat(tested.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(tested.err())
                .contains("api_key in " + kept("named") + ": The environment variable that env: names is not set.");
    }

    @Test
    void aConnectionFileMayReferToSecretsToo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ledger.properties"),
                "auth=key\nbase_url=" + service.url() + "\nclient_id=me\napi_key=env:LEDGER_KEY\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Outcome run = ferrule()
                .with("LEDGER_KEY", "planted-key-of-variable")
                .run("run", LEDGER, "list-accounts", "--connection", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(service.proofs).containsExactly("planted-key-of-variable");
    }

    @Test
    void nothingIsKeptThatIsNotComplete() {
        Outcome outcome = ferrule().run("connections", "add", "work", LEDGER, "--auth", "key", "--client-id", "me");

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err())
                .contains(
                        "Base Url is missing: --base-url",
                        "Api Key is missing: --api-key-env VAR, -file FILE, or --stdin");
        assertThat(kept("work")).doesNotExist();
    }

    @Test
    void aNameIsTakenOnceUnlessItIsReplaced() {
        ferrule().run(add("work", "--api-key-env", "ONE"));

        Outcome again = ferrule().run(add("work", "--api-key-env", "TWO"));
        Outcome replaced = ferrule().run(add("work", "--api-key-env", "TWO", "--replace"));

        assertThat(again.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(again.err()).contains("There is a connection `work` already.", "--replace");
        assertThat(replaced.code()).isZero();
        assertThat(ferrule().run("connections", "list").out())
                .contains("env:TWO")
                .doesNotContain("env:ONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../work", "a/b", ".hidden", "a b", "-x/", "caf\u00e9"})
    void aNameIsNoPath(String name) {
        Outcome outcome = ferrule().run(add(name, "--api-key-env", "ONE"));

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(folder.resolve("config")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-"})
    void aFileThatOthersCanReadIsRefusedWithTheCommandThatClosesIt(String permissions) throws IOException {
        ferrule().typing("planted-key").run(add("work"));
        Files.setPosixFilePermissions(kept("work"), PosixFilePermissions.fromString(permissions));

        Outcome outcome = ferrule().run("connections", "test", "work");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains("is open to other users", "hint: chmod 600 " + kept("work"));
        assertThat(ferrule().run("connections", "list").out()).contains("cannot be used");
    }

    @Test
    void aFolderThatOthersCanChangeIsRefused() throws IOException {
        ferrule().typing("planted-key").run(add("work"));
        Path connections = kept("work").getParent();
        Files.setPosixFilePermissions(connections, PosixFilePermissions.fromString("rwxrwx---"));

        Outcome outcome = ferrule().run("connections", "test", "work");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains("hint: chmod 700 " + connections);
    }

    @Test
    void aConnectionOfAnotherConnectorIsRefused() {
        ferrule().typing("planted-key").run(add("work"));

        Outcome outcome = ferrule().run("run", "crowd", "update-user", "--username", "x", "--connection", "work");

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err()).contains("is a connection to another connector");
    }

    @Test
    void whatIsRemovedIsGone() {
        ferrule().typing("planted-key").run(add("work"));

        assertThat(ferrule().run("connections", "remove", "work").out()).isEqualTo("Removed work.\n");
        assertThat(kept("work")).doesNotExist();
        Outcome gone = ferrule().run("connections", "remove", "work");
        assertThat(gone.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(gone.err()).contains("There is no connection `work`.");
        assertThat(ferrule().run("connections", "list").err()).contains("There are no connections.");
    }

    @Test
    void networkSettingsAreKeptAndTheirSecretsAreReferences() throws IOException {
        Outcome literal = ferrule().run(add("proxied", "--api-key-env", "K", "--network", "proxy_password=planted"));
        Outcome good = ferrule()
                .with("PW", "planted")
                .run(add(
                        "proxied",
                        "--api-key-env",
                        "K",
                        "--network",
                        "proxy=127.0.0.1:9",
                        "--network",
                        "proxy_user=me",
                        "--network",
                        "proxy_password=env:PW"));
        Outcome wrong = ferrule().run(add("other", "--api-key-env", "K", "--network", "proxi=x"));

        assertThat(literal.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(literal.err()).doesNotContain("planted");
        assertThat(good.code()).as(good.err()).isZero();
        assertThat(Files.readString(kept("proxied"))).contains("env:PW").doesNotContain("planted");
        assertThat(wrong.err()).contains("did you mean `proxy`?");
    }

    @Test
    void aFailedTestSaysWhatHasFailedAndWhatToDo() {
        ferrule().typing("wrong").run(add("work"));

        Outcome outcome = ferrule().run("connections", "test", "work");
        Outcome json = ferrule().run("connections", "test", "work", "--json-errors");

        assertThat(outcome.code()).isEqualTo(ExitCode.AUTHENTICATION.code());
        assertThat(outcome.err())
                .startsWith("failed: credentials (credentials-refused)\nerror: ")
                .contains("\nhint: Check user names, passwords, keys and tokens");
        assertThat(json.err()).contains("\"stage\":\"credentials\"", "\"finding\":\"credentials-refused\"");
    }
}
