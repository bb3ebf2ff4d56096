package dev.ferrule.crowd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdSandboxTest {

    @Test
    void aConnectionNeedsTheContextPathAndTheApplication() {
        try (SandboxServer server = SandboxServer.start("crowd")) {
            assertThat(server.connectionFields())
                    .containsOnlyKeys("base_url", "application_name", "application_password")
                    .containsEntry("base_url", server.baseUrl() + "/crowd")
                    .containsEntry("application_name", "ferrule")
                    .containsEntry("application_password", "sandbox-password");
        }
    }

    @Test
    void serversShareNothing() {
        try (CrowdFixture one = CrowdFixture.crowd();
                CrowdFixture other = CrowdFixture.crowd()) {
            one.delete("/user?username=sampleuser");

            assertThat(other.user("sampleuser").path("name").asText()).isEqualTo("sampleuser");
        }
    }

    @Test
    void aResetServerHasItsSampleDataBack() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.delete("/user?username=sampleuser");
            crowd.server().reset();

            assertThat(crowd.user("sampleuser").path("name").asText()).isEqualTo("sampleuser");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "verison, 6.0.2, Unknown sandbox settings: verison. Known are: access-groups",
        "version, six, A Crowd version looks like 6.0.2",
        "deny, EVERYTHING, 'CREATE_USER, UPDATE_USER'",
        "refuse-address, maybe, is true or false",
        "password-min-length, some, is a number",
        "other-applications, shop, lists pairs such as name:password",
        "data, no-such-file.json, the path of a file that can be read",
        "data, {, The sandbox's data is not JSON",
        "now, today, looks like 2026-01-01T00:00:00Z"
    })
    void settingsThatCannotBeMeantAreRefused(String setting, String value, String message) {
        SandboxOptions options = SandboxOptions.defaults().with(setting, value);
        assertThatThrownBy(() -> new CrowdSandbox().start(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'directories': 1} | the data has something else than a list as 'directories'
                    {'directories': []} | has no directory
                    {'directories': [{}]} | a directory has no 'name'
                    {'directories': [{'name': 'D', 'user': []}]} | a directory 'D' has the unknown member 'user'
                    {'directories': [{'name': 'D', 'deny': ['X']}]} | lists CREATE_USER
                    {'directories': [{'name': 'D', 'id': 1}, {'name': 'E', 'id': 1}]} | have the id 1
                    {'directories': [{'name': 'D', 'users': [{'name': 'u', 'active': 1}]}]} | a user 'u' has something else
                    {'directories': [{'name': 'D', 'groups': [{'name': 'g', 'users': ['x']}]}]} | 'x' cannot be in the group
                    {'directories': [{'name': 'D', 'groups': [{'name': 'g', 'groups': ['g']}]}]} | 'g' cannot be in the group
                    """)
    void dataThatCannotBeMeantIsRefusedWithItsPlace(String data, String message) {
        SandboxOptions options = SandboxOptions.defaults().with("data", data.replace('\'', '"'));
        assertThatThrownBy(() -> new CrowdSandbox().start(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void dataMayComeFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("crowd.json"), """
                {"directories": [{"name": "Staff", "users": [{"name": "ann", "last-name": "Both", "password": "x"}]}]}
                """);
        try (CrowdFixture crowd = CrowdFixture.crowdWith("data", file.toString())) {
            assertThat(crowd.user("ann").path("display-name").asText()).isEqualTo("Both");
            assertThat(crowd.canLogIn("ann", "x")).isTrue();
        }
    }

    @Test
    void theDataInTheReadmeIsData() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String data =
                readme.substring(readme.indexOf("```json") + 7, readme.indexOf("```", readme.indexOf("```json") + 7));
        try (CrowdFixture crowd = CrowdFixture.crowdWith("data", data)) {
            assertThat(crowd.names("/group/user/direct?groupname=staff")).containsExactly("ann");
            assertThat(crowd.canLogIn("ann", "secret")).isTrue();
        }
    }

    @Test
    void manyCallersAtOnceLoseNothing() throws InterruptedException {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            ExecutorService callers = Executors.newFixedThreadPool(8);
            for (int i = 0; i < 64; i++) {
                String body = "{\"name\": \"g%d\"}".formatted(i);
                callers.execute(() -> crowd.post("/group", body));
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(crowd.names("/search?entity-type=group&restriction=name%3Dg*"))
                    .hasSize(64);
        }
    }
}
