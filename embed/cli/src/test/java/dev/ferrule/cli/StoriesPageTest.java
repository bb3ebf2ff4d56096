package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines for the shell of {@code actions-crowd/stories.md} work. A real shell runs them, with a {@code ./ferrule} that notes
 * what it was called with; the calls are then made within the test.
 */
class StoriesPageTest {

    private static final Pattern LINES = Pattern.compile("```sh\\n(.*?)\\n```", Pattern.DOTALL);
    private static final String NOTE = """
            #!/bin/sh
            for word in "$@"; do printf '%s\\037' "$word"; done >> calls
            printf '\\n' >> calls
            """;

    @TempDir
    private Path folder;

    @Test
    void everyLineWorks() throws IOException, InterruptedException {
        Files.write(folder.resolve("leavers.txt"), List.of("dated", "a+b & c@example.com", "o'brien"));
        Files.write(folder.resolve("staff.csv"), List.of("user,name", "leaver,Lena", "no-email,Nora"));
        Files.write(folder.resolve("forgetful.txt"), List.of("sampleuser", "jürgen"));
        List<List<String>> calls = calls();

        try (SandboxServer crowd = SandboxServer.start("crowd")) {
            Ferrule ferrule = Ferrule.command();
            crowd.connectionFields().forEach((field, value) -> ferrule.with("FERRULE_CROWD_" + upper(field), value));
            ferrule.with("NEW", "n3w-p4ssword");
            ferrule.run("run", "crowd", "add-user", "--username", "o'brien", "--password-env", "NEW");
            crowd.clearRequests();
            for (List<String> call : calls) {
                Outcome outcome = ferrule.run(call.toArray(String[]::new));
                assertThat(outcome.code()).as(call + "\n" + outcome.all()).isZero();
            }

            assertThat(crowd.requests())
                    .extracting(request -> request.method() + " " + request.target())
                    .filteredOn(request -> !request.startsWith("GET"))
                    .map(request -> request.replaceFirst("/crowd/rest/usermanagement/1", ""))
                    .containsExactly(
                            "PUT /user?username=dated",
                            "PUT /user?username=a%2Bb%20%26%20c%40example.com",
                            "PUT /user?username=o%27brien",
                            "POST /user/group/direct?username=leaver",
                            "POST /user/group/direct?username=no-email",
                            "POST /user/mail/password?username=sampleuser",
                            "POST /user/mail/password?username=j%C3%BCrgen");
        }
    }

    /** What the lines call {@code ./ferrule} with. */
    private List<List<String>> calls() throws IOException, InterruptedException {
        Path ferrule = Files.writeString(folder.resolve("ferrule"), NOTE);
        assertThat(ferrule.toFile().setExecutable(true)).isTrue();
        String page = Files.readString(Ferrule.MODULE.resolve("../../actions-crowd/stories.md"));
        List<String> lines =
                LINES.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(lines).hasSize(4);
        for (String line : lines) {
            ProcessBuilder shell = new ProcessBuilder("sh", "-c", line);
            shell.environment().put("LC_ALL", "C.UTF-8");
            Process process = shell.directory(folder.toFile()).inheritIO().start();
            assertThat(process.waitFor()).as(line).isZero();
        }
        List<List<String>> calls = new ArrayList<>();
        for (String call : Files.readAllLines(folder.resolve("calls"))) {
            calls.add(List.of(call.split("\u001f")));
        }
        return calls;
    }

    private static String upper(String field) {
        return field.toUpperCase(Locale.ROOT);
    }
}
