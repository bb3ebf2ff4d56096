package dev.ferrule.codegen.openapi.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.codegen.openapi.merge.FileChange.Kind;
import dev.ferrule.spec.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports again, and keeps what was edited in between. */
class ImportFolderTest {

    private static final String LIST =
            "/books: {get: {operationId: listBooks, description: Lists the books., responses: {'200': {description: Ok., content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}\n";
    private static final String GET =
            "/books/{id}: {get: {operationId: getBook, description: Reads a book., parameters: [{name: id, in: path, required: true, description: Its number., schema: {type: string}}], responses: {'204': {description: Ok.}}}}\n";

    @TempDir
    private Path folder;

    private static ImportedSpec spec(String paths) throws IOException {
        String text =
                "openapi: 3.0.3\ninfo: {title: Library, version: '1'}\nservers: [{url: 'https://books.example.com'}]\npaths:\n"
                        + paths.indent(2);
        return new OpenApiImport().run(text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Kind> bring(String paths) throws IOException {
        ImportFolder.Plan plan = new ImportFolder(folder).plan(spec(paths));
        plan.write();
        return plan.changes().stream().collect(Collectors.toMap(FileChange::path, FileChange::kind));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = text(file);
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    @Test
    void theFirstImportWritesEverything() throws IOException {
        assertThat(bring(LIST).values()).containsOnly(Kind.ADDED);
        assertThat(new SpecReader().read(folder).connector()).isPresent();
        assertThat(bring(LIST).values()).containsOnly(Kind.SAME);
    }

    @Test
    void aSpecIsReadByWhoeverReadsOtherFiles() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        bring(LIST);

        Path usual = Files.createFile(folder.resolve("usual.txt"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("connector.yaml")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void whatWasEditedStays() throws IOException {
        bring(LIST + GET);
        edit("actions/get-book.yaml", "Reads a book.", "Reads a book, which I know well. # mine");

        Map<String, Kind> changes = bring(LIST.replace("Lists the books.", "Lists all books.") + GET);

        assertThat(changes).containsEntry("actions/get-book.yaml", Kind.KEPT);
        assertThat(changes).containsEntry("actions/list-books.yaml", Kind.UPDATED);
        assertThat(text("actions/get-book.yaml")).contains("which I know well. # mine");
        assertThat(text("actions/list-books.yaml")).contains("Lists all books.");
    }

    @Test
    void bothChangesOfAFileAreThere() throws IOException {
        bring(GET);
        edit("actions/get-book.yaml", "read: nothing", "read: nothing\nrepeat: safe");

        Map<String, Kind> changes = bring(GET.replace("Reads a book.", "Reads one book."));

        assertThat(changes).containsEntry("actions/get-book.yaml", Kind.MERGED);
        assertThat(text("actions/get-book.yaml")).contains("Reads one book.", "repeat: safe");
        assertThat(new SpecReader().read(folder).connector()).isPresent();
    }

    @Test
    void whereBothChangedOnePlaceTheAuthorIsRight() throws IOException {
        bring(GET);
        edit("actions/get-book.yaml", "Reads a book.", "Mine.");

        ImportFolder.Plan plan = new ImportFolder(folder).plan(spec(GET.replace("Reads a book.", "Theirs.")));

        assertThat(plan.changes()).contains(new FileChange("actions/get-book.yaml", Kind.KEPT, 1));
    }

    @Test
    void whatTheDocumentDropsGoesUnlessItWasEdited() throws IOException {
        bring(LIST + GET);
        edit("actions/get-book.yaml", "Reads a book.", "Mine.");

        Map<String, Kind> changes = bring(LIST.replace("listBooks", "allBooks"));

        assertThat(changes)
                .containsEntry("actions/list-books.yaml", Kind.REMOVED)
                .containsEntry("actions/get-book.yaml", Kind.ORPHANED)
                .containsEntry("actions/all-books.yaml", Kind.ADDED);
        assertThat(folder.resolve("actions/list-books.yaml")).doesNotExist();
        assertThat(text("actions/get-book.yaml")).contains("Mine.");
    }

    @Test
    void whatTheAuthorRemovedStaysAway() throws IOException {
        bring(LIST + GET);
        Files.delete(folder.resolve("actions/get-book.yaml"));

        assertThat(bring(LIST + GET)).containsEntry("actions/get-book.yaml", Kind.AWAY);
        assertThat(folder.resolve("actions/get-book.yaml")).doesNotExist();
    }

    @Test
    void filesOfOthersAreNotTouched() throws IOException {
        Files.createDirectories(folder.resolve("actions"));
        Files.writeString(folder.resolve("connector.yaml"), "mine");

        assertThatThrownBy(() -> new ImportFolder(folder).plan(spec(LIST)))
                .isInstanceOf(FolderException.class)
                .hasMessageContaining("that no import has made");
        assertThat(text("connector.yaml")).isEqualTo("mine");
    }

    @Test
    void nothingIsWrittenThroughLinks(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("actions"), elsewhere);
        ImportFolder.Plan plan = new ImportFolder(folder).plan(spec(LIST));

        assertThatThrownBy(plan::write).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files).isEmpty();
        }
        assertThat(folder.resolve("connector.yaml")).doesNotExist();
    }
}
