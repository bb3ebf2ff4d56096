package dev.ferrule.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.java.JavaEmitter;
import dev.ferrule.codegen.page.MarkdownEmitter;
import dev.ferrule.codegen.page.MdxEmitter;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is edited, in whatever order: what an incremental run leaves in a folder is what a clean run makes. The property {@code
 * ferrule.edits} says how many edits there are, {@code ferrule.edits.seed} where chance begins, and {@code ferrule.edits.connector}
 * names the folder of another connector.
 */
class RandomEditsTest {

    private static final int EDITS = Integer.getInteger("ferrule.edits", 12);
    private static final Optional<String> CODE = Optional.of("as it is");

    @TempDir
    private Path temp;

    private final Random random = new Random(Long.getLong("ferrule.edits.seed", 7));
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger broughtUp = new AtomicInteger();
    private Path spec;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        spec = temp.resolve("spec");
        output = temp.resolve("output");
        String other = System.getProperty("ferrule.edits.connector", "");
        if (other.isEmpty()) {
            SHOP.forEach((file, text) -> put(spec.resolve(file), text));
        } else {
            copy(Path.of(other));
        }
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(spec.resolve(folder.relativize(file).toString()), Files.readString(file));
            }
        }
    }

    @Test
    void anIncrementalRunLeavesWhatACleanOneMakes() throws IOException {
        run();
        for (int edit = 0; edit < EDITS; edit++) {
            SortedMap<String, String> before = contents(spec);
            String what = edit();
            boolean made = run();
            if (made) {
                Path clean = temp.resolve("clean-" + edit);
                IncrementalRun whole = new IncrementalRun(spec, emitters(), clean, CODE);
                assertThat(whole.update()).isEmpty();
                write(whole);
                String about = "edit " + edit + ": " + what;
                SortedMap<String, String> expected = contents(clean);
                SortedMap<String, String> found = contents(output);
                assertThat(found.keySet()).as(about).isEqualTo(expected.keySet());
                expected.forEach((file, text) ->
                        assertThat(found.get(file)).as(about + ": " + file).isEqualTo(text));
            } else {
                // What is broken is mended again: nothing was written.
                restore(before);
            }
        }
        assertThat(made.get()).as("runs that made all").isPositive();
        assertThat(broughtUp.get()).as("runs that made what has changed alone").isPositive();
    }

    /** Brings the output up to date; false when the connector has errors. */
    private boolean run() throws IOException {
        SortedMap<String, String> before = contents(output);
        IncrementalRun run = new IncrementalRun(spec, emitters(), output, CODE);
        boolean good = run.update().isPresent() || write(run);
        if (!good) {
            assertThat(contents(output))
                    .as("nothing is written of a connector with errors")
                    .isEqualTo(before);
        }
        return good;
    }

    private boolean write(IncrementalRun run) throws IOException {
        SpecReading reading = new SpecReader().read(spec);
        if (reading.connector().isEmpty()) {
            return false;
        }
        Connector connector = reading.connector().orElseThrow();
        try {
            GeneratedFiles files = new GeneratedFiles(NameBook.read(spec));
            emitters().forEach(emitter -> files.emit(emitter, connector));
            run.write(reading, files);
            return true;
        } catch (IllegalArgumentException unnamed) {
            return false;
        }
    }

    private List<Emitter> emitters() {
        return List.of(
                new Counted(new JavaEmitter()), new Counted(new MdxEmitter()), new Counted(new MarkdownEmitter()));
    }

    private final class Counted implements PartialEmitter {

        private final PartialEmitter emitter;

        Counted(PartialEmitter emitter) {
            this.emitter = emitter;
        }

        @Override
        public String id() {
            return emitter.id();
        }

        @Override
        public String description() {
            return emitter.description();
        }

        @Override
        public void emit(Connector connector, GeneratedFiles files) {
            made.incrementAndGet();
            emitter.emit(connector, files);
        }

        @Override
        public boolean emit(Connector connector, Set<String> changed, EarlierRun earlier, GeneratedFiles files) {
            boolean done = emitter.emit(connector, changed, earlier, files);
            broughtUp.addAndGet(done ? 1 : 0);
            return done;
        }
    }

    /** Edits something, and tells what. */
    private String edit() throws IOException {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return editOutput();
        }
        if (kind == 1) {
            return editExample();
        }
        List<Path> files = files(kind < 3 ? spec : spec.resolve("actions"));
        Path file = files.get(random.nextInt(files.size()));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int line = random.nextInt(lines.size());
        String what = file + ":" + (line + 1) + " ";
        switch (kind) {
            case 3 -> what += "removed " + lines.remove(line);
            case 4 -> {
                lines.add(line, lines.get(line));
                what += "doubled";
            }
            case 5 -> {
                put(
                        file.resolveSibling("more-" + random.nextInt(9) + ".yaml"),
                        String.join("\n", lines).replaceFirst("action: (\\S+)", "action: $1-" + random.nextInt(9)));
                what += "copied";
            }
            case 6 -> {
                if (files.size() > 3) {
                    Files.delete(file);
                    return what + "deleted";
                }
            }
            case 7, 8 -> {
                List<String> more = MORE.get(random.nextInt(MORE.size()));
                int at = lines.indexOf("parameters:");
                lines.addAll(at < 0 ? lines.size() : at + 1, at < 0 ? List.of() : more);
                what += "got " + more;
            }
            case 9 -> {
                lines.replaceAll(text -> text.replace("type: integer", "type: string"));
                what += "whole numbers became texts";
            }
            default -> {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                lines.replaceAll(text -> text.startsWith("description: ") ? "description: Something " + word : text);
                what += "is described as " + word;
            }
        }
        put(file, String.join("\n", lines) + "\n");
        return what;
    }

    private String editExample() throws IOException {
        List<Path> examples = files(spec.resolve("examples"));
        if (examples.isEmpty()) {
            return "nothing";
        }
        Path example = examples.get(random.nextInt(examples.size()));
        put(example, Files.readString(example).replaceFirst("[0-9]+", "" + random.nextInt(99)));
        return example + " has another number";
    }

    private String editOutput() throws IOException {
        List<Path> files = files(output).stream()
                .filter(file -> !file.toString().contains(RunRecord.FOLDER))
                .toList();
        Path file = files.get(random.nextInt(files.size()));
        if (random.nextBoolean()) {
            Files.delete(file);
            return file + " deleted";
        }
        Files.writeString(file, file.endsWith(FileSink.MANIFEST) ? "" : "edited");
        return file + " edited";
    }

    private void restore(SortedMap<String, String> before) throws IOException {
        for (Path file : files(spec)) {
            Files.delete(file);
        }
        before.forEach((path, text) -> put(spec.resolve(path), text));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The texts of all files but for records, which say where they lie. */
    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            String path = folder.relativize(file).toString();
            if (!path.startsWith(RunRecord.FOLDER)) {
                contents.put(path, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final List<String> WORDS = List.of(
            "short.",
            "else, which takes many more words to say than fit on a line, so that the text goes on behind its end and is broken.",
            "with `code`, *stress* and <b>signs</b> */ \\u000a \\\\u002a/ \u00e4\u20ac\ud83d\ude00.");

    private static final List<List<String>> MORE = List.of(
            List.of("  more: {type: string, to: body.more, description: More.}"),
            List.of("  more_1: {type: string, to: body.more1, description: More.}"),
            List.of("  when: {type: date-time, to: body.when, description: When.}"),
            List.of("  price: {type: number, min: 0.5, to: body.price, description: How much.}"),
            List.of("  labels: {type: list, of: string, to: body.labels, description: Words.}"),
            List.of("  thing: {type: Thing, to: body.thing, description: One.}"),
            List.of("  page: {type: Place, to: body.page, description: One.}"),
            List.of("  user: {type: string, default: connection.user, to: body.user, description: Who.}"));

    private static final Map<String, String> SHOP = new TreeMap<>(Map.of(
            "connector.yaml",
            """
            ferrule: 1
            connector: shop
            description: A shop.
            connection:
              user: {type: string, required: true, description: Who.}
              password: {type: secret, required: true, description: The password.}
            server: {url: 'https://shop.example.com'}
            auth:
              - basic: {user: connection.user, password: connection.password}
            types:
              Thing:
                description: A thing.
                fields:
                  id: {type: integer, required: true, description: Its number.}
                  place: {type: Place, description: Where it is.}
              Place:
                description: A place.
                fields:
                  name: {type: string, description: Its name.}
            """,
            "actions/list-things.yaml",
            """
            action: list-things
            description: Lists.
            parameters:
              limit: {type: integer, default: 5, description: How many.}
            call: GET /things
            pagination: {items: body, next: {link: next}, limit: {$from: limit}}
            output: {type: list, of: Thing}
            """,
            "actions/get-thing.yaml",
            """
            action: get-thing
            description: Gets.
            parameters:
              id: {type: integer, required: true, description: Its number.}
            call: GET /things/{id}
            output: {type: Thing, example: examples/thing.json}
            """,
            "examples/thing.json",
            """
            {"id": 7, "place": {"name": "Shelf"}}
            """,
            "actions/put-thing.yaml",
            """
            action: put-thing
            description: Puts.
            parameters:
              id: {type: integer, required: true, description: Its number.}
              title: {type: string, clear: null, to: body.title, description: Its title.}
            call: PUT /things/{id}
            """,
            "actions/delete-thing.yaml",
            """
            action: delete-thing
            description: Deletes.
            parameters:
              id: {type: integer, required: true, description: Its number.}
            call: DELETE /things/{id}
            """,
            "actions/move-thing.yaml",
            """
            action: move-thing
            description: Moves.
            parameters:
              id: {type: integer, required: true, description: Its number.}
              to: {type: Place, to: body.to, description: Where to.}
            call: POST /things/{id}/moves
            output: {type: Place}
            """));
}
