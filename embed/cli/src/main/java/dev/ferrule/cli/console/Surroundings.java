package dev.ferrule.cli.console;

import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The process around a command, so that a test can bring its own.
 *
 * @param in what is typed or piped in
 * @param out where results go, and nothing else
 * @param err where everything else goes
 * @param environment the environment variables
 * @param directory what relative paths start from
 * @param home the folder that Ferrule is installed in, if it is known
 * @param terminal whether a person reads {@code out} on a terminal
 * @param prompt asks that person
 */
public record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path directory,
        Optional<Path> home,
        boolean terminal,
        Prompt prompt) {

    /** Copies the environment. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** An environment variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** The path that a person has written. */
    public Path path(String written) {
        return directory.resolve(written);
    }

    /**
     * A folder as messages name it, so that a terminal can open what is in it: the way from where the command runs, with
     * {@code /} between its parts, when it lies below; empty for that folder itself; else its whole path.
     */
    public String shown(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path here = directory.toAbsolutePath().normalize();
        if (!whole.startsWith(here)) {
            return whole.toString();
        }
        return here.relativize(whole).toString().replace(File.separatorChar, '/');
    }

    /** Whether {@code out} gets colours; see no-color.org and bixense.com/clicolors. */
    public boolean colour() {
        if (variable("NO_COLOR").isPresent()) {
            return false;
        }
        boolean forced =
                variable("CLICOLOR_FORCE").filter(value -> !value.equals("0")).isPresent();
        boolean dumb = variable("TERM").filter(value -> value.equals("dumb")).isPresent();
        return forced || (terminal && !dumb);
    }
}
