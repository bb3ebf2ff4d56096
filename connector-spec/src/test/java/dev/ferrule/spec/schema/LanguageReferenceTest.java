package dev.ferrule.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.grammar.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageReferenceTest {

    private static final Path PAGE = Path.of("../docs/language.md");
    private static final Pattern FENCE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void isCurrent() throws IOException {
        Published.verify(PAGE, new LanguageReference(new KeyNotes()).text());
    }

    @Test
    void hasASectionForEveryMapping() {
        assertThat(LanguageReference.SECTIONS).containsExactlyInAnyOrderElementsOf(GrammarShapes.all());
    }

    @Test
    void saysWhatEachFunctionAndEscapeMakes() throws IOException {
        String page = Files.readString(PAGE);
        String tables = page.substring(page.indexOf("| Function of"), page.indexOf("### Test"));

        assertThat(Stream.concat(Words.FUNCTIONS.stream(), Words.ESCAPES.stream()))
                .allSatisfy(word -> assertThat(tables).contains("`" + word + "`"));
    }

    @Test
    void theShortestActionAndConnectorAreValid() throws IOException {
        List<String> fences = FENCE.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        Files.writeString(folder.resolve("connector.yaml"), fences.get(1));
        Files.createDirectory(folder.resolve("actions"));
        Files.writeString(folder.resolve("actions/list-books.yaml"), fences.get(0));

        assertThat(fences.get(0)).hasLineCount(2);
        assertThat(new SpecReader().read(folder)).satisfies(reading -> {
            assertThat(reading.connector()).isPresent();
            assertThat(reading.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(DiagnosticCode.MISSING_DESCRIPTION);
        });
    }

    /** Headings are linked from the tables. */
    @Test
    void everyLinkHasItsHeading() throws IOException {
        String page = Files.readString(PAGE);
        List<String> headings = Pattern.compile("(?m)^#+ (.*)$")
                .matcher(page)
                .results()
                .map((MatchResult match) ->
                        match.group(1).toLowerCase(Locale.ROOT).replace(":", "").replace(' ', '-'))
                .toList();

        assertThat(Pattern.compile("\\]\\(#([^)]*)\\)")
                        .matcher(page)
                        .results()
                        .map((MatchResult match) -> match.group(1)))
                .isNotEmpty()
                .allMatch(headings::contains);
    }
}
