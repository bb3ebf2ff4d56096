package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ferrule import openapi}: a connector of a document, and again of a newer one. */
class ImportTest {

    private static final Path DOCUMENTS = Ferrule.MODULE.resolve("src/test/resources/dev/ferrule/cli/import");
    private static final String OLD = DOCUMENTS.resolve("shop-1.yaml").toString();
    private static final String NEW = DOCUMENTS.resolve("shop-2.yaml").toString();

    @TempDir
    private Path folder;

    private Outcome run(String... args) {
        return Ferrule.command().in(folder).run(args);
    }

    private String transcript(Outcome outcome) {
        return outcome.transcript().replace(folder.toString(), "FOLDER");
    }

    @Test
    void aDocumentBecomesAConnectorThatRuns() {
        Outcome imported = run("import", "openapi", OLD, "--out", "shop");

        assertThat(imported.code()).isZero();
        Golden.assertEquals("import/first", transcript(imported));
        assertThat(run("validate", "./shop").code()).isZero();
        assertThat(run("format", "--check", "./shop").code()).isZero();
        Outcome call = run("run", "./shop", "get-order", "--id", "7", "--sandbox");
        assertThat(call.out()).contains("\"id\": 7");
    }

    @Test
    void aNewerDocumentIsBroughtToWhatWasEdited() throws IOException {
        run("import", "openapi", OLD, "--out", "shop");
        Path action = folder.resolve("shop/actions/get-order.yaml");
        Files.writeString(action, Files.readString(action).replace("Reads an order.", "Reads one of our orders."));

        Outcome imported = run("import", "openapi", NEW, "--out", "shop");

        Golden.assertEquals("import/again", transcript(imported));
        assertThat(Files.readString(action)).contains("Reads one of our orders.", "  expand:");
        assertThat(run("import", "openapi", NEW, "--out", "shop").err())
                .contains("The document says what it said before.");
    }

    @ParameterizedTest
    @CsvSource({"report.txt, report", "report.json, report-json"})
    void theReportIsWritten(String file, String name) throws IOException {
        Outcome imported = run("import", "openapi", OLD, "--out", "shop", "--report", file, "--dry-run");

        assertThat(imported.code()).isZero();
        Golden.assertEquals("import/" + name, Files.readString(folder.resolve(file)));
        assertThat(folder.resolve("shop")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "orders, list-orders get-order",
        "getOrder, get-order",
        "get-order, get-order",
        "'GET /orders*', list-orders get-order",
        "/pictures, add-picture",
        "*PICTURE*, add-picture",
    })
    void operationsAreChosen(String word, String actions) {
        assertThat(run("import", "openapi", OLD, "--out", "shop", "--select", word)
                        .code())
                .isZero();

        assertThat(folder.resolve("shop/actions").toFile().list())
                .containsExactlyInAnyOrder(java.util.Arrays.stream(actions.split(" "))
                        .map(action -> action + ".yaml")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.yaml --out shop, 3, no-file",
        "https://example.com/shop.json --out shop, 2, address",
        "shop.txt --out shop, 1, no-document",
        "broken.yaml --out shop, 1, broken-document",
        "hooks.yaml --out shop, 1, no-calls",
        "OLD --out shop --select nothing, 1, nothing-chosen",
        "OLD --out shop --name My_Shop, 2, bad-name",
        "OLD --out taken, 1, folder-taken",
        "OLD, 2, no-folder",
    })
    void whatCannotBeDoneIsSaid(String args, int code, String name) throws IOException {
        Files.writeString(folder.resolve("shop.txt"), "hello: world\n");
        Files.writeString(folder.resolve("broken.yaml"), "openapi: 3.1.0\ninfo: {title: Shop: Orders}\n");
        Files.writeString(
                folder.resolve("hooks.yaml"),
                "openapi: 3.1.0\ninfo: {title: Shop}\nwebhooks: {paid: {post: {responses: {}}}}\n");
        Files.createDirectories(folder.resolve("taken"));
        Files.writeString(folder.resolve("taken/connector.yaml"), "mine\n");

        Outcome outcome = run(("import openapi " + args).replace("OLD", OLD).split(" "));

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.out()).isEmpty();
        Golden.assertEquals("import/" + name, transcript(outcome));
    }
}
