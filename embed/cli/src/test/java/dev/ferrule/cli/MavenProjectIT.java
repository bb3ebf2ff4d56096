package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ferrule init connector --maven} writes is a project that Maven builds, with the goals of our plugin. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MavenProjectIT {

    private static final Path BUILD = Ferrule.MODULE.resolve("../..").normalize();
    private static final String VERSION = System.getProperty("ferrule.version", "");
    private static final Path NEAR = Path.of(System.getProperty("ferrule.localRepository", ""));
    private static final String CONNECTOR = "src/main/connector/";
    private static final String ACTION = CONNECTOR + "actions/get-item.yaml";

    @TempDir
    private static Path folder;

    private static MavenRepository repository;

    @BeforeAll
    static void beginAProject() throws IOException {
        // Not below the temporary folder, which is emptied: this one has links to what the user has.
        Path links = Files.createTempDirectory(Ferrule.MODULE.resolve("target"), "repository");
        repository = MavenRepository.of(BUILD, links, NEAR, VERSION);
        Outcome made = Ferrule.command().in(folder).run("init", "connector", "my-shop", "--maven", "--folder", "shop");
        assertThat(made.code()).as(made.all()).isZero();
    }

    @Test
    @Order(1)
    void aNewProjectBuildsAtOnceAndRunsTheTestsOfItsConnector() throws Exception {
        String output = maven("verify");

        assertThat(output).contains("BUILD SUCCESS").containsPattern("Tests run: [1-9]\\d+, Failures: 0, Errors: 0");
        assertThat(output).contains("my-shop: ").contains(" files written, 0 unchanged");
        assertThat(project().resolve("target/classes/com/example/myshop/MyShopClient.class"))
                .exists();
        assertThat(project().resolve("target/classes/META-INF/ferrule/my-shop/connector.yaml"))
                .exists();
    }

    @Test
    @Order(2)
    void whatHasNotChangedIsNotMadeAgainAndNeedsNoNetwork() throws Exception {
        String output = maven("-o", "process-classes");

        assertThat(output).contains("BUILD SUCCESS").contains("my-shop: 0 files written");
        assertThat(output).contains("Nothing to compile");
    }

    @Test
    @Order(3)
    void anotherActionIsAnotherMethod() throws Exception {
        Outcome made = Ferrule.command().in(project()).run("init", "action", "list-items", "--path", "/items");
        assertThat(made.code()).as(made.all()).isZero();

        assertThat(maven("-o", "process-classes")).contains("BUILD SUCCESS");
        assertThat(project().resolve("target/classes/com/example/myshop/ListItemsInput.class"))
                .exists();
    }

    @Test
    @Order(4)
    void eachGoalRunsWithoutConfiguration() throws Exception {
        Path before = project().resolve("before");
        copy(project().resolve(CONNECTOR), before);

        String output = maven(
                "-o",
                goal("validate"),
                goal("docs"),
                goal("format"),
                goal("diff"),
                goal("lint"),
                "-Dferrule.oldSpecDirectory=" + before,
                "-Dferrule.failOnWarning=false");

        assertThat(output).contains("BUILD SUCCESS").contains("No change.");
        assertThat(project().resolve("target/ferrule-docs/my-shop/actions/get-item.mdx"))
                .exists();
    }

    @Test
    @Order(5)
    void anErrorStopsTheBuildAtAPlaceThatAnIdeCanOpen() throws Exception {
        Path action = project().resolve(ACTION);
        List<String> lines = new ArrayList<>(Files.readAllLines(action));
        int wrong = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("call:"))
                .findFirst()
                .orElseThrow());
        lines.set(wrong, lines.get(wrong).replace("call:", "cal:"));
        Files.write(action, lines);

        String output = maven("-o", "process-classes");

        assertThat(output)
                .contains("BUILD FAILURE")
                .contains(action.toAbsolutePath() + ":" + (wrong + 1) + ":1")
                .contains("did you mean `call`?");
    }

    private static Path project() {
        return folder.resolve("shop");
    }

    private static String goal(String name) {
        return "dev.ferrule:ferrule-maven-plugin:" + VERSION + ":" + name;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** What Maven prints, in a process of its own that takes nothing from the one around it. */
    private static String maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("mvn", "-B", "-ntp", "-Dmaven.repo.local=" + repository.folder(), "-Dstyle.color=never"));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("maven.log");
        ProcessBuilder maven = new ProcessBuilder(command)
                .directory(project().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        maven.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_CONFIG"));
        maven.start().waitFor();
        return Files.readString(log, StandardCharsets.UTF_8);
    }
}
