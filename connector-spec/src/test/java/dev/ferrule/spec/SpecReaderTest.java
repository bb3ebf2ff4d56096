package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.lint.LintConfig;
import dev.ferrule.spec.lint.LintFinding;
import dev.ferrule.spec.lint.Linter;
import dev.ferrule.spec.lint.rule.LintRules;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.yaml.ReadLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {

    private static final String ACTION = "--- file: actions/%s.yaml\naction: %s\ndescription: Gets.\ncall: GET /%s\n";

    private static final String WITH_EXAMPLE = """
            --- file: actions/ping.yaml
            action: ping
            description: Pings.
            call: GET /ping
            output: {example: examples/ping.json}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAConnectorOfTwoLinesAnAction() throws IOException {
        SpecFiles.write("--- file: actions/ping.yaml\naction: ping\ncall: GET /ping\n", folder);

        SpecReading reading = new SpecReader().read(folder);

        Action ping = reading.connector().orElseThrow().action("ping").orElseThrow();
        assertThat(ping.name()).isEqualTo("Ping");
        assertThat(ping.steps()).singleElement().satisfies(step -> {
            assertThat(step.id()).isEqualTo("call");
            assertThat(step.main()).isTrue();
            assertThat(step.position()).isEqualTo(new Position("actions/ping.yaml", 2, 1));
        });
        assertThat(codes(reading)).containsExactly(DiagnosticCode.MISSING_DESCRIPTION);
    }

    @Test
    void sortsActionsById() throws IOException {
        SpecFiles.write(ACTION.formatted("b", "b", "b") + ACTION.formatted("a-b", "a-b", "x"), folder);
        SpecFiles.write(ACTION.formatted("a", "a", "a"), folder);

        assertThat(new SpecReader().read(folder).connector().orElseThrow().actions())
                .extracting(Action::id)
                .containsExactly("a", "a-b", "b");
    }

    @Test
    void readsTypesFromFilesOfTheirOwn() throws IOException {
        SpecFiles.write("""
                --- file: types/book.yaml
                types:
                  Book: {description: A book., fields: {author: {type: Author, description: Who wrote it.}}}
                  Shelf: {description: A shelf., fields: {books: {type: list, of: Book, description: Its books.}}}
                --- file: types/author.yaml
                types:
                  Author: {description: Who writes., fields: {name: {type: string, description: The name.}}}
                --- file: actions/get-book.yaml
                action: get-book
                description: Gets.
                call: GET /book
                output: {type: Book}
                """, folder);

        SpecReading reading = new SpecReader().read(folder);

        Connector connector = reading.connector().orElseThrow();
        assertThat(connector.types().keySet()).containsExactly("Author", "Book", "Shelf");
        assertThat(connector.types().get("Book"))
                .extracting(NamedType::position)
                .isEqualTo(new Position("types/book.yaml", 2, 3));
        assertThat(reading.sources()).extracting(SourceText::file).contains("types/author.yaml", "types/book.yaml");
        assertThat(new Linter(LintRules.all(), LintConfig.STANDARD).lint(connector, reading.sources()))
                .filteredOn(finding -> finding.rule().equals("unused-type"))
                .extracting(LintFinding::span)
                .containsExactly(new Span("types/book.yaml", 3, 3, 3, 8));
    }

    @Test
    void readsFromAnArchive() throws IOException {
        Path archive = folder.resolve("connector.zip");
        try (FileSystem zip =
                FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"))) {
            SpecFiles.write("--- file: examples/ping.json\n{\"a\":\r\n1}\n" + WITH_EXAMPLE, zip.getPath("/crowd"));

            SpecReading reading = new SpecReader().read(zip.getPath("/crowd"));

            assertThat(reading.diagnostics()).isEmpty();
            Action ping = reading.connector().orElseThrow().action("ping").orElseThrow();
            assertThat(ping.output().example()).isEqualTo(new Action.Example("examples/ping.json", "{\"a\":\n1}"));
        }
    }

    @Test
    void refusesAFolderThatIsNone() {
        SpecReading reading = new SpecReader().read(folder.resolve("nowhere"));

        assertThat(reading.connector()).isEmpty();
        assertThat(codes(reading)).containsExactly(DiagnosticCode.MISSING_FOLDER);
        assertThat(reading.diagnostics().get(0).message()).contains("nowhere");
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path inside = SpecFiles.write(WITH_EXAMPLE, folder.resolve("inside"));
        Files.createDirectory(inside.resolve("examples"));
        Path secret = Files.writeString(folder.resolve("secret.json"), "{}");
        Files.createSymbolicLink(inside.resolve("examples/ping.json"), secret);
        Files.createSymbolicLink(inside.resolve("actions/other.yaml"), secret);

        SpecReading reading = new SpecReader().read(inside);

        assertThat(codes(reading)).containsOnly(DiagnosticCode.FILE_OUTSIDE).hasSize(2);
    }

    @Test
    void readsNoMoreThanTheLimits() throws IOException {
        SpecFiles.write(ACTION.formatted("a", "a", "a") + ACTION.formatted("b", "b", "b"), folder);

        int oneAction = SpecFiles.SHOP.length() + ACTION.length();

        assertThat(codes(new SpecReader(new ReadLimits(10_000, oneAction, 32, 100, 100, 1_000, 10)).read(folder)))
                .containsExactly(DiagnosticCode.TOO_MANY_FILES);
        assertThat(codes(new SpecReader(new ReadLimits(10_000, 10_000, 32, 100, 100, 1_000, 1)).read(folder)))
                .containsExactly(DiagnosticCode.TOO_MANY_FILES);
        assertThat(codes(new SpecReader(new ReadLimits(10_000, 10_000, 2, 100, 100, 1_000, 10)).read(folder)))
                .containsExactly(DiagnosticCode.TOO_DEEP);
        assertThat(codes(new SpecReader(new ReadLimits(10_000, 10_000, 32, 6, 6, 1_000, 10)).read(folder)))
                .isEmpty();
        assertThat(codes(new SpecReader(new ReadLimits(10_000, 10_000, 32, 5, 5, 1_000, 10)).read(folder)))
                .containsExactly(DiagnosticCode.TOO_MANY_ENTRIES);
    }

    @Test
    void refusesADirectoryInPlaceOfAFile() throws IOException {
        SpecFiles.write("", folder);
        Files.createDirectories(folder.resolve("actions/folder.yaml"));

        assertThat(codes(new SpecReader().read(folder))).containsExactly(DiagnosticCode.UNREADABLE_FILE);
    }

    @Test
    void readingTwiceSaysTheSame() throws IOException {
        SpecFiles.write(
                "--- file: actions/a.yaml\naction: b\nx: 1\n--- file: actions/c.yaml\naction: c\ncall: GET c\n",
                folder);
        DiagnosticPrinter printer = new DiagnosticPrinter(false);
        SpecReading first = new SpecReader().read(folder);
        SpecReading second = new SpecReader().read(folder);

        assertThat(printer.print(first.diagnostics(), first.sources()))
                .isEqualTo(printer.print(second.diagnostics(), second.sources()));
        assertThat(first.diagnostics()).isSorted();
    }

    @Test
    void theExampleOfTheReadmeWorks() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String spec =
                readme.substring(readme.indexOf("```yaml\n") + 8, readme.indexOf("```\n", readme.indexOf("```yaml")));
        SpecFiles.write("--- file: actions/get-user.yaml\n" + spec, folder);

        SpecReading reading = new SpecReader().read(folder);

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.connector().orElseThrow().action("get-user")).isPresent();
    }

    private static List<DiagnosticCode> codes(SpecReading reading) {
        return reading.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
