package dev.ferrule.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ferrule.examples.Constructs.Construct;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.YamlReader;
import dev.ferrule.testkit.snapshot.Snapshots;
import dev.ferrule.testkit.trap.Marks;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/examples.md}: how long the examples are, and how much of the language is in use. */
class ExampleNumbersTest {

    private static final List<Path> OTHERS =
            List.of(Path.of("../actions-crowd/src/main/connector"), Path.of("../actions-keycloak/src/main/connector"));

    private static final Constructs CONSTRUCTS = Constructs.read();

    private static final String SHARES = """

            ## Which constructs are in use

            What the language can say, and what of it these connectors and those of Crowd and Keycloak need.

            | Of | In use | All | Share |
            | --- | ---: | ---: | ---: |
            """;

    private static final String UNUSED = """

            What none of them needs is asked what it is there for:

            | Of | Nobody uses | It is there for |
            | --- | --- | --- |
            """;

    private static final String WORDS = """

            ## Which words are in use

            The same counted finer: each key in each place. What none of them uses is used by the specs of the tests alone.

            | Of | In use | All | Share |
            | --- | ---: | ---: | ---: |
            """;

    @Test
    void thePageIsCounted() {
        Snapshots.in(Path.of("../docs")).verify("examples.md", ExampleLines.page() + constructs() + words());
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

    @Test
    void whatConstructsAreKnownByIsThere() {
        SortedSet<String> keys = new WordsInUse().known(WordsInUse.Part.KEYS);

        assertThat(CONSTRUCTS.all())
                .allSatisfy(construct -> assertThat(construct.known())
                        .as(construct.title())
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(keys.contains(name) || ModelInUse.isKnown(name))
                                .as(name)
                                .isTrue()));
        assertThat(CONSTRUCTS.all()).extracting(Construct::title).contains("`lower`");
        assertThat(CONSTRUCTS.of("Functions of `as`"))
                .extracting(Construct::title)
                .containsExactlyElementsOf(
                        Words.FUNCTIONS.stream().map(word -> "`" + word + "`").toList());
    }

    /** What nobody uses is asked what it is there for, and what somebody uses needs no such answer. */
    @Test
    void whatNobodyUsesSaysWhyItIsThere() {
        Set<String> used = inUse();

        assertThat(CONSTRUCTS.all())
                .allSatisfy(construct -> assertThat(construct.why().isEmpty())
                        .as(construct.title())
                        .isEqualTo(construct.isUsed(used::contains)));
    }

    @Test
    void aConstructIsFoundInTheModel() {
        ModelInUse model = new ModelInUse();
        model.add(Examples.read(Path.of("github")));

        assertThat(model.used())
                .contains("Step.absent", "Pagination.Next.Link", "Delay.Unit.EPOCH_SECONDS", "Step.Format.JSON")
                .doesNotContain("Step.Format.XML", "Pagination.Next.Cursor", "Value.Reference.functions=md5");
    }

    private static Set<String> inUse() {
        ModelInUse model = new ModelInUse();
        WordsInUse words = words(new WordsInUse());
        connectors().forEach(folder -> model.add(Examples.read(folder)));
        Set<String> used = new TreeSet<>(model.used());
        used.addAll(words.used(WordsInUse.Part.KEYS));
        return used;
    }

    private static String constructs() {
        Set<String> used = inUse();
        StringBuilder page = new StringBuilder(SHARES);
        for (String group : CONSTRUCTS.groups()) {
            page.append(share(group, CONSTRUCTS.of(group), used));
        }
        page.append(share("**All**", CONSTRUCTS.all(), used)).append(UNUSED);
        for (Construct construct : CONSTRUCTS.all()) {
            if (!construct.isUsed(used::contains)) {
                page.append("| %s | %s | %s |%n".formatted(construct.group(), construct.title(), construct.why()));
            }
        }
        return page.toString();
    }

    private static String share(String title, List<Construct> constructs, Set<String> used) {
        long count = constructs.stream()
                .filter(construct -> construct.isUsed(used::contains))
                .count();
        return "| %s | %d | %d | %d %% |%n"
                .formatted(title, count, constructs.size(), Math.round(100.0 * count / constructs.size()));
    }

    private static String words() {
        WordsInUse words = words(new WordsInUse());
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

    private static Stream<Path> connectors() {
        return Stream.concat(Examples.all().stream(), OTHERS.stream());
    }

    private static WordsInUse words(WordsInUse words) {
        connectors()
                .forEach(folder -> Marks.in(folder).files().forEach((file, text) -> {
                    if (file.endsWith(".yaml")) {
                        read(words, file, text);
                    }
                }));
        return words;
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
