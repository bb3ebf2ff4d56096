package dev.ferrule.crowd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxServer;
import org.junit.jupiter.api.Test;
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
        "verison, 6.0.2, Unknown sandbox settings: verison. Known are: allow-email-change",
        "version, six, A Crowd version looks like 6.0.2",
        "deny, EVERYTHING, 'CREATE_USER, UPDATE_USER'",
        "refuse-address, maybe, is true or false",
        "password-min-length, some, is a number",
        "now, today, looks like 2026-01-01T00:00:00Z"
    })
    void settingsThatCannotBeMeantAreRefused(String setting, String value, String message) {
        SandboxOptions options = SandboxOptions.defaults().with(setting, value);
        assertThatThrownBy(() -> new CrowdSandbox().start(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
