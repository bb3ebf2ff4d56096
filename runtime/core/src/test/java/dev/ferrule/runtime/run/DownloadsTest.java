package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of answers, which go piece by piece to where the call wants them. */
class DownloadsTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.text("https://h"))
            .build();
    private static final ActionDefinition GET = ActionDefinition.builder("get-file", "Get File")
            .step(StepDefinition.builder("file", "GET")
                    .path(Expression.text("/file"))
                    .read(StepDefinition.Read.BYTES))
            .output(Shape.Scalar.FILE, Expression.from(new Origin.Body("file", Pointer.WHOLE)))
            .build();

    @TempDir
    private Path folder;

    private static FileSource get(Downloads downloads, Supplier<InputStream> body) {
        Transport transport = new Answering(body);
        try (Connection connection = Connection.to(SERVICE)
                .transport(transport)
                .retry(RetryPolicy.NONE)
                .open()) {
            CallOptions options = CallOptions.builder().downloads(downloads).build();
            return ((JsonFile) connection.run(GET, Inputs.NONE, options)).source();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String text(FileSource file) throws IOException {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** No array has so many bytes. */
    @Test
    void aFileIsNeverHeldInMemory() {
        long length = 3_000_000_000L;
        AtomicLong taken = new AtomicLong();

        get(new Counting(taken), () -> new EndlessStream(length));

        assertThat(taken).hasValue(length);
    }

    @Test
    void aDownloadIsReadByWhoeverReadsOtherFiles() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        get(Downloads.to(folder.resolve("mine.pdf"), Long.MAX_VALUE), () -> bytes("theirs"));

        Path usual = Files.createFile(folder.resolve("usual.txt"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("mine.pdf")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void aFileGoesWhereTheCallSaysAndTellsTheNameOfTheService() throws IOException {
        FileSource file = get(Downloads.to(folder.resolve("mine.pdf"), Long.MAX_VALUE), () -> bytes("theirs"));

        assertThat(file.name()).isEqualTo("report.pdf");
        assertThat(text(file)).isEqualTo("theirs");
        assertThat(files()).containsExactly("mine.pdf");
    }

    @Test
    void filesOfOneNameGetNumbers() throws IOException {
        Downloads downloads = Downloads.into(folder, 100);

        assertThat(get(downloads, () -> bytes("one")).name()).isEqualTo("report.pdf");
        FileSource second = get(downloads, () -> bytes("two"));
        assertThat(second.name()).isEqualTo("report-2.pdf");
        assertThat(second.mediaType()).isEqualTo("application/pdf");
        assertThat(text(second)).isEqualTo("two");
    }

    @Test
    void aFileThatIsTooLargeLeavesNothingBehind() throws IOException {
        assertThatThrownBy(() -> get(Downloads.into(folder, 5), () -> bytes("123456")))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("larger than 5 bytes");
        assertThat(files()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksLeavesNothingBehind() throws IOException {
        InputStream breaking = new FilterInputStream(bytes("123")) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("Connection reset");
                }
                return read;
            }
        };

        assertThat(catchThrowableOfType(
                                ConnectorException.class, () -> get(Downloads.into(folder, 100), () -> breaking))
                        .kind())
                .isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsKept() throws IOException {
        Path taken = Files.writeString(folder.resolve("mine.pdf"), "mine");

        assertThatThrownBy(() -> get(Downloads.to(taken, 100), () -> bytes("theirs")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("cannot be written where downloads go");
        assertThat(Files.readString(taken)).isEqualTo("mine");
        assertThat(files()).containsExactly("mine.pdf");
    }

    @Test
    void aPlaceThatIsNotThereIsToldAsOne() {
        assertThatThrownBy(() -> get(Downloads.into(folder.resolve("none"), 100), () -> bytes("x")))
                .isInstanceOf(SettingsException.class);
    }

    /** Counts the bytes of files. */
    private record Counting(AtomicLong count) implements Downloads {
        @Override
        public long most() {
            return Long.MAX_VALUE;
        }

        @Override
        public Download begin(String name, String mediaType) {
            return new Download() {
                @Override
                public OutputStream bytes() {
                    return new OutputStream() {
                        @Override
                        public void write(int one) {
                            count.incrementAndGet();
                        }

                        @Override
                        public void write(byte[] bytes, int offset, int length) {
                            count.addAndGet(length);
                        }
                    };
                }

                @Override
                public FileSource done() {
                    return FileSource.of(name, mediaType, new byte[0]);
                }

                @Override
                public void abandon() {
                    count.set(-1);
                }
            };
        }
    }

    /** Answers with these bytes as a file. */
    private record Answering(Supplier<InputStream> bytes) implements Transport {
        @Override
        public HttpAnswer send(dev.ferrule.runtime.http.HttpRequest request, java.time.Duration timeout) {
            return new HttpAnswer() {
                @Override
                public int status() {
                    return 200;
                }

                @Override
                public List<Header> headers() {
                    return List.of(
                            Header.of("Content-Type", "application/pdf"),
                            Header.of("Content-Disposition", "attachment; filename=\"../report.pdf\""));
                }

                @Override
                public InputStream body() {
                    return bytes.get();
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
