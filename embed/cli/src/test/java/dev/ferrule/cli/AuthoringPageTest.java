package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/authoring.md} work one after the other. */
class AuthoringPageTest {

    private static final String COMMAND = "./ferrule ";
    private static final String EXPORT = "export ";

    @TempDir
    private Path folder;

    @Test
    void everyCommandWorks() throws IOException {
        List<String> lines = Files.readAllLines(Ferrule.MODULE.resolve("../../docs/authoring.md"));
        Ferrule ferrule = Ferrule.command().in(folder);
        int commands = 0;
        boolean fenced = false;
        for (String line : lines) {
            fenced ^= line.startsWith("```");
            if (fenced && line.startsWith(EXPORT)) {
                String[] variable = line.substring(EXPORT.length()).split("=", 2);
                ferrule.with(variable[0], variable[1]);
            } else if (fenced && line.startsWith(COMMAND)) {
                Outcome outcome = ferrule.run(line.substring(COMMAND.length()).split(" "));
                assertThat(outcome.code()).as(line + "\n" + outcome.all()).isZero();
                commands++;
            }
        }
        assertThat(commands).isGreaterThan(6);
    }
}
