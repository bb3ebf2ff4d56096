package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a spec and call nobody. */
class SpecCommandsTest {

    private static final String SHELVES = Ferrule.CONNECTORS.resolve("shelves").toString();

    private static final String BROKEN = Ferrule.CONNECTORS.resolve("broken").toString();
    private static final String BAD_EXAMPLE =
            Ferrule.CONNECTORS.resolve("bad-example").toString();

    @TempDir
    private Path folder;

    @Test
    void aGoodConnectorGivesNoOutput() {
        Outcome outcome = Ferrule.command().run("validate", "crowd", Ferrule.CROWD.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("checked 2 connectors: 0 errors, 0 warnings\n");
    }

    @Test
    void problemsAreShownWithTheirPlace() {
        Outcome outcome = Ferrule.command().run("validate", BROKEN, BAD_EXAMPLE);

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        Golden.assertEquals("spec/validate", outcome.transcript());
    }

    @Test
    void aFolderThatIsOnlyWarnedAboutFailsOnDemand() {
        String silent = Ferrule.CONNECTORS.resolve("silent").toString();

        assertThat(Ferrule.command().run("validate", silent).code()).isZero();
        assertThat(Ferrule.command()
                        .run("validate", silent, "--fail-on", "warning")
                        .code())
                .isEqualTo(ExitCode.FINDINGS.code());
    }

    @Test
    void problemsAsJson() {
        Outcome outcome = Ferrule.command().run("validate", "--format", "json", BROKEN, BAD_EXAMPLE, "crowd");

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(JsonReader.read(outcome.out())).isInstanceOf(JsonObject.class);
        Golden.assertEquals("spec/validate-json", outcome.transcript());
    }

    @Test
    void aFolderThatIsMissingIsNotCheckedSilently() {
        Outcome outcome = Ferrule.command().in(folder).run("validate", "./nowhere");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void nothingRunsFromABrokenConnector() {
        Outcome outcome = Ferrule.command().run("run", BROKEN, "get");

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        Golden.assertEquals("spec/run-broken", outcome.transcript());
    }

    @Test
    void aBrokenConnectorOnThePathIsNamed() {
        Outcome outcome = Ferrule.command().with("FERRULE_PATH", BROKEN).run("run", "other");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains(BROKEN);
    }

    @Test
    void aProjectOnThePathIsTheConnectorInIt() {
        Path project = Ferrule.CROWD.resolve("../../..").normalize();

        Outcome outcome = Ferrule.command()
                .with("FERRULE_PATH", project.toString())
                .in(folder)
                .run("validate", "crowd");

        assertThat(outcome.code()).as(outcome.err()).isZero();
    }

    @Test
    void javaIsGenerated() {
        Outcome outcome = Ferrule.command().in(folder).run("generate", "crowd", "--out", "java");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines().map(folder::resolve))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(outcome.out()).contains("java/dev/ferrule/crowd/CrowdClient.java\n");
        assertThat(outcome.err()).matches("crowd: [0-9]+ written, 0 unchanged, 0 removed\n");
    }

    @Test
    void pagesAreGeneratedOnce() {
        Ferrule ferrule = Ferrule.command().in(folder);

        Outcome first = ferrule.run("docs", "crowd", "--out", "docs");
        Outcome second = ferrule.run("docs", "crowd", "--out", "docs");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out().lines()).contains("docs/crowd/actions/update-user.mdx", "docs/crowd/connection.mdx");
        assertThat(second.out()).isEmpty();
        assertThat(second.err())
                .isEqualTo("crowd: 0 written, " + first.out().lines().count() + " unchanged, 0 removed\n");
    }

    @Test
    void severalOutputsGoTogether() {
        Outcome outcome = Ferrule.command().in(folder).run("generate", "crowd", "--out", "all", "--emit", "java,mdx");

        assertThat(outcome.out()).contains("CrowdClient.java", "update-user.mdx");
    }

    @Test
    void anUnknownOutputIsRefusedWithTheKnownOnes() {
        Outcome outcome = Ferrule.command().in(folder).run("generate", "crowd", "--out", "x", "--emit", "cobol");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains("There is no output `cobol`.", "`java`", "`mdx`");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsWrittenFromABrokenConnector() {
        Outcome outcome = Ferrule.command().in(folder).run("generate", BROKEN, "--out", "x");

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(outcome.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anOutputFolderThatIsAFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("x"), "");

        Outcome outcome = Ferrule.command().in(folder).run("docs", "crowd", "--out", "x");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains("a file is in the way");
    }

    @Test
    void theSandboxTellsHowToCallIt() {
        Outcome outcome = Ferrule.command().run("sandbox", "crowd", "--until-stdin-closes");

        assertThat(outcome.code()).isZero();
        Golden.assertEquals("spec/sandbox", outcome.transcript());
    }

    @Test
    void aConnectorWithoutASandboxOfItsOwnGetsOne() {
        Outcome outcome =
                Ferrule.command().with("FERRULE_PATH", SHELVES).run("sandbox", "shelves", "--until-stdin-closes");

        assertThat(outcome.code()).isZero();
        Golden.assertEquals("spec/sandbox-of-examples", outcome.transcript());
    }

    @Test
    void aSandboxListensOnTheChosenPort() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String[] args = {"sandbox", SHELVES, "--until-stdin-closes", "--port", Integer.toString(port)};

        assertThat(Ferrule.command().run(args).out()).contains("http://127.0.0.1:" + port);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = Ferrule.command().run(args);

            assertThat(taken.isBound()).isTrue();
            assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
            assertThat(outcome.err()).contains("The port " + port + " is taken.");
        }
        assertThat(Ferrule.command()
                        .run("sandbox", "shelves", "--port", "70000")
                        .err())
                .contains("from 1 to 65535");
    }

    @Test
    void theDemoShowsEverything() throws IOException {
        Outcome outcome = Ferrule.command().run("demo", "--out", folder.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("PUT /crowd/rest/usermanagement/1/user?username=sampleuser")
                .contains("Authorization: [redacted]")
                .contains("\"display-name\": \"Sample User the Second\"")
                .contains("CrowdClient.java", "update-user.mdx")
                .doesNotContain("sandbox-password");
        Golden.assertEquals("spec/demo", outcome.transcript().replace(folder.toString(), "OUT"));
    }
}
