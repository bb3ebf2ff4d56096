package dev.ferrule.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.YamlReader;
import dev.ferrule.testkit.snapshot.Snapshots;
import dev.ferrule.testkit.trap.Marks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/examples.md}: how long the examples are, and how much of the language is in use. */
class ExampleNumbersTest {

    private static final List<Path> OTHERS =
            List.of(Path.of("../actions-crowd/src/main/connector"), Path.of("../actions-keycloak/src/main/connector"));

    private static final String LENGTHS = """
            <!-- Counted in the connectors of this repository by ExampleNumbersTest; not written by hand. -->

            # Examples in numbers

            The connectors of [examples](../examples) say what is hard about some services without a line of Java;
            [How do I say ...?](how-do-i-say.md) shows how. `./ferrule run stripe list-checkout-sessions --sandbox` runs one against a
            small service inside the process, which is as odd as the real one.

            ## Lines of YAML

            Lines that hold something, without comments. What the actions of a connector share, such as its connection, its types and
            the meaning of its errors, stands in `connector.yaml`.

            | Connector | Action | Lines |
            | --- | --- | ---: |
            """;

    private static final String WORDS = """

            ## What of the language is in use

            Counted over these connectors and those of Crowd and Keycloak. What none of them uses is used by the specs of the tests alone.

            | Of | In use | All | Share |
            | --- | ---: | ---: | ---: |
            """;

    @Test
    void thePageIsCounted() {
        Snapshots.in(Path.of("../docs")).verify("examples.md", lengths() + words());
    }

    @Test
    void aWordIsCountedWhereItStands() {
        WordsInUse words = new WordsInUse();
        read(words, "actions/a.yaml", """
                call: GET /a
                query: {b: {$from: c, as: [trim, lower]}, d: {$when: {e: {empty: true}}, give: {present: 1}}}
                repeat: safe
                """);

        assertEquals(
                List.of("an action > call", "an action > query", "an action > repeat"),
                List.copyOf(words.used(WordsInUse.Part.KEYS)));
        assertEquals(List.of("an action > repeat: safe"), List.copyOf(words.used(WordsInUse.Part.WORDS)));
        assertEquals(List.of("$from", "$when"), List.copyOf(words.used(WordsInUse.Part.VALUES)));
        assertEquals(List.of("lower", "trim"), List.copyOf(words.used(WordsInUse.Part.FUNCTIONS)));
        assertEquals(List.of("empty"), List.copyOf(words.used(WordsInUse.Part.PREDICATES)));
        assertEquals(List.of(), List.copyOf(words.used(WordsInUse.Part.ESCAPES)));
    }

    private static String lengths() {
        StringBuilder page = new StringBuilder(LENGTHS);
        List<Long> all = new ArrayList<>();
        for (Path folder : Examples.all()) {
            Marks.in(folder).files().forEach((file, text) -> {
                if (file.startsWith("actions/")) {
                    all.add(lines(text));
                }
                if (file.endsWith(".yaml")) {
                    page.append("| %s | [%s](../examples/%s/%s) | %d |%n"
                            .formatted(folder, name(file), folder, file, lines(text)));
                }
            });
        }
        all.sort(null);
        return page.append("%nThe %d actions have %d lines in the middle, and %d at most.%n"
                        .formatted(all.size(), all.get(all.size() / 2), all.get(all.size() - 1)))
                .toString();
    }

    private static String name(String file) {
        return file.equals("connector.yaml") ? "what they share" : file.replaceAll(".*/|\\.yaml", "");
    }

    private static long lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .count();
    }

    private static String words() {
        WordsInUse words = new WordsInUse();
        Stream.concat(Examples.all().stream(), OTHERS.stream())
                .forEach(folder -> Marks.in(folder).files().forEach((file, text) -> {
                    if (file.endsWith(".yaml")) {
                        read(words, file, text);
                    }
                }));
        StringBuilder page = new StringBuilder(WORDS);
        for (WordsInUse.Part part : WordsInUse.Part.values()) {
            int used = words.used(part).size();
            int known = words.known(part).size();
            page.append("| %s | %d | %d | %d %% |%n"
                    .formatted(part.title(), used, known, Math.round(100.0 * used / known)));
        }
        page.append("%n### What none of them uses%n".formatted());
        for (WordsInUse.Part part : WordsInUse.Part.values()) {
            SortedSet<String> unused = words.unused(part);
            if (!unused.isEmpty()) {
                page.append("%n%s: %s.%n".formatted(part.title(), listed(unused)));
            }
        }
        return page.toString();
    }

    private static String listed(SortedSet<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static void read(WordsInUse words, String file, String text) {
        words.add(
                file,
                new YamlReader(new Diagnostics(), ReadLimits.DEFAULT)
                        .read(new SourceText(file, text))
                        .orElseThrow()
                        .root());
    }
}
