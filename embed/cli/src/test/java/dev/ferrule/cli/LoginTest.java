package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Logging in in a browser. The browser of these tests is this Java: it goes where it is told, follows redirects, and writes
 * down what it was shown.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LoginTest {

    private static final String LEDGER = Ferrule.CONNECTORS.resolve("ledger").toString();

    @TempDir
    private Path folder;

    private LedgerService service;

    @BeforeEach
    void start() throws IOException {
        service = new LedgerService();
        Outcome added =
                ferrule().run("connections", "add", "mine", LEDGER, "--base-url", service.url(), "--client-id", "me");
        assertThat(added.out()).as(added.err()).contains("Log in with: ferrule connections login mine");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Ferrule ferrule() {
        return Ferrule.command().in(folder).with("FERRULE_CONFIG", "config");
    }

    /** A browser that is started with an address, after a stranger has tried another one. */
    private String browser() throws IOException {
        Path script = folder.resolve("browser");
        Files.writeString(
                script,
                "#!/bin/sh\nexec " + Path.of(System.getProperty("java.home"), "bin", "java") + " -cp '"
                        + System.getProperty("java.class.path") + "' " + PlayedBrowser.class.getName() + " '"
                        + folder.resolve("shown") + "' \"$1\" >/dev/null 2>&1 &\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private Outcome login(String... options) throws IOException {
        return ferrule()
                .with("BROWSER", browser())
                .run(Stream.concat(Stream.of("connections", "login", "mine", "--wait", "60"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private Outcome run(String... options) {
        return ferrule()
                .run(Stream.concat(
                                Stream.of("run", LEDGER, "list-accounts", "--connection", "mine"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private String shown() throws Exception {
        Path shown = folder.resolve("shown");
        for (int i = 0; i < 400 && !Files.exists(shown); i++) {
            Thread.sleep(25);
        }
        return Files.readString(shown);
    }

    @Test
    void whatIsAllowedIsKeptForLaterRuns() throws Exception {
        Outcome login = login();

        assertThat(login.code()).as(login.all()).isZero();
        assertThat(login.out()).isEqualTo("Logged in. The tokens of mine are kept.\n");
        assertThat(login.err()).contains("/authorize?response_type=code", "code_challenge_method=S256");
        assertThat(shown()).startsWith("400\n").contains("\n200\n", "You are logged in");
        assertThat(run().code()).isZero();
        assertThat(run().code()).isZero();
        assertThat(service.proofs).hasSize(2).containsOnly(service.proofs.get(0));
        assertThat(service.tokenRequests).hasSize(1);
        Map<String, String> request = service.tokenRequests.get(0);
        assertThat(request.get("redirect_uri")).matches("http://127\\.0\\.0\\.1:[0-9]+/callback");
        assertThat(login.all() + shown()).doesNotContain("planted-access", "planted-refresh");
        assertThat(ferrule().run("connections", "list").out())
                .contains("tokens (stored)")
                .doesNotContain("planted");
    }

    @Test
    void aRefreshTokenThatHoldsOnceIsUsedOnceInEachRun() throws Exception {
        service.expiresIn = 1;
        login();

        for (int i = 0; i < 3; i++) {
            Thread.sleep(1100);
            Outcome run = run();
            assertThat(run.code()).as(run.all()).isZero();
        }
        assertThat(service.tokenRequests.stream().map(form -> form.getOrDefault("refresh_token", "-")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void tokensCanBeKeptInAFolderThatAnOptionNames() throws Exception {
        service.expiresIn = 1;
        login();
        Path tokens = folder.resolve("config/tokens/mine");
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(tokens)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Thread.sleep(1100);

        Outcome with = run("--token-store", copy.toString());
        Outcome elsewhere = run("--token-store", "empty");

        assertThat(with.code()).as(with.all()).isZero();
        try (Stream<Path> files = Files.list(copy)) {
            assertThat(files.filter(each -> each.toString().endsWith(".json")))
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file)).contains(service.refresh));
        }
        assertThat(elsewhere.code()).isEqualTo(ExitCode.AUTHENTICATION.code());
        assertThat(elsewhere.err()).contains("Nobody has allowed this connection to act for them yet.");
    }

    @Test
    void whatIsNotAllowedIsSaidToThePersonAndTheCommand() throws Exception {
        service.denies = true;

        Outcome login = login();

        assertThat(login.code()).isEqualTo(ExitCode.AUTHENTICATION.code());
        assertThat(login.err())
                .contains(
                        "error: It was not allowed: <b>no</b>.",
                        "hint: Log in again and allow it, or ask who runs the service whether you may.");
        assertThat(shown()).contains("You are not logged in", "&lt;b&gt;no").doesNotContain("<b>");
        assertThat(folder.resolve("config/tokens/mine")).doesNotExist();
    }

    @Test
    void nobodyIsWaitedForForEver() {
        Outcome login = ferrule().run("connections", "login", "mine", "--wait", "1", "--no-browser");

        assertThat(login.code()).isEqualTo(ExitCode.AUTHENTICATION.code());
        assertThat(login.err())
                .startsWith("Open this address in a browser:\nhttp://127.0.0.1:")
                .contains("Nobody has logged in within 1 seconds.");
    }

    /** A machine without a display, and one whose browser cannot be started. */
    @Test
    void withoutABrowserTheAddressIsPrintedAndHowAnotherMachineGetsThere() {
        Outcome none = ferrule().run("connections", "login", "mine", "--wait", "1");
        Outcome broken = ferrule()
                .with("BROWSER", folder.resolve("nothing").toString())
                .run("connections", "login", "mine", "--wait", "1", "--redirect-url", "http://localhost:0/callback");

        for (Outcome login : List.of(none, broken)) {
            assertThat(login.err())
                    .startsWith("Open this address in a browser:\n")
                    .containsPattern("redirect_uri=http%3A%2F%2F(127\\.0\\.0\\.1|localhost)%3A([0-9]+)%2F[^\n]*\n"
                            + "[^\n]*ssh -L \\2:127\\.0\\.0\\.1:\\2 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:0/x",
                "http://example.com:80/x",
                "http://0.0.0.0:80/x",
                "http://127.0.0.1/x",
                "http://127.0.0.1:80",
                "http://me@127.0.0.1:80/x",
                "http://127.0.0.1:80/x?y",
                "no url"
            })
    void theBrowserIsSentBackToThisMachineAlone(String url) {
        Outcome login = ferrule().run("connections", "login", "mine", "--redirect-url", url);

        assertThat(login.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(login.err()).contains("is no address that a browser can be sent back to here");
    }

    @Test
    void aSchemeThatAsksNobodyNeedsNoLogin() {
        ferrule()
                .typing("planted-key")
                .run(
                        "connections",
                        "add",
                        "key",
                        LEDGER,
                        "--auth",
                        "key",
                        "--base-url",
                        service.url(),
                        "--client-id",
                        "me");

        Outcome login = ferrule().run("connections", "login", "key", "--no-browser");

        assertThat(login.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(login.err()).contains("asks nobody in a browser");
    }
}
