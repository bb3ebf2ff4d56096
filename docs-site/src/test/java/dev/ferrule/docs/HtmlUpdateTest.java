package dev.ferrule.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.IncrementalRun;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an action has changed, its page and its card are made anew, and the website is the one that a first run makes. */
class HtmlUpdateTest {

    private static final List<Emitter> EMITTERS = List.of(new HtmlEmitter());

    @TempDir
    private Path temp;

    private Path spec;
    private Path site;

    @BeforeEach
    void generate() throws IOException {
        spec = temp.resolve("spec");
        site = temp.resolve("site");
        write("connector.yaml", """
                ferrule: 1
                connector: shop
                description: A shop.
                server: {url: 'https://shop.example.com'}
                """);
        for (String action : List.of("buy", "get", "sell")) {
            // All cards say the same, but for their links.
            write("actions/" + action + ".yaml", """
                    action: %s
                    name: Things
                    description: Handles things.
                    call: GET /%s
                    output: {type: any, example: examples/%s.json}
                    """.formatted(action, action, action));
            write("examples/" + action + ".json", "{\"id\": 7}\n");
        }
        write(run(site), site);
    }

    @Test
    void aCardThatGrowsMovesThoseBehindIt() throws IOException {
        edit("actions/get.yaml", "Handles things.", "Handles *things* of all kinds <b>that</b> there are.");
        assertUpdated("shop/actions/get.html", "shop/index.html");

        edit("actions/sell.yaml", "Handles things.", "Sells.");
        assertUpdated("shop/actions/sell.html", "shop/index.html");

        edit("actions/get.yaml", "Handles *things*", "Gets");
        assertUpdated("shop/actions/get.html", "shop/index.html");
    }

    @Test
    void anExampleThatChangesIsOnePage() throws IOException {
        write("examples/get.json", "{\"id\": 8}\n");

        assertUpdated("shop/actions/get.html");
    }

    private void assertUpdated(String... files) throws IOException {
        assertThat(run(site).update())
                .hasValueSatisfying(result -> assertThat(result.written()).containsExactly(files));
        Path clean = Files.createTempDirectory(temp, "clean");
        write(run(clean), clean);
        assertThat(contents(site)).isEqualTo(contents(clean));
    }

    private IncrementalRun run(Path output) {
        return new IncrementalRun(spec, EMITTERS, output, Optional.of("as it is"));
    }

    private void write(IncrementalRun run, Path output) throws IOException {
        assertThat(run.update())
                .as("what has never been made is not brought up to date: %s", output)
                .isEmpty();
        SpecReading reading = new SpecReader().read(spec);
        GeneratedFiles files = new GeneratedFiles(NameBook.read(spec));
        EMITTERS.forEach(emitter -> files.emit(emitter, reading.connector().orElseThrow()));
        run.write(reading, files);
    }

    private void write(String file, String text) throws IOException {
        Path path = spec.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(spec.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    /** The pages by their paths; what a run keeps for the next one is not compared. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".ferrule-cache")) {
                    contents.put(path, Files.readString(file));
                }
            }
        }
        return contents;
    }
}
