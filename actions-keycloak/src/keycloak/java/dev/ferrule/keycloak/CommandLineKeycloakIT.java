package dev.ferrule.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command line as people use it: log in in a browser, test, call, and call again when the token is over. */
@ExtendWith(KeycloakServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineKeycloakIT {

    private static final String REALM = "terminal";
    private static final String CONNECTOR =
            Path.of("src", "main", "connector").toAbsolutePath().toString();
    private static final int AUTHENTICATION = 11;
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Admin admin;

    @TempDir
    private Path folder;

    CommandLineKeycloakIT(Admin admin) {
        this.admin = admin;
        admin.realm(REALM, Realms.brief());
    }

    /** How a command ended. */
    private record Outcome(int code, String printed) {}

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("FERRULE_CONFIG", folder.resolve("config").toString());
        builder.environment().put("BROWSER", browser().toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    private Outcome run(String... arguments) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        return outcome(start(output, arguments), output);
    }

    private static Outcome outcome(Process process, Path output) throws Exception {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** A browser whose person logs in. */
    private Path browser() throws IOException {
        Path script = folder.resolve("browser");
        if (!Files.exists(script)) {
            Files.writeString(
                    script,
                    "#!/bin/sh\nexec " + JAVA + " -cp '" + System.getProperty("java.class.path") + "' "
                            + FormFiller.class.getName() + " \"$1\" " + Realms.PERSON + " " + Realms.PASSWORD + " >'"
                            + folder.resolve("shown") + "' 2>&1 &\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        }
        return script;
    }

    @BeforeEach
    void logIn() throws Exception {
        run("connections", "remove", "mine");
        Outcome added = run(
                "connections",
                "add",
                "mine",
                CONNECTOR,
                "--auth",
                "person",
                "--base-url",
                admin.url(),
                "--realm",
                REALM,
                "--client-id",
                Realms.TERMINAL);
        assertThat(added.code()).as(added.printed()).isZero();
        Outcome login = run("connections", "login", "mine", "--wait", "90");
        assertThat(login.code()).as(login.printed()).isZero();
        assertThat(login.printed()).contains("Logged in.").doesNotContain(Realms.PASSWORD);
    }

    private Outcome count() throws Exception {
        return run("run", CONNECTOR, "count-users", "--connection", "mine");
    }

    private static void outlastToken() throws InterruptedException {
        Thread.sleep((Realms.SECONDS + 1) * 1000L);
    }

    @Test
    void whoHasLoggedInCanTestAndCall() throws Exception {
        Outcome test = run("connections", "test", "mine");
        assertThat(test.code()).as(test.printed()).isZero();

        Outcome count = count();
        assertThat(count.code()).as(count.printed()).isZero();
        assertThat(count.printed()).contains("\"count\"");

        outlastToken();
        Outcome later = count();
        assertThat(later.code()).as(later.printed()).isZero();
    }

    @Test
    void twoProcessesShareARefreshTokenThatHoldsOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            outlastToken();
            List<Path> outputs = List.of(folder.resolve("one" + round), folder.resolve("two" + round));
            List<Process> both = new ArrayList<>();
            for (Path output : outputs) {
                both.add(start(output, "run", CONNECTOR, "count-users", "--connection", "mine"));
            }
            for (int i = 0; i < both.size(); i++) {
                Outcome outcome = outcome(both.get(i), outputs.get(i));
                assertThat(outcome.code()).as(outcome.printed()).isZero();
            }
        }
    }

    @Test
    void whoWasLoggedOutIsToldWhatToDo() throws Exception {
        String person = admin.get("/" + REALM + "/users?username=" + Realms.PERSON)
                .get(0)
                .path("id")
                .asText();
        admin.send("POST", "/" + REALM + "/users/" + person + "/logout", "");
        outlastToken();

        Outcome refused = count();

        assertThat(refused.code()).as(refused.printed()).isEqualTo(AUTHENTICATION);
        assertThat(refused.printed()).contains("hint: Log in again");
        assertThat(run("connections", "test", "mine").printed()).contains("credentials");
    }
}
