package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.PlannedRequest;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that go to addresses which an answer tells, and where a call goes. */
class UploadsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("uploads");
    private static final FileSource FILE =
            FileSource.of("talk.ogg", "audio/ogg", "all the words".getBytes(StandardCharsets.UTF_8));

    private static Connection connection(SandboxServer vault) {
        return Connection.to(SPEC.lowered().connector())
                .field("base_url", vault.baseUrl())
                .field("token", Secret.of("hidden"))
                .hook("in-parts", PartTransfer.IN_PARTS)
                .time(new FakeTime())
                .open();
    }

    private static JsonValue run(SandboxServer vault, String action, Inputs inputs) {
        try (Connection connection = connection(vault)) {
            return connection.run(SPEC.action(action), inputs);
        }
    }

    private static Inputs recording() {
        return Inputs.builder().text("title", "Talk").file("recording", FILE).build();
    }

    private static ConnectorException failure(SandboxServer vault, String action, Inputs inputs) {
        return catchThrowableOfType(ConnectorException.class, () -> run(vault, action, inputs));
    }

    private static Inputs film(String bytes) {
        return Inputs.builder()
                .file("film", FileSource.of("a.webm", "video/webm", bytes.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static List<String> pieces(SandboxServer server) {
        return server.requests().stream()
                .map(request -> request.header("Content-Range").orElse("") + " | " + request.text())
                .toList();
    }

    @Test
    void aFileIsSentInPiecesWhichKnowWhereTheyStand() {
        try (SandboxServer files = SandboxServer.start(new VaultService(""));
                SandboxServer vault = SandboxServer.start(new VaultService(files.baseUrl() + "/take"))) {
            assertThat(run(vault, "add-film-in-pieces", film("ten bytes.")))
                    .isEqualTo(JsonReader.read("{\"film\": \"ten bytes.\"}"));

            assertThat(vault.requests().get(0).text())
                    .isEqualTo("{\"name\":\"a.webm\",\"kind\":\"video/webm\",\"stem\":\"a\"}");
            assertThat(vault.requests().get(0).header("X-Length")).contains("10");
            assertThat(pieces(files))
                    .containsExactly("bytes 0-3/10 | ten ", "bytes 4-7/10 | byte", "bytes 8-9/10 | s.");
            assertThat(files.requests()).allSatisfy(request -> {
                assertThat(request.header("Content-Type")).contains("video/webm");
                assertThat(request.header("Authorization")).isEmpty();
            });
        }
    }

    @Test
    void aPieceThatIsLostIsSentAgainAndNoOther() {
        try (SandboxServer files = SandboxServer.start(new VaultService(""));
                SandboxServer vault = SandboxServer.start(new VaultService(files.baseUrl() + "/take"))) {
            files.faultNext("PUT", "/take", Fault.CONNECTION_RESET);
            run(vault, "add-film-in-pieces", film("12345678"));

            assertThat(pieces(files)).containsExactly("bytes 0-3/8 | 1234", "bytes 0-3/8 | 1234", "bytes 4-7/8 | 5678");
        }
    }

    @Test
    void aFileOfTooManyPiecesIsRefusedBeforeAnythingIsSentAndOneOfNoneIsNotSent() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("https://a.films.example.com/take"))) {
            assertThat(failure(vault, "add-film-in-pieces", film("x".repeat(21)))
                            .failure()
                            .message())
                    .contains("must be sent in at most 5 pieces, and would be sent in 6");
            assertThat(vault.requests()).isEmpty();

            assertThat(run(vault, "add-film-in-pieces", film(""))).isEqualTo(JsonReader.read("null"));
            assertThat(vault.requests()).extracting(RecordedRequest::target).containsExactly("/films");
        }
    }

    @Test
    void aFailureTellsHowManyPiecesWereTaken() {
        try (SandboxServer files = SandboxServer.start(new VaultService(""));
                SandboxServer vault = SandboxServer.start(new VaultService(files.baseUrl() + "/take"))) {
            run(vault, "add-film-in-pieces", film("1234"));
            ConnectorException e = failure(vault, "add-film-in-pieces", film("56789"));

            assertThat(e.failure().status()).hasValue(416);
            assertThat(e.failure().effects()).containsExactly("open");
        }
    }

    @Test
    void whatAnAnswerGaveGoesOnInNumberedParts() {
        try (SandboxServer vault = SandboxServer.start(new VaultService(""))) {
            assertThat(run(
                            vault,
                            "add-pages",
                            Inputs.builder().text("id", "r-1").build()))
                    .hasToString("[{\"page\":\"/pages/1\"},{\"page\":\"/pages/2\"},{\"page\":\"/pages/3\"}]");

            assertThat(vault.requests().get(3).text())
                    .contains("name=\"index\"\r\n", "\r\n\r\n2\r\n", "name=\"page\"; filename=", "\r\n\r\ns\r\n");
        }
    }

    @Test
    void aPlanShowsEachPiece() {
        try (SandboxServer vault = SandboxServer.start(new VaultService(""));
                Connection connection = connection(vault)) {
            assertThat(connection.plan(SPEC.action("add-film-in-pieces"), film("ten bytes.")))
                    .extracting(request -> request.headers().stream()
                            .filter(header -> header.name().equals("Content-Range"))
                            .map(header -> header.value())
                            .findFirst()
                            .orElse(""))
                    .containsExactly("", "bytes 0-3/10", "bytes 4-7/10", "bytes 8-9/10");
        }
    }

    @Test
    void theFileGoesToTheAddressAndLaterStepsReferToTheAnswer() {
        try (SandboxServer files = SandboxServer.start(new VaultService(""));
                SandboxServer vault = SandboxServer.start(new VaultService(files.baseUrl() + "/take?signature=abc"))) {
            assertThat(run(vault, "add-recording", recording()))
                    .isEqualTo(JsonReader.read("{\"tag\": \"\\\"t-13\\\"\"}"));

            RecordedRequest sent = files.requests().get(0);
            assertThat(sent.method()).isEqualTo("PUT");
            assertThat(sent.target()).isEqualTo("/take?signature=abc");
            assertThat(sent.text()).isEqualTo("all the words");
            assertThat(sent.header("Content-Type")).contains("audio/ogg");
            assertThat(sent.header("Content-Length")).contains("13");
            assertThat(sent.header("X-Recording")).contains("r-1");
            assertThat(sent.header("Authorization")).isEmpty();
            assertThat(vault.requests())
                    .extracting(RecordedRequest::target)
                    .containsExactly("/recordings", "/recordings/r-1/commit");
            assertThat(vault.requests())
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).contains("Bearer hidden"));
        }
    }

    @Test
    void theOwnServerGetsTheCredentials() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take?session=7"))) {
            run(vault, "add-recording", recording());

            RecordedRequest sent = vault.requests().get(1);
            assertThat(sent.target()).isEqualTo("/take?session=7");
            assertThat(sent.header("Authorization")).contains("Bearer hidden");
        }
    }

    @Test
    void anAddressMayBeAHeaderAndTakeAPostWithAMediaTypeOfItsOwn() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            assertThat(run(
                            vault,
                            "add-note",
                            Inputs.builder().file("note", FILE).build()))
                    .isEqualTo(JsonReader.read("{\"size\": 13}"));
            assertThat(run(vault, "add-note", Inputs.NONE)).isEqualTo(JsonReader.read("{\"id\": \"n-1\"}"));

            RecordedRequest sent = vault.requests().get(1);
            assertThat(sent.method()).isEqualTo("POST");
            assertThat(sent.header("Content-Type")).contains("audio/wav");
            assertThat(vault.requests()).hasSize(3);
        }
    }

    @Test
    void aFileGoesWhereACallGoes() {
        Inputs inputs =
                Inputs.builder().text("id", "r-1").file("recording", FILE).build();
        try (SandboxServer vault = SandboxServer.start(new VaultService(""))) {
            run(vault, "replace-recording", inputs);

            RecordedRequest sent = vault.requests().get(0);
            assertThat(sent.method() + " " + sent.target()).isEqualTo("PUT /recordings/r-1?quiet=true");
            assertThat(sent.text()).isEqualTo("all the words");
            assertThat(sent.header("Authorization")).contains("Bearer hidden");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void redirectsThatKeepTheMethodAreFollowedWithTheFile(int status) {
        try (SandboxServer files = SandboxServer.start(PlayedService.answering(
                        status(status).withHeader("Location", "/g"),
                        json(200, "{}").withHeader("ETag", "t")));
                SandboxServer vault = SandboxServer.start(new VaultService(files.baseUrl() + "/f"))) {
            run(vault, "add-recording", recording());

            assertThat(files.requests()).extracting(RecordedRequest::target).containsExactly("/f", "/g");
            assertThat(files.requests())
                    .allSatisfy(request -> assertThat(request.text()).isEqualTo("all the words"));
        }
    }

    @Test
    void aRedirectToAnotherServerTakesNoCredentialsAlong() {
        try (SandboxServer files = SandboxServer.start(new VaultService(""));
                SandboxServer vault = SandboxServer.start(new VaultService("/go"))) {
            vault.answerNext("PUT", "/go", status(307).withHeader("Location", files.baseUrl() + "/take"));
            run(vault, "add-recording", recording());

            assertThat(vault.requests().get(1).header("Authorization")).contains("Bearer hidden");
            assertThat(files.requests().get(0).header("Authorization")).isEmpty();
            assertThat(files.requests().get(0).header("X-Recording")).contains("r-1");
        }
    }

    @Test
    void otherRedirectsAreNoAnswerToAFile() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/go"))) {
            vault.answerNext("PUT", "/go", status(303).withHeader("Location", "/take"));

            assertThat(failure(vault, "add-recording", recording()).kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
            assertThat(vault.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example.org/f",
                "https://files.example.com.evil.test/f",
                "http://a.files.example.com/f",
                "https://a.files.example.com:8443/f",
                "https://user@a.files.example.com/f",
                "https://169.254.169.254/latest",
                "file:///etc/passwd",
                "//other.example.org/f",
                "no address at all"
            })
    void noFileGoesToOtherServers(String url) {
        try (SandboxServer vault = SandboxServer.start(new VaultService(url))) {
            ConnectorException thrown = failure(vault, "add-recording", recording());

            assertThat(thrown.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
            assertThat(thrown).hasMessageContaining("address to send to");
            assertThat(thrown.failure().effects()).containsExactly("open");
            assertThat(vault.requests()).hasSize(1);
        }
    }

    @Test
    void aRedirectToARefusedServerIsNotFollowed() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/go"))) {
            vault.answerNext("PUT", "/go", status(307).withHeader("Location", "https://evil.example.org/f"));

            assertThat(failure(vault, "add-recording", recording())).hasMessageContaining("none of the allowed hosts");
        }
    }

    @Test
    void rulesOfTheServiceHoldForItsOwnServerAlone() {
        try (SandboxServer files = SandboxServer.start(PlayedService.answering(status(403)));
                SandboxServer other = SandboxServer.start(new VaultService(files.baseUrl() + "/f"));
                SandboxServer own = SandboxServer.start(new VaultService("/gone"))) {
            own.answerNext("PUT", "/gone", status(403));

            assertThat(failure(other, "add-recording", recording()).kind()).isEqualTo(ErrorKind.PERMISSION);
            assertThat(failure(own, "add-recording", recording()).kind()).isEqualTo(ErrorKind.AUTHENTICATION);
        }
    }

    @Test
    void aPutIsSentAgainWithAllOfTheFile() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            vault.loseNextAnswer("PUT", "/take", Fault.CONNECTION_RESET);
            run(vault, "add-recording", recording());

            assertThat(vault.requests())
                    .filteredOn(request -> request.target().equals("/take"))
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.text()).isEqualTo("all the words"));
        }
    }

    @Test
    void whetherAPostHasArrivedIsNotKnown() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            vault.loseNextAnswer("POST", "/take", Fault.CONNECTION_RESET);
            ConnectorException thrown = failure(
                    vault, "add-note", Inputs.builder().file("note", FILE).build());

            assertThat(thrown.kind()).isEqualTo(ErrorKind.OUTCOME_UNKNOWN);
            assertThat(thrown.failure().step()).contains("send");
            assertThat(thrown.failure().effects()).containsExactly("open");
            assertThat(vault.requests()).hasSize(2);
        }
    }

    @Test
    void aPlanNamesTheAddressAndShowsTheFile() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"));
                Connection connection = connection(vault)) {
            List<PlannedRequest> plan = connection.plan(SPEC.action("add-recording"), recording());

            assertThat(plan.get(1).method() + " " + plan.get(1).uri()).isEqualTo("PUT {open.body.upload_url}");
            assertThat(plan.get(1).body().toString()).contains("talk.ogg").doesNotContain("all the words");
            assertThat(vault.requests()).isEmpty();
        }
    }
}
