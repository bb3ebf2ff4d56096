package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as they are sent and answered. */
class FilesFeatureTest {

    private final LoweredConnector store = Lowering.lower(FeaturesTest.read(FeaturesTest.FEATURES.resolve("files")));
    private final RecordingTransport recording = new RecordingTransport();

    private JsonValue run(Transport transport, String action, Inputs inputs) {
        try (Connection connection = Connection.to(store.connector())
                .transport(transport)
                .field("base_url", "https://files.example.com")
                .open()) {
            return connection.run(store.action(action).orElseThrow(), inputs);
        }
    }

    private static String text(RequestBody body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static FileSource csv(String text) {
        return FileSource.of("my \"list\".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsAPartWithItsNameAndType() throws IOException {
        run(
                recording,
                "upload-file",
                Inputs.builder()
                        .text("title", "List")
                        .file("content", csv("a;b"))
                        .list("pictures", List.of(FileSource.of("1.png", "image/png", new byte[] {'p'})))
                        .build());

        RequestBody body = recording.sent().body().orElseThrow();
        String boundary = recording.header("Content-Type").orElseThrow().replaceAll(".*boundary=", "");
        assertThat(text(body).replace(boundary, "B").replace("\r\n", "\n")).isEqualTo("""
                        --B
                        Content-Disposition: form-data; name="title"

                        List
                        --B
                        Content-Disposition: form-data; name="content"; filename="my %22list%22.csv"
                        Content-Type: text/csv

                        a;b
                        --B
                        Content-Disposition: form-data; name="picture"; filename="1.png"
                        Content-Type: image/png

                        p
                        --B--
                        """);
        assertThat(body.length()).hasValue(text(body).length());
    }

    @Test
    void aFileIsReadAgainWhenTheRequestIsReadAgainAndNotBefore(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "first");
        run(recording, "replace-file", replacing(FileSource.of(file, "text/plain")));
        Files.writeString(file, "other");

        RequestBody body = recording.sent().body().orElseThrow();
        assertThat(text(body)).isEqualTo("other").isEqualTo(text(body));
        assertThat(body.length()).hasValue(5);
        assertThat(recording.header("Content-Type")).contains("text/plain");
    }

    @Test
    void aFileInJsonIsBase64() throws IOException {
        run(
                recording,
                "attach-file",
                Inputs.builder().file("content", csv("a;b\u00fc")).build());

        assertThat(text(recording.sent().body().orElseThrow())).isEqualTo("{\"content\":\"YTtiw7w=\"}");
    }

    /** No array has so many bytes. */
    @Test
    void aPartIsNeverHeldInMemory() throws IOException {
        long length = 5_000_000_000L;
        run(
                recording,
                "upload-file",
                Inputs.builder()
                        .file("content", csv("a"))
                        .list("pictures", List.of(new Zeros(length)))
                        .build());

        RequestBody body = recording.sent().body().orElseThrow();
        try (InputStream in = body.open()) {
            assertThat(in.transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(body.length().orElseThrow())
                    .isGreaterThan(length);
        }
    }

    @Test
    void aFileThatIsNotAsLongAsItSaysBreaksTheCall() {
        FileSource liar = new Zeros(7) {
            @Override
            public OptionalLong length() {
                return OptionalLong.of(6);
            }
        };
        run(recording, "replace-file", replacing(liar));

        RequestBody body = recording.sent().body().orElseThrow();
        assertThatThrownBy(() -> text(body)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileIsAWordForPeople() {
        assertThat(replacing(csv("secret;rows")).toString())
                .isEqualTo("{\"id\":\"7\",\"content\":\"[file my \\\"list\\\".csv]\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"/etc/passwd\"",
                "\"@/etc/passwd\"",
                "{\"$file\": \"/etc/passwd\"}",
                "{\"source\": {\"path\": \"/etc/passwd\"}}",
                "\"file:///etc/passwd\"",
                "[]"
            })
    void jsonNamesNoFile(String json) {
        Inputs inputs = Inputs.builder()
                .text("id", "7")
                .value("content", JsonReader.read(json))
                .build();

        assertThatThrownBy(() -> run(recording, "replace-file", inputs))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be a file");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhetherOrNotItTellsItsLength() {
        for (FileSource large : List.of(csv("x".repeat(1001)), silent("x".repeat(1001)))) {
            assertThatThrownBy(() -> run(
                            recording,
                            "upload-file",
                            Inputs.builder().file("content", large).build()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("at most 1000 bytes");
        }
        run(
                recording,
                "upload-file",
                Inputs.builder().file("content", silent("x".repeat(1000))).build());
        assertThat(recording.sent().body().orElseThrow().length()).isEmpty();
    }

    @Test
    void eachFileOfAListIsBounded() {
        List<FileSource> labels =
                List.of(csv("x"), csv("x".repeat(2001)), silent("x".repeat(2000)), silent("x".repeat(2001)));
        assertThatThrownBy(() -> run(
                        recording,
                        "upload-file",
                        Inputs.builder()
                                .file("content", csv("x"))
                                .list("labels", labels)
                                .build()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::text)
                                .containsExactly(
                                        "Labels: Entry 2 must have at most 2000 bytes.",
                                        "Labels: Entry 4 must have at most 2000 bytes."));
    }

    @Test
    void aFileThatCannotBeReadIsRefusedBeforeAnythingIsSent(@TempDir Path folder) {
        assertThatThrownBy(() -> run(recording, "replace-file", replacing(FileSource.of(folder.resolve("gone.txt")))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the file gone.txt cannot be read");
    }

    @Test
    void aMediaTypeCannotBecomeAHeader() {
        FileSource odd = FileSource.of("a", "text/plain\r\nX-Admin: 1", new byte[0]);

        assertThatThrownBy(() -> run(recording, "replace-file", replacing(odd)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> run(
                        recording,
                        "upload-file",
                        Inputs.builder().file("content", odd).build()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anAnswerIsAFileWithoutTheWayToAnotherFolder() throws IOException {
        JsonValue answer = run(
                answering(200, "application/pdf", "attachment; filename=\"..\\\\../etc/x y.pdf\"", "%PDF"),
                "download-file",
                Inputs.builder().text("id", "7").build());

        FileSource file = ((JsonFile) answer).source();
        assertThat(file.name()).isEqualTo("x y.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.open()).hasContent("%PDF");
    }

    @Test
    void whatFailsIsToldInWords() {
        assertThatThrownBy(() -> run(
                        answering(404, "application/json", "inline", "{\"error\": \"No such file\"}"),
                        "download-file",
                        Inputs.builder().text("id", "7").build()))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND))
                .hasMessageContaining("No such file");
    }

    private static Inputs replacing(FileSource file) {
        return Inputs.builder().text("id", "7").file("content", file).build();
    }

    /** A file that does not tell its length. */
    private static FileSource silent(String text) {
        return new FileSource() {
            @Override
            public String name() {
                return "silent.txt";
            }

            @Override
            public String mediaType() {
                return "text/plain";
            }

            @Override
            public OptionalLong length() {
                return OptionalLong.empty();
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Zeros that nobody has to keep. */
    private static class Zeros implements FileSource {
        private final long length;

        Zeros(long length) {
            this.length = length;
        }

        @Override
        public String name() {
            return "zeros";
        }

        @Override
        public String mediaType() {
            return FileSource.ANY_BYTES;
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(length);
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long left = length;

                @Override
                public int read() {
                    return left-- > 0 ? 0 : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int size) {
                    int read = (int) Math.min(size, left);
                    left -= read;
                    return left == 0 && read == 0 ? -1 : read;
                }
            };
        }
    }

    private static Transport answering(int status, String type, String disposition, String body) {
        return new Transport() {
            @Override
            public HttpAnswer send(HttpRequest request, Duration timeout) {
                return new Answer(status, type, disposition, body);
            }

            @Override
            public void close() {}
        };
    }

    private record Answer(int status, String type, String disposition, String text) implements HttpAnswer {
        @Override
        public List<Header> headers() {
            return List.of(Header.of("Content-Type", type), Header.of("Content-Disposition", disposition));
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
