package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.fault.ConnectionFault;
import dev.ferrule.testkit.fault.FaultServer;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of the Crowd sandbox, good and bad. */
class RunTest {

    private static SandboxServer crowd;

    @BeforeAll
    static void startSandbox() {
        crowd = SandboxServer.start("crowd");
    }

    @AfterAll
    static void stopSandbox() {
        crowd.close();
    }

    @BeforeEach
    void startOver() {
        crowd.reset();
    }

    private static Ferrule connected() {
        return Ferrule.command().connectedTo(crowd.connectionFields());
    }

    @Test
    void anActionThatReturnsNothingPrintsNothing() {
        Outcome outcome = connected().run("run", "crowd", "delete-user", "--username", "leaver");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.all()).isEmpty();
    }

    private static Outcome update(String... options) {
        return connected().run(updateUser(options));
    }

    private static String[] updateUser(String... options) {
        return Stream.concat(Stream.of("run", "crowd", "update-user"), Arrays.stream(options))
                .toArray(String[]::new);
    }

    private static void assertFails(Outcome outcome, ExitCode code, String golden) {
        assertThat(outcome.code()).as(outcome.all()).isEqualTo(code.code());
        assertThat(outcome.out()).isEmpty();
        Golden.assertEquals("run/" + golden, outcome.transcript());
    }

    @Test
    void outputIsJsonAndNothingElse() {
        Outcome outcome = update("--username", "sampleuser", "--display-name", "Größe 山田");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("\t\"display-name\": \"Größe 山田\",\n")
                .endsWith("}\n");
        assertThat(JsonReader.read(outcome.out())).isInstanceOf(JsonObject.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apache", "jdk"})
    void sandboxNeedsNoConnection(String transport) {
        Outcome outcome = Ferrule.command()
                .run(updateUser(
                        "--sandbox", "--transport", transport, "--username", "sampleuser", "--active", "false"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("\t\"active\": false,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--active", "--active=true", "--active true", "--active TRUE"})
    void booleansCanBeWrittenInEachWay(String written) {
        List<String> options = new ArrayList<>(List.of(written.split(" ")));
        options.addAll(List.of("--username", "leaver"));

        assertThat(update(options.toArray(String[]::new)).out()).contains("\t\"active\": true,\n");
    }

    @Test
    void aConnectorCanBeGivenAsAFolder() {
        Outcome outcome = connected()
                .run("run", Ferrule.CROWD.toString(), "update-user", "--username", "sampleuser", "--last-name", "X");

        assertThat(outcome.out()).contains("\"last-name\": \"X\"");
    }

    @Test
    void inputComesFromAFileAndOptionsCountMore(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("input.json");
        Files.writeString(file, "{\"username\": \"sampleuser\", \"first_name\": \"F\", \"last_name\": \"L\"}");

        Outcome outcome = connected().in(folder).run(updateUser("--input", "input.json", "--last-name", "O"));

        assertThat(outcome.out()).contains("\"first-name\": \"F\"", "\"last-name\": \"O\"");
    }

    @Test
    void inputComesFromStandardInput() {
        Outcome outcome = connected()
                .given("{\"username\": \"sampleuser\", \"password\": \"from-stdin\"}")
                .run(updateUser("--input", "-"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.all()).doesNotContain("from-stdin");
        assertThat(crowd.requests()).anyMatch(request -> request.text().contains("from-stdin"));
    }

    @Test
    void inputThatIsNoObjectIsRefused() {
        Outcome outcome = connected().given("[1]").run(updateUser("--input", "-"));

        assertFails(outcome, ExitCode.FILE, "input-no-object");
    }

    @Test
    void unknownInputIsRefused() {
        Outcome outcome =
                connected().given("{\"username\": \"x\", \"usernam\": 1}").run(updateUser("--input", "-"));

        assertFails(outcome, ExitCode.INVALID, "input-unknown-parameter");
    }

    @Test
    void aSecretOnTheCommandLineIsWarnedOf() {
        Outcome outcome = update("--username", "sampleuser", "--password", "planted-secret");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .isEqualTo("warning: other processes can see the value of --password, and shells keep it in their"
                        + " history; better give --password-env or --password-file.\n");
        assertThat(outcome.all()).doesNotContain("planted-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted-secret", "planted-secret\n", "planted-secret\r\n"})
    void aSecretFileMayEndWithALineBreak(String text, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, text);

        Outcome outcome = update("--username", "sampleuser", "--password-file", file.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(crowd.requests()).anyMatch(request -> request.text().equals("{\"value\":\"planted-secret\"}"));
    }

    @Test
    void aSecretCanComeFromAVariable() {
        Outcome outcome = connected()
                .with("NEW_PASSWORD", "planted-secret")
                .run(updateUser("--username", "sampleuser", "--password-env", "NEW_PASSWORD"));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(crowd.requests()).anyMatch(request -> request.text().equals("{\"value\":\"planted-secret\"}"));
    }

    @Test
    void aSecretIsGivenOnce() {
        assertFails(
                update("--username", "x", "--password-env", "A", "--password-file", "B"),
                ExitCode.USAGE,
                "secret-twice");
    }

    @Test
    void missingUsername() {
        assertFails(update("--display-name", "X"), ExitCode.INVALID, "missing-username");
        assertThat(crowd.requests()).isEmpty();
    }

    @Test
    void everyViolationIsListed() {
        assertFails(update("--email", "none", "--name", "", "--link-href", "a b"), ExitCode.INVALID, "violations");
    }

    @Test
    void errorsAsJson() {
        Outcome invalid = update("--json-errors", "--email", "none");
        Outcome refused = update("--json-errors", "--username", "nobody");

        assertThat(invalid.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(refused.code()).isEqualTo(ExitCode.NOT_FOUND.code());
        Golden.assertEquals("run/json-errors", invalid.transcript() + refused.transcript());
        JsonValue parsed = JsonReader.read(refused.err());
        assertThat(parsed).isInstanceOf(JsonObject.class);
    }

    @Test
    void aProblemBeforeTheCallAsJson() {
        Outcome outcome = Ferrule.command().run(updateUser("--json-errors"));

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(JsonReader.read(outcome.err())).isInstanceOf(JsonObject.class);
    }

    @Test
    void wrongPasswordOfTheApplication() {
        Outcome outcome = connected()
                .with("FERRULE_CROWD_APPLICATION_PASSWORD", "wrong-password")
                .run(updateUser("--username", "sampleuser"));

        assertFails(outcome, ExitCode.AUTHENTICATION, "wrong-application-password");
    }

    @Test
    void addressThatIsNotAllowed() {
        Outcome outcome = Ferrule.command()
                .run(updateUser("--sandbox", "--sandbox-option", "refuse-address=true", "--username", "sampleuser"));

        assertFails(outcome, ExitCode.PERMISSION, "address-refused");
    }

    @Test
    void userThatDoesNotExist() {
        assertFails(update("--username", "nobody"), ExitCode.NOT_FOUND, "unknown-user");
    }

    @Test
    void nameThatIsTaken() {
        assertFails(update("--username", "sampleuser", "--name", "leaver"), ExitCode.CONFLICT, "name-taken");
    }

    @Test
    void passwordRefusedAfterTheUpdate() {
        Outcome outcome = Ferrule.command()
                .with("NEW_PASSWORD", "planted-secret")
                .run(updateUser(
                        "--sandbox",
                        "--sandbox-option",
                        "password-min-length=20",
                        "--username",
                        "sampleuser",
                        "--password-env",
                        "NEW_PASSWORD"));

        assertFails(outcome, ExitCode.INVALID, "password-refused");
    }

    /** Lets every attempt of the first read fail. */
    private static void failingOn(SandboxResponse answer) {
        for (int attempt = 0; attempt < 3; attempt++) {
            crowd.answerNext("GET", "/user", answer);
        }
    }

    @Test
    void tooManyCalls() {
        failingOn(SandboxResponse.text(429, "slow down"));

        assertFails(update("--username", "sampleuser"), ExitCode.LIMIT, "too-many-calls");
    }

    @Test
    void serverFailsWithAPage() {
        failingOn(SandboxResponse.html(500, "<html><body>Oops</body></html>"));

        assertFails(update("--username", "sampleuser"), ExitCode.FAILED, "status-500-page");
    }

    @Test
    void serverIsUnavailable() {
        failingOn(SandboxResponse.text(503, ""));

        assertFails(update("--username", "sampleuser"), ExitCode.UNAVAILABLE, "status-503");
    }

    @Test
    void emptyAnswer() {
        crowd.answerNext("GET", "/user", SandboxResponse.status(200));

        assertFails(update("--username", "sampleuser"), ExitCode.UNEXPECTED_ANSWER, "empty-answer");
    }

    @Test
    void pageInPlaceOfJson() {
        crowd.answerNext("GET", "/user", SandboxResponse.html(200, "<html><body>Please log in</body></html>"));

        assertFails(update("--username", "sampleuser"), ExitCode.UNEXPECTED_ANSWER, "page-in-place-of-json");
    }

    @Test
    void answerToAChangeIsLost() {
        crowd.loseNextAnswer("PUT", "/user", Fault.EMPTY_RESPONSE);

        assertFails(update("--username", "sampleuser", "--display-name", "X"), ExitCode.OUTCOME_UNKNOWN, "answer-lost");
    }

    @Test
    void messageOfAServiceCannotSteerTheTerminal() {
        crowd.answerNext(
                "GET",
                "/user",
                SandboxResponse.json(
                        400, "{\"reason\": \"ILLEGAL_ARGUMENT\", \"message\": \"\\u001b[2Jgone\\rover\"}"));

        Outcome outcome = update("--username", "sampleuser");

        assertThat(outcome.err()).contains("gone").doesNotContain("\u001b").doesNotContain("\r");
    }

    @Test
    void slowServer() {
        crowd.answerNext("GET", "/user", SandboxResponse.json(200, "{}").withDelay(Duration.ofSeconds(20)));

        Outcome outcome = update("--username", "sampleuser", "--timeout", "0.3");

        assertFails(outcome, ExitCode.UNAVAILABLE, "slow-server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apache", "jdk"})
    void nobodyListens(String transport) {
        try (FaultServer nobody = FaultServer.start(ConnectionFault.REFUSED)) {
            Outcome outcome = connected()
                    .run(updateUser("--base-url", nobody.origin(), "--transport", transport, "--username", "x"));

            assertFails(outcome, ExitCode.UNAVAILABLE, "nobody-listens");
        }
    }

    @Test
    void stackTracesAreShownOnDemandOnly() {
        assertThat(update("--username", "nobody").err()).doesNotContain("\tat ");
        assertThat(connected()
                        .run("--verbose", "run", "crowd", "update-user", "--username", "nobody")
                        .err())
                .contains("\tat ");
        assertThat(update("--verbose", "--username", "nobody").err()).contains("\tat ");
    }

    @Test
    void theLogShowsEachRequestAndNoValue() {
        Outcome outcome = update("--log", "--username", "sampleuser", "--display-name", "Sample User");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Sample User").doesNotContain("request ");
        assertThat(outcome.err().lines())
                .anyMatch(line -> line.startsWith("crowd.update-user request current GET /user server="))
                .anyMatch(line -> line.startsWith("crowd.update-user outcome=success status=200 attempts=3 "));
        assertThat(outcome.err()).doesNotContain("sampleuser", "Sample User");
    }

    @Test
    void explainSendsNothing() {
        Outcome outcome = connected()
                .with("NEW_PASSWORD", "planted-secret")
                .run(updateUser(
                        "--explain",
                        "--username",
                        "sampleuser",
                        "--name",
                        "renamed",
                        "--display-name",
                        "X",
                        "--password-env",
                        "NEW_PASSWORD"));

        assertThat(outcome.code()).isZero();
        assertThat(crowd.requests()).isEmpty();
        Golden.assertEquals("run/explain", outcome.transcript());
    }

    @Test
    void everyConnectorHasASandbox() {
        Outcome outcome = Ferrule.command()
                .run("run", Ferrule.CONNECTORS.resolve("shelves").toString(), "list-books", "--sandbox");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        Golden.assertEquals("run/sandbox-of-examples", outcome.transcript());
    }

    @Test
    void explainWithTheSandbox() {
        Outcome outcome = Ferrule.command().run(updateUser("--explain", "--sandbox", "--username", "sampleuser"));

        assertThat(outcome.code()).isZero();
        Golden.assertEquals("run/explain-sandbox", outcome.transcript());
    }
}
