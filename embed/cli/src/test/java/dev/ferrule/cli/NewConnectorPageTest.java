package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.testkit.connector.ConnectorTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/new-connector.md} does what it says: its files are written and its commands run, in its order; and the
 * connector that comes of it passes the tests that it is promised.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewConnectorPageTest {

    private static final Path PAGE = Ferrule.MODULE.resolve("../../docs/new-connector.md");
    private static final String FENCE = "```";
    private static final String COMMAND = "./ferrule ";
    private static final String EXPORT = "export ";
    private static final String ELSEWHERE = "mvn ";

    private final List<String> failed = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeAll
    void followThePage(@TempDir Path empty) throws IOException {
        folder = empty;
        Ferrule ferrule = Ferrule.command().in(folder);
        String fence = "";
        StringBuilder block = new StringBuilder();
        for (String line : Files.readAllLines(PAGE)) {
            if (fence.isEmpty()) {
                fence = line.startsWith(FENCE) ? line : "";
            } else if (!line.equals(FENCE)) {
                block.append(line).append('\n');
            } else {
                follow(fence, block.toString(), ferrule);
                block.setLength(0);
                fence = "";
            }
        }
    }

    /** A block that names a file after its language is that file; one that names nothing is what somebody types. */
    private void follow(String fence, String block, Ferrule ferrule) throws IOException {
        int space = fence.indexOf(' ');
        if (space > 0) {
            Path file = folder.resolve(fence.substring(space + 1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, block);
        } else if (fence.equals(FENCE)) {
            block.lines().forEach(line -> type(line, ferrule));
        }
    }

    private void type(String line, Ferrule ferrule) {
        if (line.startsWith(EXPORT)) {
            String[] variable = line.substring(EXPORT.length()).split("=", 2);
            ferrule.with(variable[0], variable[1]);
        } else if (line.startsWith(COMMAND)) {
            Outcome outcome = ferrule.run(line.substring(COMMAND.length()).split(" "));
            (outcome.code() == 0 ? done : failed).add(line + "\n" + outcome.all());
        } else if (!line.startsWith(ELSEWHERE)) {
            failed.add(line + "\nis no command of Ferrule");
        }
    }

    @Test
    void everyCommandWorks() {
        assertThat(failed).isEmpty();
        assertThat(done).hasSizeGreaterThan(14);
    }

    @Test
    void nothingIsLeftToMend() {
        assertThat(done)
                .anySatisfy(text ->
                        assertThat(text).contains("validate ./book-shop").contains("0 errors, 0 warnings"));
        assertThat(done)
                .anySatisfy(
                        text -> assertThat(text).contains("lint ./book-shop").contains("0 errors, 0 warnings"));
        assertThat(done)
                .anySatisfy(
                        text -> assertThat(text).contains("format ./book-shop").contains(": 0 changed"));
    }

    @Test
    void theSandboxTakesTheOrder() {
        assertThat(done)
                .anySatisfy(text -> assertThat(text)
                        .contains("order-book --sandbox --isbn 9780141439518\n")
                        .contains("\"id\": \"A-1\""));
    }

    @Test
    void thePagesAreThere() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .contains("order-book.mdx", "order-book.html", "get-book.mdx", "find-books.mdx", "index.html");
        }
    }

    /**
     * What {@code ConnectorTest} of the new project runs, of one action: without the faults, which take their time, and
     * without the requests, which nobody has kept yet.
     */
    @TestFactory
    Stream<DynamicNode> theTestsComeForFree() {
        return ConnectorTests.of(folder.resolve("book-shop/src/main/connector"))
                .faultsOnceOfAKind()
                .all()
                .filter(node -> node.getDisplayName().equals("order-book"))
                .<DynamicNode>flatMap(action -> ((DynamicContainer) action).getChildren())
                .filter(test -> !test.getDisplayName().startsWith("sends these requests"))
                .filter(test -> !test.getDisplayName().startsWith("ends as it must"));
    }
}
