package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.model.Connector;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of a connector that asks the service what its forms offer. */
class LookupsClientTest {

    private static final String ANSWER = """
            {"id": "1", "fields": [{"id": "owner", "name": "Owner", "required": true, "schema": {"type": "user"}}]}""";

    @TempDir
    private Path folder;

    private final Connector tracker = FeaturesTest.read(FeaturesTest.FEATURES.resolve("told-entries"));

    @Test
    void itSendsAndAsksWhatTheInterpreterDoes() throws Exception {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(tracker, files);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            RecordingTransport generated = new RecordingTransport(ANSWER);
            Object client = client(loader, generated);
            Class<?> input = loader.loadClass(tracker.javaPackage() + ".CreateIssueInput");
            Object given = input(input, Map.of("owner", JsonValue.of("ann")));
            client.getClass().getMethod("createIssue", input).invoke(client, given);
            Object lookups = client.getClass().getMethod("lookups").invoke(client);
            Object told =
                    lookups.getClass().getMethod("createIssueFields", input).invoke(lookups, given);
            Object broken = lookups.getClass()
                    .getMethod("checkCreateIssueFields", input)
                    .invoke(lookups, input(input, Map.of("other", JsonValue.of(1))));

            assertThat(requests(generated).subList(0, 2)).isEqualTo(interpreted());
            assertThat(told).hasToString("[MapEntry[key=owner, label=Owner, shape=STRING, required=true, options=[]]]");
            assertThat(String.valueOf(broken)).contains("must be given", "is no entry here");
            assertThat(generated.all()).hasSize(4);
        }
    }

    private List<String> interpreted() {
        LoweredConnector lowered = Lowering.lower(tracker);
        RecordingTransport recording = new RecordingTransport(ANSWER);
        try (Connection connection = Connection.to(lowered.connector())
                .field("base_url", "https://tracker.example.com")
                .transport(recording)
                .open()) {
            connection.run(
                    lowered.action("create-issue").orElseThrow(),
                    Inputs.builder()
                            .text("project", "A")
                            .value("fields", JsonReader.read("{\"owner\": \"ann\"}"))
                            .build());
        }
        return requests(recording);
    }

    private static List<String> requests(RecordingTransport transport) {
        return transport.all().stream().map(LookupsClientTest::text).toList();
    }

    private static String text(HttpRequest request) {
        String body = request.body()
                .map(sent -> {
                    try (var in = sent.open()) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .orElse("");
        return request.method() + " " + request.uri() + " " + request.headers() + " " + body;
    }

    private Object client(ClassLoader loader, Transport transport) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(tracker.javaPackage() + ".TrackerClient");
        Consumer<Object> settings = chosen -> {
            try {
                chosen.getClass().getMethod("baseUrl", String.class).invoke(chosen, "https://tracker.example.com");
                chosen.getClass().getMethod("transport", Transport.class).invoke(chosen, transport);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
        return type.getMethod("connect", Consumer.class).invoke(null, settings);
    }

    private static Object input(Class<?> input, Map<String, JsonValue> fields) throws ReflectiveOperationException {
        Object builder = input.getMethod("builder").invoke(null);
        Class<?> type = builder.getClass();
        type.getMethod("project", String.class).invoke(builder, "A");
        type.getMethod("fields", Map.class).invoke(builder, fields);
        return type.getMethod("build").invoke(builder);
    }
}
