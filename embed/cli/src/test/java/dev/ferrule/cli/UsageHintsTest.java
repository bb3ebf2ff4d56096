package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each wrong command line names one that works: the help of the command that was meant. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class UsageHintsTest {

    private static final Pattern HINT = Pattern.compile("(?m)^hint: (.+) shows what there is$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String LEDGER = Ferrule.CONNECTORS.resolve("ledger").toString();

    @TempDir
    private Path folder;

    private final List<String> wrong = new ArrayList<>();

    /** A connection to try, and a connector in a folder whose name is two words for a shell. */
    @BeforeEach
    void prepare() throws IOException {
        Outcome added = ferrule()
                .run(
                        "connections",
                        "add",
                        "kept",
                        LEDGER,
                        "--auth",
                        "key",
                        "--base-url",
                        "http://127.0.0.1:1",
                        "--client-id",
                        "me",
                        "--api-key-env",
                        "KEY");
        assertThat(added.code()).as(added.all()).isZero();
        copy(Ferrule.CONNECTORS.resolve("ledger"), folder.resolve("the ledger"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Ferrule ferrule() {
        return Ferrule.command()
                .in(folder)
                .with("FERRULE_CONFIG", folder.resolve("config").toString());
    }

    @Test
    void ofAllCommands() {
        List<List<String>> commands = new ArrayList<>();
        collect(Cli.commandLine(Ferrule.surroundings()), List.of(), commands);
        assertThat(commands).hasSizeGreaterThan(20);
        commands.addAll(List.of(
                List.of("run", "crowd"),
                List.of("run", "crowd", "update-user"),
                List.of("run", "the ledger"),
                List.of("run", "the ledger", "list-accounts"),
                List.of("test-connection", "crowd"),
                List.of("test-connection", "the ledger"),
                List.of("connections", "add", "work", "crowd"),
                List.of("connections", "add", "work", "the ledger"),
                List.of("connections", "test", "kept")));

        commands.forEach(this::check);

        assertThat(wrong).isEmpty();
    }

    private static void collect(CommandLine command, List<String> words, List<List<String>> found) {
        found.add(words);
        command.getSubcommands().forEach((name, below) -> {
            List<String> deeper = new ArrayList<>(words);
            deeper.add(name);
            collect(below, deeper, found);
        });
    }

    private void check(List<String> command) {
        List<String> args = new ArrayList<>(command);
        args.add("--there-is-no-such-option");
        Outcome refused = ferrule().run(args.toArray(String[]::new));
        Matcher hint = HINT.matcher(refused.err());
        if (refused.code() != ExitCode.USAGE.code() || !hint.find()) {
            wrong.add(args + " is told: " + refused.all());
            return;
        }
        List<String> told = words(hint.group(1));
        List<String> meant = new ArrayList<>(List.of("ferrule"));
        meant.addAll(command);
        meant.add("--help");
        Outcome help = ferrule().run(told.subList(1, told.size()).toArray(String[]::new));
        if (!told.equals(meant) || help.code() != 0 || !help.out().contains("Usage: ferrule")) {
            wrong.add(args + " is told " + told + ", which gives: " + help.all());
        }
    }

    /** The words of a command line as a shell reads them. */
    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }
}
