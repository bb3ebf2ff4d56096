package dev.ferrule.codegen.feature;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Runs an action of the feature {@code reading} against certain answers. */
final class ReadAnswers {

    private static final FeatureSpec SPEC = FeatureSpec.of("reading");

    private String accepted = "";

    JsonValue value(String action, SandboxResponse... answers) {
        return with(connection -> connection.run(SPEC.action(action), inputs(action)), answers);
    }

    String run(String action, SandboxResponse... answers) {
        return JsonWriter.masked(value(action, answers));
    }

    /** The output page by page. */
    List<String> pages(String action, SandboxResponse... answers) {
        return with(
                connection -> {
                    List<String> pages = new ArrayList<>();
                    connection
                            .pages(SPEC.action(action), inputs(action))
                            .byPage()
                            .forEach(page -> pages.add(JsonWriter.masked(new JsonArray(page.items()))));
                    return pages;
                },
                answers);
    }

    Failure failure(String action, SandboxResponse answer) {
        return catchThrowableOfType(ConnectorException.class, () -> run(action, answer))
                .failure();
    }

    /** What the last run said it takes. */
    String accepted() {
        return accepted;
    }

    private <T> T with(Function<Connection, T> use, SandboxResponse... answers) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            T result = use.apply(connection);
            accepted = server.requests().get(0).header("Accept").orElse("");
            return result;
        }
    }

    private static Inputs inputs(String action) {
        Inputs.Builder inputs = Inputs.builder();
        return action.equals("find-person") ? inputs.text("name", "ann").build() : inputs.build();
    }

    static SandboxResponse xml(String body) {
        return labelled("application/xml").withBody(body);
    }

    static SandboxResponse csv(String body) {
        return labelled("text/csv").withBody(body);
    }

    static SandboxResponse packed(byte[] bytes) {
        return labelled("application/gzip").withBody(gzip(bytes));
    }

    static SandboxResponse packed(String text) {
        return packed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SandboxResponse labelled(String type) {
        return SandboxResponse.status(200).withHeader("Content-Type", type);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
