package dev.ferrule.cli;

import dev.ferrule.cli.console.Prompt;
import dev.ferrule.cli.console.Surroundings;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The {@code ferrule} command. */
public final class Main {

    /** The system property with the folder that Ferrule is installed in. */
    private static final String HOME = "ferrule.home";

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        // The validator's log messages go where all others go: to SLF4J, which the command gives no place to write to.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Surroundings surroundings = new Surroundings(
                System.in,
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.getenv(),
                Path.of(""),
                Optional.ofNullable(System.getProperty(HOME)).map(Path::of),
                onTerminal(),
                prompt());
        System.exit(Cli.execute(List.of(args), surroundings));
    }

    @SuppressWarnings("SystemConsoleNull")
    private static Prompt prompt() {
        Console console = onTerminal() ? System.console() : null;
        return console == null ? Prompt.NOBODY : Prompt.at(console);
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < 22) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** JSON and pages are UTF-8, whatever the machine's own encoding is. */
    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
