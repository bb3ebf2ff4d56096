package dev.ferrule.spec.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says is so: its wrong example has the problem, and its right example has none at all. */
class ExplanationsTest {

    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void theWrongExampleHasTheProblem(DiagnosticCode code) throws IOException {
        Example wrong = Explanations.of(code).wrong();
        Path folder = temporary.resolve("wrong");
        if (wrong.spec()) {
            write(wrong, folder);
        } else {
            ProducedExamples.of(code).write(folder);
        }

        SpecReading reading = new SpecReader().read(folder);

        assertThat(codes(reading)).as(printed(reading)).contains(code);
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void theRightExampleHasNoProblem(DiagnosticCode code) throws IOException {
        Example right = Explanations.of(code).right();
        if (right.spec()) {
            write(right, temporary);

            SpecReading reading = new SpecReader().read(temporary);

            assertThat(reading.diagnostics()).as(printed(reading)).isEmpty();
            assertThat(reading.connector()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(DiagnosticCode.class)
    void aPageIsShortAndSaysItsName(DiagnosticCode code) throws IOException {
        Explanation page = Explanations.of(code);

        assertThat(Files.readString(pages().resolve(code.id() + ".md")))
                .startsWith("# " + code.id() + " " + code.title() + "\n\n");
        assertThat(page.why()).doesNotContain("```").hasSizeBetween(40, 500);
        assertThat(page.fix()).hasSizeBetween(20, 400).endsWith(".");
        assertThat(page.right().spec()).isEqualTo(page.wrong().spec());
        assertThat(page.wrong()).isNotEqualTo(page.right());
    }

    @Test
    void aPageWithoutACodeIsLeftOver() throws IOException {
        List<String> known = Arrays.stream(DiagnosticCode.values())
                .map(code -> code.id() + ".md")
                .toList();

        try (Stream<Path> files = Files.list(pages())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void everyCodeIsInOneGroup() {
        assertThat(Arrays.stream(DiagnosticGroup.values()).flatMap(group -> group.codes().stream()))
                .containsExactly(DiagnosticCode.values());
    }

    @ParameterizedTest
    @CsvSource({"FER0201", "fer201", "FER201", "201", "0201", "unknown-key", "UNKNOWN_KEY"})
    void aCodeIsFoundByWhatPeopleWrite(String written) {
        assertThat(Explanations.find(written)).contains(DiagnosticCode.UNKNOWN_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FER", "FER0299", "FER00201x", "unknown", "99999999999999999999"})
    void otherwiseThereIsNone(String written) {
        assertThat(Explanations.find(written)).isEmpty();
    }

    /** {@code -Dferrule.snapshots=write} writes the document anew. */
    @Test
    void theDocumentHoldsEveryPage() throws IOException {
        Path file = Path.of("../docs/diagnostics.md");
        String document = DiagnosticsDocument.text();
        if ("write".equals(System.getProperty("ferrule.snapshots"))) {
            Files.writeString(file, document);
        }

        assertThat(document).isEqualTo(Files.readString(file));
    }

    private static void write(Example example, Path folder) throws IOException {
        for (Map.Entry<String, String> file :
                example.files(Explanations.connector()).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static List<DiagnosticCode> codes(SpecReading reading) {
        return reading.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static String printed(SpecReading reading) {
        return new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources());
    }

    private static Path pages() {
        try {
            return Path.of(Objects.requireNonNull(
                                    ExplanationsTest.class.getResource("/META-INF/ferrule/diagnostics/FER0201.md"))
                            .toURI())
                    .resolveSibling(".")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
