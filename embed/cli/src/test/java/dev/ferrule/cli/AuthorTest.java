package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.testkit.connector.ConnectorTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that begin and rewrite connectors. */
class AuthorTest {

    private static final String CLEAN = "checked 1 connector: 0 errors, 0 warnings\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"basic", "none"})
    void aNewConnectorIsValidAndFormatted(String auth) {
        Outcome made = run("init", "connector", "my-shop", "--auth", auth, "--base-url", "https://shop.example.com/v1");

        Golden.assertEquals("author/init-connector", made.transcript());
        assertThat(run("validate", "./my-shop").all()).isEqualTo(CLEAN);
        assertThat(run("format", "--check", "./my-shop").code()).isZero();
        assertThat(run("run", "./my-shop", "get-item", "--help").code()).isZero();
    }

    @Test
    void aNewMavenProjectHoldsAValidConnector() throws Exception {
        Outcome made = run("init", "connector", "my-shop", "--maven", "--folder", "shop", "--package", "org.acme.shop");

        Golden.assertEquals("author/init-maven", made.transcript());
        assertThat(run("validate", "./shop/src/main/connector").all()).isEqualTo(CLEAN);
        Path pom = folder.resolve("shop/pom.xml");
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile()))
                .isNotNull();
        assertThat(Files.readString(pom))
                .contains("<groupId>org.acme.shop</groupId>")
                .contains("ferrule-testkit")
                .doesNotContain("@", "project.version");
        assertThat(folder.resolve("shop/src/test/java/org/acme/shop/ConnectorTest.java"))
                .content()
                .startsWith("package org.acme.shop;")
                .doesNotContain("@package@");
        assertThat(run(folder.resolve("shop"), "init", "action", "list-items", "--path", "/items")
                        .out())
                .isEqualTo("src/main/connector/actions/list-items.yaml\nsrc/main/connector/examples/list-items.json\n");
    }

    @TestFactory
    Stream<DynamicNode> theTestsOfANewMavenProjectPass() {
        return Stream.of("basic", "none").map(auth -> {
            run("init", "connector", "my-shop", "--maven", "--auth", auth, "--folder", auth);
            return DynamicContainer.dynamicContainer(
                    auth,
                    ConnectorTests.of(folder.resolve(auth + "/src/main/connector"))
                            .requestsIn(folder.resolve(auth + "/src/test/connector"))
                            .all());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GET, get-user, /users/{user_id}",
        "POST, create-user, /groups/{group}/users",
        "PUT, update-user, /users/{user_id}?notify={notify}",
        "DELETE, delete-user, /users/{user_id}",
        "PATCH, change-user, /users/{user_id}",
        "GET, list-users, /users",
    })
    void aNewActionIsValidAndFormatted(String method, String id, String path) throws IOException {
        run("init", "connector", "my-shop");

        Outcome made = run("init", "action", id, "--folder", "my-shop", "--method", method, "--path", path);

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(run("validate", "./my-shop").all()).isEqualTo(CLEAN);
        assertThat(run("format", "--check", "./my-shop").all()).doesNotContain(id);
        Golden.assertEquals("author/action-" + id, Files.readString(folder.resolve("my-shop/actions/" + id + ".yaml")));
    }

    @ParameterizedTest
    @CsvSource({
        "init connector MyShop, connector-camel-case",
        "init connector my-shop --base-url shop, connector-address",
        "init connector my-shop --package class, connector-package",
        "init connector nul, connector-device",
        "init action getUser, action-camel-case",
        "init action get-user --path users, action-path",
        "init action get-user --path /users/{userId}, action-slot",
        "init action get-user --path /users/{id, action-open-slot",
        "init action get-user --method TRACE, action-method",
        "init actoin get-user, what",
    })
    void aWrongNameIsExplainedAndNothingIsWritten(String args, String name) throws IOException {
        run("init", "connector", "old", "--folder", ".");
        long before = count();

        Outcome outcome = run(args.split(" "));

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.out()).isEmpty();
        assertThat(count()).isEqualTo(before);
        Golden.assertEquals("author/" + name, outcome.transcript());
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("my-shop/examples"));
        Files.writeString(folder.resolve("my-shop/examples/get-item.json"), "mine");

        Outcome outcome = run("init", "connector", "my-shop");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains("get-item.json already. Nothing was written.");
        assertThat(count()).isEqualTo(1);
        assertThat(folder.resolve("my-shop/examples/get-item.json")).hasContent("mine");
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("my-shop"));
        Files.writeString(folder.resolve("my-shop/examples"), "a file in the way of a folder");

        Outcome outcome = run("init", "connector", "my-shop");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anActionNeedsAConnector() {
        Outcome outcome = run("init", "action", "get-user");

        assertThat(outcome.code()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains("This folder holds no connector.yaml", "ferrule init connector");
    }

    @Test
    void formattingChangesOnlyWhatIsNotFormatted() throws IOException {
        run("init", "connector", "my-shop");
        Path action = folder.resolve("my-shop/actions/get-item.yaml");
        String before = Files.readString(action);
        Files.writeString(action, before.replace("action: get-item\n", "").stripTrailing() + "\naction: 'get-item'\n");

        Outcome check = run("format", "--check", "./my-shop");
        Outcome format = run("format", "./my-shop");
        Outcome again = run("format", "./my-shop");

        assertThat(check.code()).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(check.out()).isEqualTo("my-shop/actions/get-item.yaml\n");
        assertThat(check.err()).isEqualTo("formatted 2 files: 1 would change\n");
        assertThat(format.transcript()).isEqualTo("""
                exit 0
                --- stdout
                my-shop/actions/get-item.yaml
                --- stderr
                formatted 2 files: 1 changed
                """);
        assertThat(action).hasContent(before);
        assertThat(again.out()).isEmpty();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNoYamlStopsFormattingBeforeAnythingIsWritten() throws IOException {
        run("init", "connector", "my-shop");
        Path action = folder.resolve("my-shop/actions/get-item.yaml");
        Files.writeString(action, "action: [\n");
        Path connector = folder.resolve("my-shop/connector.yaml");
        Files.writeString(connector, "name: x\nferrule: 1\n");

        Outcome outcome = run("format", "./my-shop");

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(outcome.err()).contains("Nothing was changed", "actions/get-item.yaml:");
        assertThat(connector).hasContent("name: x\nferrule: 1\n");
    }

    @Test
    void aDraftIsRefusedAndThenMigrated() throws IOException {
        run("init", "connector", "my-shop");
        Path connector = folder.resolve("my-shop/connector.yaml");
        String current = Files.readString(connector);
        Files.writeString(connector, current.replace("ferrule: 1\n", ""));

        assertThat(run("validate", "./my-shop").out()).contains("`ferrule migrate` adds it");
        Golden.assertEquals("author/migrate", run("migrate", "./my-shop").transcript());
        assertThat(connector).hasContent(current);
        assertThat(run("validate", "./my-shop").all()).isEqualTo(CLEAN);
        Golden.assertEquals(
                "author/migrate-current", run("migrate", "./my-shop").transcript());
    }

    @Test
    void aNewerConnectorIsRefused() throws IOException {
        run("init", "connector", "my-shop");
        Path connector = folder.resolve("my-shop/connector.yaml");
        Files.writeString(connector, Files.readString(connector).replace("ferrule: 1\n", "ferrule: 2\n"));

        Golden.assertEquals("author/migrate-newer", run("migrate", "./my-shop").transcript());
        assertThat(run("validate", "./my-shop").out()).contains("use a newer release of Ferrule");
    }

    private Outcome run(String... args) {
        return run(folder, args);
    }

    private static Outcome run(Path directory, String... args) {
        return Ferrule.command().in(directory).run(args);
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
