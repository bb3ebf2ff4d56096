package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files on the command line: what is sent, what is saved, and what cannot name a file. */
class FilesTest {

    private static final String STORE = Ferrule.MODULE
            .resolve("../../connector-spec/src/test/resources/dev/ferrule/spec/features/files")
            .normalize()
            .toString();

    @TempDir
    private Path folder;

    private final AtomicReference<String> received = new AtomicReference<>("");
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "%PDF".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/pdf");
            exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=report.pdf");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Outcome run(String action, String... options) {
        String[] args = new String[options.length + 5];
        args[0] = "run";
        args[1] = STORE;
        args[2] = action;
        args[3] = "--base-url";
        args[4] = "http://127.0.0.1:" + server.getAddress().getPort();
        System.arraycopy(options, 0, args, 5, options.length);
        return Ferrule.command().in(folder).given("from a pipe").run(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apache", "jdk"})
    void anOptionSendsAFile(String transport) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "Grüße");
        Outcome outcome = run("upload-file", "--content", "@notes.txt", "--title", "T", "--transport", transport);

        assertThat(outcome.code()).as(outcome.all()).isZero();
        assertThat(received.get())
                .contains("name=\"content\"; filename=\"notes.txt\"\r\n")
                .contains("\r\n\r\nGrüße\r\n--ferrule-");
    }

    @Test
    void standardInputIsAFileToo() {
        assertThat(run("replace-file", "--id", "7", "--content", "@-").code()).isZero();
        assertThat(received.get()).isEqualTo("from a pipe");
    }

    @Test
    void aPlanNamesTheFileAndSendsNothing() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "rows");
        Outcome outcome = run("upload-file", "--content", "@notes.txt", "--explain");

        assertThat(outcome.out()).contains("[file notes.txt]").doesNotContain("rows");
        assertThat(received.get()).isEmpty();
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        assertThat(run("replace-file", "--id", "7", "--content", "notes.txt").code())
                .isEqualTo(ExitCode.USAGE.code());
        Outcome gone = run("replace-file", "--id", "7", "--content", "@gone.txt");
        assertThat(gone.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(gone.err()).contains("there is no such file");
        Files.writeString(folder.resolve("in.json"), "{\"id\": \"7\", \"content\": \"@in.json\"}");
        Outcome outcome = run("replace-file", "--input", "in.json");
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.err()).contains("must be a file");
        assertThat(received.get()).isEmpty();
    }

    @Test
    void anAnswerIsSavedAndNothingIsOverwritten() {
        Outcome outcome = run("download-file", "--id", "7", "--save", "here.pdf");

        assertThat(outcome.code()).as(outcome.all()).isZero();
        assertThat(outcome.out()).contains("\"name\": \"report.pdf\"", "\"length\": 4");
        assertThat(folder.resolve("here.pdf")).hasContent("%PDF");
        assertThat(run("download-file", "--id", "7", "--save", "here.pdf").code())
                .isEqualTo(ExitCode.FILE.code());
    }
}
