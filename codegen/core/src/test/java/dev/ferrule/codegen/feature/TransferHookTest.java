package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static dev.ferrule.testkit.sandbox.SandboxResponse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.HookException;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.hook.CallAnswer;
import dev.ferrule.runtime.hook.CallFailure;
import dev.ferrule.runtime.hook.Calls;
import dev.ferrule.runtime.hook.HookFields;
import dev.ferrule.runtime.hook.Signer;
import dev.ferrule.runtime.hook.Transfer;
import dev.ferrule.runtime.hook.Upload;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code of the program that sends files: what it gets, where it may call, and what becomes of its answers and failures. */
class TransferHookTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("uploads");
    private static final Inputs FILM = Inputs.builder()
            .file("film", FileSource.of("film.mp4", "video/mp4", "0123456789".getBytes(StandardCharsets.UTF_8)))
            .build();

    private static ConnectionBuilder to(SandboxServer vault, Transfer transfer) {
        return Connection.to(SPEC.lowered().connector())
                .field("base_url", vault.baseUrl())
                .field("token", Secret.of("hidden"))
                .hook("in-parts", transfer)
                .time(new FakeTime());
    }

    private static JsonValue run(SandboxServer vault, Transfer transfer) {
        try (Connection connection = to(vault, transfer).open()) {
            return connection.run(SPEC.action("add-film"), FILM);
        }
    }

    private static ConnectorException failure(SandboxServer vault, Transfer transfer) {
        return catchThrowableOfType(ConnectorException.class, () -> run(vault, transfer));
    }

    private static CallAnswer whole(Upload upload, Calls calls, HookFields fields) {
        return calls.send(Call.put(upload.address().toString(), upload.contentType(), upload.whole()));
    }

    @Test
    void aFileIsSentInPartsAndTheLastAnswerIsThatOfTheStep() {
        try (SandboxServer files = SandboxServer.start(new VaultService(""));
                SandboxServer vault = SandboxServer.start(new VaultService(files.baseUrl() + "/take?session=7"))) {
            assertThat(run(vault, PartTransfer.IN_PARTS)).isEqualTo(JsonReader.read("{\"film\": \"0123456789\"}"));

            assertThat(files.requests()).extracting(RecordedRequest::text).containsExactly("0123", "4567", "89");
            assertThat(files.requests()).allSatisfy(request -> {
                assertThat(request.header("Authorization")).isEmpty();
                assertThat(request.header("Content-Type")).contains("video/mp4");
                assertThat(request.header("X-Film")).contains("f-1");
            });
            assertThat(files.requests().get(2).header("Content-Range")).contains("bytes 8-9/10");
        }
    }

    @Test
    void theOwnServerGetsTheCredentialsWithoutTheCodeSeeingThem() {
        AtomicReference<@Nullable String> seen = new AtomicReference<>();
        Transfer looking = (upload, calls, fields) -> {
            seen.set(upload + " " + upload.headers() + " " + fields.secret("token"));
            return PartTransfer.IN_PARTS.send(upload, calls, fields);
        };
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            run(vault, looking);

            assertThat(vault.requests())
                    .hasSize(4)
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).contains("Bearer hidden"));
            assertThat(seen.get()).contains("PUT film.mp4").doesNotContain("hidden");
        }
    }

    @Test
    void aFileOfAnAnswerIsSentOnWhereACallGoes() {
        try (SandboxServer films = SandboxServer.start(PlayedService.answering(text(200, "frames")));
                SandboxServer vault = SandboxServer.start(new VaultService(""))) {
            vault.answerNext("GET", "/films/7", json(200, "{\"url\": \"" + films.baseUrl() + "/7\"}"));
            Transfer posting = (upload, calls, fields) ->
                    calls.send(new Call(upload.method(), "/store", List.of(), Optional.of(upload.whole()), false));
            try (Connection connection = to(vault, posting).open()) {
                assertThat(connection.run(
                                SPEC.action("move-film"),
                                Inputs.builder().text("film", "7").build()))
                        .isEqualTo(JsonReader.read("{\"size\": 6}"));
            }
            assertThat(vault.requests().get(1).text()).isEqualTo("frames");
        }
    }

    @Test
    void theStepJudgesTheLastAnswer() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            vault.answerNext("PUT", "/take", json(403, "{}"));
            ConnectorException own = failure(vault, PartTransfer.IN_PARTS);
            assertThat(own).isInstanceOf(ServiceException.class).hasMessageContaining("token is not accepted");
            assertThat(own.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(own.failure().effects()).containsExactly("open");

            // Only 201 means success here.
            assertThat(failure(vault, TransferHookTest::whole).kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
        }
    }

    @Test
    void rulesOfTheServiceSayNothingOfAnotherServersLastAnswer() {
        try (SandboxServer files = SandboxServer.start(PlayedService.answering(status(403)));
                SandboxServer vault = SandboxServer.start(new VaultService(files.baseUrl() + "/take"))) {
            assertThat(failure(vault, PartTransfer.IN_PARTS).kind()).isEqualTo(ErrorKind.PERMISSION);
        }
    }

    @Test
    void aPartThatIsLostIsSentAgainWhenItsRequestSaysSo() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            vault.faultNext("PUT", "/take", Fault.CONNECTION_RESET);
            assertThat(run(vault, PartTransfer.IN_PARTS)).isEqualTo(JsonReader.read("{\"film\": \"0123456789\"}"));
            assertThat(vault.requests()).extracting(RecordedRequest::text).containsSubsequence("0123", "4567", "89");
        }
    }

    @Test
    void aPartThatMayHaveArrivedMakesTheOutcomeUnknown() {
        Transfer once = (upload, calls, fields) -> calls.send(
                new Call("PUT", upload.address().toString(), List.of(), Optional.of(upload.part(0, 4)), false));
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            vault.loseNextAnswer("PUT", "/take", Fault.CONNECTION_RESET);
            ConnectorException thrown = failure(vault, once);

            assertThat(thrown).isInstanceOf(TransportException.class).hasMessageContaining("The hook in-parts had no");
            assertThat(thrown.kind()).isEqualTo(ErrorKind.OUTCOME_UNKNOWN);
            assertThat(thrown.failure().step()).contains("send");
        }
    }

    @Test
    void codeMayGoOnAfterALostAnswer() {
        Transfer stubborn = (upload, calls, fields) -> {
            Call first = new Call("PUT", upload.address().toString(), List.of(), Optional.of(upload.part(0, 4)), false);
            assertThatThrownBy(() -> calls.send(first)).isInstanceOf(CallFailure.class);
            return PartTransfer.IN_PARTS.send(upload, calls, fields);
        };
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            vault.faultNext("PUT", "/take", Fault.CONNECTION_RESET);
            assertThat(run(vault, stubborn)).isEqualTo(JsonReader.read("{\"film\": \"0123456789\"}"));
        }
    }

    @Test
    void aSessionThatIsOverIsBegunAnewInTheMiddleOfAFile() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"));
                Connection connection =
                        to(vault, PartTransfer.IN_PARTS).auth("session").open()) {
            vault.answerNext("PUT", "/take", status(401));
            assertThat(connection.run(SPEC.action("add-film"), FILM))
                    .isEqualTo(JsonReader.read("{\"film\": \"0123456789\"}"));

            assertThat(vault.requests().stream()
                            .map(request -> request.target() + " "
                                    + request.header("X-Session").orElse("nobody")))
                    .containsExactly(
                            "/login nobody",
                            "/films s-1",
                            "/take s-1",
                            "/login nobody",
                            "/take s-2",
                            "/take s-2",
                            "/take s-2");
        }
    }

    @Test
    void aSessionThatIsRefusedAgainIsTheLastAnswer() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"));
                Connection connection =
                        to(vault, PartTransfer.IN_PARTS).auth("session").open()) {
            vault.answerNext("PUT", "/take", status(401));
            vault.answerNext("PUT", "/take", status(401));
            ConnectorException thrown =
                    catchThrowableOfType(ConnectorException.class, () -> connection.run(SPEC.action("add-film"), FILM));

            assertThat(thrown.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(vault.requests()).hasSize(5);
        }
    }

    @Test
    void aServiceThatIsBusyIsAskedAgain() {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            vault.answerNext("PUT", "/take", status(503).withHeader("Retry-After", "2"));
            run(vault, PartTransfer.IN_PARTS);
            assertThat(vault.requests()).hasSize(5);
        }
    }

    @Test
    void theWayToTheServiceEndsWithTheCode() {
        AtomicReference<@Nullable Calls> kept = new AtomicReference<>();
        Transfer keeping = (upload, calls, fields) -> {
            kept.set(calls);
            assertThat(calls.left()).isPositive().isLessThan(Duration.ofMinutes(10));
            return PartTransfer.IN_PARTS.send(upload, calls, fields);
        };
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            run(vault, keeping);
            assertThatThrownBy(() -> Objects.requireNonNull(kept.get()).send(Call.get("/films")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @SuppressWarnings("NullAway") // Code of others may give null; it must be told like any other failure.
    private static CallAnswer nothing() {
        return null;
    }

    private static CallAnswer forged() {
        return new CallAnswer(201, List.of(), "{}", Optional.of(JsonReader.read("{}")));
    }

    static Stream<Transfer> badTransfers() {
        return Stream.of(
                (upload, calls, fields) -> {
                    throw new IllegalStateException("hidden " + upload.address());
                },
                (upload, calls, fields) -> nothing(),
                (upload, calls, fields) -> forged(),
                (upload, calls, fields) -> {
                    throw new CallFailure(new IllegalStateException("hidden"));
                },
                (upload, calls, fields) -> calls.send(Call.get("https://evil.example.com/")),
                (upload, calls, fields) -> calls.send(Call.get("https://a.parts.example.com:8443/")),
                (upload, calls, fields) -> calls.send(Call.get("https://ann@a.parts.example.com/")),
                (upload, calls, fields) -> calls.send(Call.get("http://a.parts.example.com/")),
                // The hosts under `allow` of the step are those of its address, and not of the code.
                (upload, calls, fields) -> calls.send(Call.get("https://a.files.example.com/")),
                (upload, calls, fields) -> calls.send(Call.get("file:///etc/passwd")),
                (upload, calls, fields) -> calls.send(Call.get("/a b")),
                (upload, calls, fields) -> calls.send(Call.get("/").header("Content-Length", "7")),
                (upload, calls, fields) -> calls.send(Call.put("/take", "text/plain", upload.part(-1, 2))));
    }

    @ParameterizedTest
    @MethodSource("badTransfers")
    void codeThatDoesWhatItMayNotIsNamedAndTellsNothing(Transfer bad) {
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            ConnectorException thrown = failure(vault, bad);

            assertThat(thrown)
                    .isInstanceOf(HookException.class)
                    .hasNoCause()
                    .hasMessageContaining("The hook in-parts ")
                    .hasMessageNotContaining("hidden");
            assertThat(thrown.kind()).isEqualTo(ErrorKind.FAILED);
            assertThat(vault.requests()).hasSize(1);
        }
    }

    @Test
    void codeThatFailsAfterAPartLeavesTheOutcomeUnknown() {
        Transfer half = (upload, calls, fields) -> {
            calls.send(Call.put(upload.address().toString(), "video/mp4", upload.part(0, 4))
                    .header("Content-Range", "bytes 0-3/10"));
            throw new IllegalStateException("No more.");
        };
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            ConnectorException thrown = failure(vault, half);

            assertThat(thrown).isInstanceOf(HookException.class).hasMessageNotContaining("No more.");
            assertThat(thrown.kind()).isEqualTo(ErrorKind.OUTCOME_UNKNOWN);
        }
    }

    @Test
    void aPartThatTheFileDoesNotHaveBreaksItsRequest() {
        Transfer greedy = (upload, calls, fields) ->
                calls.send(Call.put(upload.address().toString(), "video/mp4", upload.part(8, 4)));
        try (SandboxServer vault = SandboxServer.start(new VaultService("/take"))) {
            assertThat(failure(vault, greedy)).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void codeCallsTheHostsThatItsSpecAllows() {
        // Every answer is an empty object, so the step of the film is the call of the vault.
        RecordingTransport transport = new RecordingTransport();
        Transfer elsewhere = (upload, calls, fields) -> {
            calls.send(Call.get("https://a.parts.example.com/where"));
            return calls.send(Call.put("/store", upload.contentType(), upload.whole()));
        };
        try (Connection connection = Connection.to(SPEC.lowered().connector())
                .field("base_url", "https://vault.example.net/api")
                .field("token", Secret.of("hidden"))
                .hook("in-parts", elsewhere)
                .transport(transport)
                .open()) {
            connection.run(SPEC.action("keep-film"), FILM);
        }
        assertThat(transport.sent())
                .containsExactly("GET https://a.parts.example.com/where", "PUT https://vault.example.net/api/store");
    }

    @Test
    void aConnectionWithoutTheCodeDoesNotOpen() {
        ConnectionBuilder without = Connection.to(SPEC.lowered().connector())
                .field("base_url", "https://vault.example.com")
                .field("token", Secret.of("hidden"));
        assertThatThrownBy(without::open)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("The transfer in-parts is not registered.");
        Signer other = (request, fields, now) -> List.of();
        assertThatThrownBy(() -> without.hook("in-parts", other).open())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("The hook in-parts must be a transfer.");
    }
}
