package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules for the entries of lists: the spec {@code features/entries-of-lists}, run and generated. */
class EntriesOfListsTest {

    private static final Map<String, List<?>> GOOD = Map.of(
            "states", List.of("closed", "seen"),
            "codes", List.of("AB-1", "CD-22"),
            "finders", List.of("sam@example.com"),
            "urgencies", List.of(1L, 5L),
            "nights", List.of(LocalDate.of(2026, 1, 1)),
            "keys", List.of(Secret.of("open-sesame")));
    private static final Map<String, List<?>> BAD = Map.of(
            "states", List.of("open", "${x}", "open"),
            "codes", List.of("AB-1", "\"); x("),
            "finders", List.of("sam@example.com", "nobody"),
            "urgencies", List.of(0L, 6L),
            "nights", List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2025, 12, 31)),
            "keys", List.of(Secret.of("open-sesame"), Secret.of("abc")));

    @TempDir
    private Path folder;

    private final Connector spec = FeaturesTest.read(FeaturesTest.FEATURES.resolve("entries-of-lists"));
    private final LoweredConnector watch = Lowering.lower(spec);
    private final ActionDefinition find = watch.action("find-alarms").orElseThrow();
    private final RecordingTransport recording = new RecordingTransport();

    @BeforeEach
    void compile() throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(spec, files);
        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
    }

    private TypedInput typed(Map<String, List<?>> values) throws ReflectiveOperationException, IOException {
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader());
        Class<?> input = loader.loadClass(new JavaTypes(spec, NameBook.empty())
                .input(spec.actions().get(0))
                .reflectionName());
        Object builder = input.getMethod("builder").invoke(null);
        for (Map.Entry<String, List<?>> value : values.entrySet()) {
            builder.getClass().getMethod(value.getKey(), List.class).invoke(builder, value.getValue());
        }
        return (TypedInput) builder.getClass().getMethod("build").invoke(builder);
    }

    private static Inputs untyped(Map<String, List<?>> values) {
        Inputs.Builder inputs = Inputs.builder();
        values.forEach(inputs::list);
        return inputs.build();
    }

    private Connection open() {
        return Connection.to(watch.connector())
                .transport(recording)
                .field("base_url", "https://watch.example.com")
                .open();
    }

    private String sent() throws IOException {
        HttpRequest request = recording.sent();
        try (InputStream body = request.body().orElseThrow().open()) {
            return request.uri() + "\n" + request.headers() + "\n"
                    + new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void goodEntriesAreSentAlikeByInterpreterAndGeneratedInput() throws Exception {
        try (Connection connection = open()) {
            connection.run(find, untyped(GOOD));
            String interpreted = sent();
            connection.run(find, typed(GOOD));

            assertThat(sent())
                    .isEqualTo(interpreted)
                    .contains("states=closed,seen")
                    .endsWith("""
                            {"keys":["open-sesame"]}""");
        }
    }

    @Test
    void theDefaultCountsWhenNothingIsGiven() {
        try (Connection connection = open()) {
            connection.run(find, Inputs.NONE);
            assertThat(recording.uri()).endsWith("/alarms/search?states=open,seen");
        }
    }

    @Test
    void badEntriesAreNamedAlikeByInterpreterAndGeneratedInput() throws Exception {
        TypedInput typed = typed(BAD);
        try (Connection connection = open()) {
            List<Violation> found = catchThrowableOfType(
                            InvalidInputException.class, () -> connection.run(find, untyped(BAD)))
                    .violations();

            assertThat(found)
                    .extracting(Violation::text)
                    .containsExactly(
                            "States: Entry 2 must be one of open, seen, closed.",
                            "States must not hold an entry twice.",
                            "Codes: Entry 2 must match [A-Z]{2}-[0-9]+.",
                            "Finders: Entry 2 must be an e-mail address.",
                            "Urgencies: Entry 2 must be at most 5.",
                            "Urgencies: Entry 1 must be at least 1.",
                            "Nights: Entry 2 must not be before 2026-01-01.",
                            "Keys: Entry 2 must have at least 8 characters.");
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> connection.run(find, typed))
                            .violations())
                    .isEqualTo(found);
            assertThat(recording.all()).isEmpty();
        }
    }

    @Test
    void entriesOfAListInAnObjectAreNamedByTheWayToThem() {
        Inputs inputs = Inputs.builder()
                .value("team", JsonReader.read("{\"name\": \"Owls\", \"duties\": [\"lead\", \"cook\"]}"))
                .build();
        try (Connection connection = open()) {
            assertThat(catchThrowableOfType(InvalidInputException.class, () -> connection.run(find, inputs))
                            .violations())
                    .extracting(Violation::text)
                    .containsExactly("Team: Duties: Entry 2 must be one of lead, deputy.");
        }
    }
}
