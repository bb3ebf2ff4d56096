package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that come as a text of Base64 inside of JSON. */
class FilesInAnswersTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("files-in-answers");
    private static final Inputs LETTER = Inputs.builder().text("letter", "7").build();
    private static final CallOptions IN_MEMORY = CallOptions.builder().build();

    private static JsonValue read(CallOptions options, String answer) {
        try (SandboxServer office = SandboxServer.start(PlayedService.answering(json(200, answer)));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", office.baseUrl())
                        .open()) {
            return connection.run(SPEC.action("read-attachment"), LETTER, options);
        }
    }

    private static byte[] bytes(JsonValue file) throws IOException {
        FileSource source = ((JsonFile) file).source();
        try (var in = source.open()) {
            return in.readAllBytes();
        }
    }

    private static String holding(String data) {
        return "{\"id\": 7, \"attachment\": {\"size\": 3, \"data\": \"" + data + "\", \"kind\": \"x\"}, \"more\": [1]}";
    }

    @ParameterizedTest
    @CsvSource({"-_8-, '+/8+'", "-_8=, '+/8='", "-_8, '+/8='", "YQ, YQ==", "'', ''"})
    void theTextIsDecoded(String urlSafe, String usual) throws IOException {
        assertThat(bytes(read(IN_MEMORY, holding(urlSafe))))
                .isEqualTo(Base64.getDecoder().decode(usual));
    }

    @Test
    void linesOfBase64AreOneText() throws IOException {
        byte[] file = "a long file, in lines of 60 signs as some services write them, \u00e9\n"
                .repeat(40)
                .getBytes(StandardCharsets.UTF_8);
        String lines = Base64.getMimeEncoder(60, new byte[] {'\n'})
                        .encodeToString(file)
                        .replace("\n", "\\n") + "\\n";
        SandboxResponse sha = json(200, "{\"sha\": \"abc\"}");
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(
                        sha, json(200, "{\"content\": \"" + lines + "\", \"encoding\": \"base64\"}")));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            JsonValue read = connection.run(
                    SPEC.action("read-contents"),
                    Inputs.builder().text("path", "docs/a b.md").build());
            assertThat(bytes(read)).isEqualTo(file);
            assertThat(server.requests())
                    .extracting(RecordedRequest::target)
                    .containsExactly("/versions/docs/a%20b.md", "/contents/docs/a%20b.md?ref=abc");
        }
    }

    @Test
    void rulesJudgeWhatStandsBesideTheFile() {
        SandboxResponse sha = json(200, "{\"sha\": \"abc\"}");
        try (SandboxServer server = SandboxServer.start(
                        PlayedService.answering(sha, json(200, "{\"encoding\": \"none\", \"content\": \"\"}")));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            ConnectorException failure = catchThrowableOfType(
                    ConnectorException.class,
                    () -> connection.run(
                            SPEC.action("read-contents"),
                            Inputs.builder().text("path", "x").build()));
            assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(failure).hasMessageContaining("too large to be in an answer");
        }
    }

    @Test
    void aFileMayBeLargerThanAnAnswerMayBe(@TempDir Path folder) throws IOException {
        byte[] piece = new byte[3 * 1024];
        byte[] file = new byte[12 * 1024 * 1024];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) (i * 31 + i / piece.length);
        }
        CallOptions options = CallOptions.builder()
                .downloads(Downloads.into(folder, 100_000_000))
                .build();
        JsonValue read = read(options, holding(Base64.getUrlEncoder().encodeToString(file)));
        assertThat(bytes(read)).isEqualTo(file);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(found -> assertThat(found).hasFileName("file"));
        }
    }

    /** What is no file that can be had leaves nothing behind, and its problem holds no piece of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`attachment`: {`data`: `SECRET!!`}} | The text is no Base64.",
                "{`attachment`: {`data`: `U0VDUkVU` | is none that can be read",
                "{`attachment`: {`data`: `U0VDUkVU`}} x | is none that can be read",
                "{`attachment`: {`data`: `U0VDUkVU`}, `attachment`: 1} | is none that can be read"
            })
    void whatBreaksOffLeavesNothingBehind(String answer, String problem, @TempDir Path folder) throws IOException {
        CallOptions options =
                CallOptions.builder().downloads(Downloads.into(folder, 1_000)).build();
        ConnectorException failure =
                catchThrowableOfType(ConnectorException.class, () -> read(options, answer.replace('`', '"')));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
        assertThat(failure).hasMessageContaining(problem);
        assertThat(failure.toString()).doesNotContain("SECRET", "U0VDUkVU");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void tooLargeAFileIsRefused(@TempDir Path folder) throws IOException {
        CallOptions options =
                CallOptions.builder().downloads(Downloads.into(folder, 1_000)).build();
        String data = Base64.getUrlEncoder().encodeToString(new byte[1_001]);
        ConnectorException failure = catchThrowableOfType(ConnectorException.class, () -> read(options, holding(data)));
        assertThat(failure).hasMessageContaining("holds a file that is larger than 1000 bytes");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatIsNoTextIsNoFile() {
        assertThat(List.of(read(IN_MEMORY, "{\"attachment\": {\"data\": null}}")))
                .containsExactly(JsonNull.NULL);
    }
}
