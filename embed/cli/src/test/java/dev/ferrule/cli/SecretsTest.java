package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that is planted in every place must appear in no output, whatever goes wrong. */
class SecretsTest {

    private static final String PLANTED = "pl4nted+S3cret/\"x\"";

    private static final String[] FORMS = {
        PLANTED,
        "pl4nted",
        Base64.getEncoder().encodeToString(("app:" + PLANTED).getBytes(StandardCharsets.UTF_8)),
        Base64.getEncoder().encodeToString(PLANTED.getBytes(StandardCharsets.UTF_8)),
    };

    private static void assertSilent(Outcome outcome) {
        assertThat(outcome.all()).doesNotContain(FORMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--password SECRET",
                "--password=SECRET",
                "--pasword SECRET",
                "--pasword=SECRET",
                "--password SECRET extra",
                "SECRET",
                "--application-password SECRET",
                "--application-password=SECRET",
                "--password-env SECRET",
                "--encrypted-password SECRET --directory-id x",
                "--password SECRET --password-env HOME",
                "--sandbox-option SECRET",
                "--active SECRET",
                "--input {\"password\":\"SECRET\"}",
                "--input [\"SECRET\"]",
            })
    void onTheCommandLine(String options) {
        String[] written = Arrays.stream(options.split(" "))
                .map(option -> option.replace("SECRET", PLANTED))
                .toArray(String[]::new);
        for (String mode : new String[] {"--sandbox", "--explain", "--verbose", "--json-errors"}) {
            String[] args = Stream.concat(
                            Stream.of("run", "crowd", "update-user", "--username", "sampleuser", mode),
                            Arrays.stream(written))
                    .toArray(String[]::new);

            assertSilent(Ferrule.command().run(args));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add work crowd --application-password SECRET",
                "add work crowd --application-password=SECRET",
                "add work crowd --application-pasword SECRET",
                "add work crowd --application-password-env SECRET",
                "add work crowd --application-password-file SECRET",
                "add work crowd --stdin SECRET",
                "add work crowd SECRET",
                "add work crowd --network proxy_password=SECRET",
                "add work crowd --network SECRET",
                "list SECRET",
                "test work SECRET",
                "test work --application-password SECRET",
                "login work SECRET",
                "login work --password SECRET",
                "remove work SECRET",
            })
    void onTheCommandLineOfConnections(String options, @TempDir Path folder) {
        for (String mode : new String[] {"", "--verbose"}) {
            String[] args = Arrays.stream(("connections " + options + " " + mode).split(" "))
                    .map(word -> word.replace("SECRET", PLANTED))
                    .toArray(String[]::new);

            Outcome outcome =
                    Ferrule.command().with("FERRULE_CONFIG", folder.toString()).run(args);

            assertThat(outcome.code()).isNotZero();
            assertSilent(outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'sms', 'phone': '+4912', 'pin': 'SECRET'}",
                "{'type': 'smss', 'phone': '+4912', 'pin': 'SECRET'}",
                "{'phone': '+4912', 'pin': 'SECRET'}",
                "{'type': 'SECRET'}",
            })
    void insideAValueOfSeveralForms(String channel) {
        String json = channel.replace('\'', '"').replace("SECRET", PLANTED.replace("\"", "\\\""));
        String spec = "../../connector-spec/src/test/resources/dev/ferrule/spec/features/one-of-several-forms";
        for (String mode : new String[] {"--explain", "--verbose", "--json-errors"}) {
            Outcome outcome = Ferrule.command()
                    .run("run", spec, "send-message", "--base-url", "http://127.0.0.1:1", "--channel", json, mode);

            assertSilent(outcome);
            assertThat(outcome.all()).containsAnyOf("SMS", "127.0.0.1", "must be");
        }
    }

    @Test
    void inTheConnection() {
        String closed = "http://127.0.0.1:1";
        for (String mode : new String[] {"--explain", "--verbose", "--json-errors"}) {
            Ferrule ferrule = Ferrule.command()
                    .with("FERRULE_CROWD_BASE_URL", closed)
                    .with("FERRULE_CROWD_APPLICATION_NAME", "app")
                    .with("FERRULE_CROWD_APPLICATION_PASSWORD", PLANTED);

            assertSilent(ferrule.run("run", "crowd", "update-user", "--username", "sampleuser", mode));
        }
    }

    @Test
    void repeatedByTheService() {
        try (SandboxServer crowd = SandboxServer.start("crowd")) {
            String answer = "{\"reason\": \"INVALID_CREDENTIAL\", \"message\": \"'" + PLANTED.replace("\"", "\\\"")
                    + "' is too short\"}";
            for (String mode : new String[] {"--verbose", "--json-errors"}) {
                crowd.answerNext("PUT", "/user/password", SandboxResponse.json(400, answer));
                Outcome outcome = Ferrule.command()
                        .connectedTo(crowd.connectionFields())
                        .with("NEW", PLANTED)
                        .run("run", "crowd", "update-user", "--username", "sampleuser", "--password-env", "NEW", mode);

                assertThat(outcome.err()).contains("is too short");
                assertSilent(outcome);
            }
        }
    }

    @Test
    void inBrokenInput() {
        Outcome outcome = Ferrule.command()
                .given("{\"username\": \"x\", \"password\": \"" + PLANTED.replace("\"", "\\\"") + "\", }")
                .run("run", "crowd", "update-user", "--sandbox", "--input", "-", "--verbose");

        assertThat(outcome.code()).isEqualTo(3);
        assertSilent(outcome);
    }

    @Test
    void inInputOfTheWrongType() {
        Outcome outcome = Ferrule.command()
                .given("{\"username\": \"x\", \"password\": [\"pl4nted\"]}")
                .run("run", "crowd", "update-user", "--sandbox", "--input", "-", "--verbose");

        assertThat(outcome.code()).isEqualTo(10);
        assertSilent(outcome);
    }
}
