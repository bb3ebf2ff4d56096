package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.page.PageBuilder;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.hook.Transfer;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client and the page of a connector whose steps send files. */
class UploadsClientTest {

    private static final FileSource FILE = FileSource.of("a b.bin", "x/odd; v=\"1\"", new byte[] {0, 13, 10, -1, 0x7f});

    private static final Transfer TWICE = (upload, calls, fields) -> {
        calls.send(Call.put(upload.address().toString(), upload.contentType(), upload.part(0, 2)));
        return calls.send(Call.put(upload.address().toString(), upload.contentType(), upload.part(2, 3)));
    };

    @TempDir
    private Path folder;

    private final Connector vault = FeaturesTest.read(FeaturesTest.FEATURES.resolve("uploads"));

    /** Answers everything with the address of a file, which is its own. */
    private record Telling() implements Sandbox, SandboxService {
        @Override
        public String connector() {
            return "vault";
        }

        @Override
        public SandboxService start(SandboxOptions options) {
            return this;
        }

        @Override
        public SandboxResponse handle(SandboxRequest request) {
            return SandboxResponse.json(
                            request.rawPath().equals("/take") ? 201 : 200,
                            "{\"id\": \"1\", \"upload_url\": \"/take\", \"session\": \"/take\"}")
                    .withHeader("ETag", "\"t\"");
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of("base_url", baseUrl);
        }
    }

    @Test
    void itSendsWhatTheInterpreterSends() throws Exception {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(vault, files);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader());
                SandboxServer server = SandboxServer.start(new Telling());
                AutoCloseable client = client(loader, server)) {
            Class<?> recording = loader.loadClass(vault.javaPackage() + ".AddRecordingInput");
            Object given = recording.getMethod("builder").invoke(null);
            given.getClass().getMethod("title", String.class).invoke(given, "Talk");
            given.getClass().getMethod("recording", FileSource.class).invoke(given, FILE);
            call(client, "addRecording", given);
            Object film = loader.loadClass(vault.javaPackage() + ".AddFilmInput")
                    .getMethod("builder")
                    .invoke(null);
            film.getClass().getMethod("film", FileSource.class).invoke(film, FILE);
            call(client, "addFilm", film);
            List<String> generated = requests(server);
            server.clearRequests();

            interpreted(server);

            assertThat(generated).isEqualTo(requests(server)).hasSize(6);
            assertThat(generated.get(1)).contains("PUT /take", "x/odd; v=\"1\"", "[0, 13, 10, -1, 127]");
        }
    }

    private static void call(Object client, String method, Object builder) throws ReflectiveOperationException {
        Object input = builder.getClass().getMethod("build").invoke(builder);
        client.getClass().getMethod(method, input.getClass()).invoke(client, input);
    }

    private void interpreted(SandboxServer server) {
        LoweredConnector lowered = Lowering.lower(vault);
        try (Connection connection = Connection.to(lowered.connector())
                .field("base_url", server.baseUrl())
                .field("token", Secret.of("hidden"))
                .hook("in-parts", TWICE)
                .open()) {
            connection.run(
                    lowered.action("add-recording").orElseThrow(),
                    Inputs.builder()
                            .text("title", "Talk")
                            .file("recording", FILE)
                            .build());
            connection.run(
                    lowered.action("add-film").orElseThrow(),
                    Inputs.builder().file("film", FILE).build());
        }
    }

    /** All that a server sees of them, bytes included. */
    private static List<String> requests(SandboxServer server) {
        return server.requests().stream().map(UploadsClientTest::text).toList();
    }

    private static String text(RecordedRequest request) {
        return request.method() + " " + request.target() + " " + request.headers() + " "
                + java.util.Arrays.toString(request.body());
    }

    private AutoCloseable client(ClassLoader loader, SandboxServer server) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(vault.javaPackage() + ".VaultClient");
        Consumer<Object> settings = chosen -> {
            try {
                Class<?> of = chosen.getClass();
                of.getMethod("baseUrl", String.class).invoke(chosen, server.baseUrl());
                of.getMethod("token", Secret.class).invoke(chosen, Secret.of("hidden"));
                of.getMethod("inPartsHook", Transfer.class).invoke(chosen, TWICE);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
        return (AutoCloseable) type.getMethod("connect", Consumer.class).invoke(null, settings);
    }

    @Test
    void thePageSaysWhereFilesGoAndWhichCodeRuns() {
        PageBuilder pages = new PageBuilder(vault);

        assertThat(pages.connector().hooks()).singleElement().satisfies(hook -> {
            assertThat(hook.kind()).isEqualTo("transfer");
            assertThat(hook.calls()).containsExactly("*.parts.example.com");
        });
        assertThat(pages.actions())
                .filteredOn(page -> page.id().equals("add-film"))
                .singleElement()
                .satisfies(page -> assertThat(page.notes().toString())
                        .contains(
                                "Runs hand-written code",
                                "in-parts",
                                "Sends a file to an address",
                                "*.files.example.com"));
        assertThat(pages.actions())
                .filteredOn(page -> page.id().equals("add-note"))
                .singleElement()
                .satisfies(page -> assertThat(page.notes().toString())
                        .contains("on its own server")
                        .doesNotContain("firewall"));
    }
}
