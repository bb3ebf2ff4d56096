package dev.ferrule.crowd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A published client for Node, written against real servers by people who never saw this sandbox, leads one user through
 * a whole life. What it understands of the answers is the best evidence that they are Crowd's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NpmCrowdClientForeignClientIT {

    private static final String CLIENT = "atlassian-crowd-client@2.0.0";
    private static final Path FOLDER = Path.of("target", "npm-crowd-client");
    private static final Path SCRIPT = Path.of("src", "test", "node", "crowd-client.js");
    private static final String ODD_NAME = "new+user & co@example.com";

    private final SandboxServer server = SandboxServer.start("crowd");
    private JsonNode seen = CrowdFixture.json("{}");

    @BeforeAll
    void leadAUserThroughItsLife() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        run("npm", "install", "--no-audit", "--no-fund", "--prefix", FOLDER.toString(), CLIENT);
        Map<String, String> connection = server.connectionFields();
        seen = CrowdFixture.json(run(
                "node",
                SCRIPT.toString(),
                FOLDER.toString(),
                connection.getOrDefault("base_url", ""),
                connection.getOrDefault("application_name", ""),
                connection.getOrDefault("application_password", "")));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void itReadsAUserAndItsAttributes() {
        assertThat(seen.at("/got/displayname").asText()).isEqualTo("Sample User");
        assertThat(seen.at("/got/email").asText()).isEqualTo("sample@user.cool");
        assertThat(seen.path("gotWithAttributes").toString())
                .isEqualTo("{\"invalidPasswordAttempts\":0,\"requiresPasswordChange\":false}");
        assertThat(seen.path("unknown").asText()).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void itCreatesAUserOnce() {
        assertThat(seen.at("/created/username").asText()).isEqualTo(ODD_NAME);
        assertThat(seen.at("/created/lastname").asText()).isEqualTo("Größe");
        assertThat(seen.path("createdTwice").asText()).isEqualTo("INVALID_USER");
    }

    @Test
    void itUpdatesAUserButNotItsAddress() {
        assertThat(seen.at("/updated/displayname").asText()).isEqualTo("Ursula 山田");
        assertThat(seen.at("/updated/firstname").asText()).isEqualTo("Ursula");
        assertThat(seen.at("/updated/active").asBoolean()).isFalse();
        assertThat(seen.path("inactive").asText()).isEqualTo("INACTIVE_ACCOUNT");
        assertThat(seen.path("otherEmail").asText()).isEqualTo("APPLICATION_PERMISSION_DENIED");
    }

    @Test
    void itChangesAPassword() {
        assertThat(seen.path("firstLogin").asText()).isEqualTo(ODD_NAME);
        assertThat(seen.path("oldPassword").asText()).isEqualTo("INVALID_USER_AUTHENTICATION");
        assertThat(seen.path("newPassword").asText()).isEqualTo(ODD_NAME);
    }

    @Test
    void itStoresListsAndRemovesAttributes() {
        assertThat(seen.path("attributesSet").toString()).isEqualTo("{\"team\":[\"a\",\"b\"],\"level\":7}");
        assertThat(seen.path("attributesLeft").toString()).isEqualTo("{\"team\":[\"a\",\"b\"]}");
    }

    @Test
    void itRenamesAndRemovesTheUser() {
        assertThat(seen.path("renamed").asText()).isEqualTo("renamed/ürsula");
        assertThat(seen.path("oldName").asText()).isEqualTo("USER_NOT_FOUND");
        assertThat(seen.path("removed").asText()).isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void itSeesThatAStrangerIsTurnedAway() {
        assertThat(seen.path("stranger").asText()).isEqualTo("APPLICATION_ACCESS_DENIED");
    }

    /** Runs a program to its end and returns what it wrote to its standard output. */
    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        Path errors = Files.createTempFile(FOLDER, "errors", ".txt");
        Process process = new ProcessBuilder(List.of(command))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(Arrays.toString(command) + " did not end");
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as("%s\n%s\n%s", Arrays.toString(command), text, Files.readString(errors, StandardCharsets.UTF_8))
                .isZero();
        return text;
    }
}
