package dev.ferrule.cli.profile;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The profiles of a user: {@code connections/NAME.json} in the folder that {@value #FOLDER} names, which is otherwise
 * {@code ferrule} in the user's folder for settings (XDG Base Directory Specification). Tokens of a profile lie beside them,
 * in {@code tokens/NAME}.
 */
public final class Profiles {

    /** The environment variable that names the folder. */
    public static final String FOLDER = "FERRULE_CONFIG";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final String END = ".json";

    private final Path connections;
    private final Path tokens;

    /** The profiles of the user whose surroundings these are. */
    public Profiles(Surroundings surroundings) {
        Path folder = folder(surroundings);
        connections = folder.resolve("connections");
        tokens = folder.resolve("tokens");
    }

    private static Path folder(Surroundings surroundings) {
        return surroundings
                .variable(FOLDER)
                .map(surroundings::path)
                .or(() -> surroundings
                        .variable("XDG_CONFIG_HOME")
                        // A path that is not absolute does not count, says the specification.
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .map(home -> home.resolve("ferrule")))
                .orElseGet(() -> Path.of(
                                surroundings.variable("HOME").orElseGet(() -> System.getProperty("user.home", ".")))
                        .resolve(".config/ferrule"));
    }

    /** Whether what a person has written for a connection is a name and no file. */
    public static boolean isName(String written) {
        return NAME.matcher(written).matches();
    }

    /** The names of all profiles, in order. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(connections)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(END))
                    .map(file -> file.substring(0, file.length() - END.length()))
                    .filter(Profiles::isName)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw Problem.file("read", connections, e);
        }
    }

    /**
     * The file of a profile, which has the form of a {@code --connection} file.
     *
     * @throws Problem when there is no such profile
     */
    public Path file(String name) {
        Path file = place(name);
        if (!Files.exists(file)) {
            List<String> known = names();
            Problem problem = Problem.of(ExitCode.USAGE, "There is no connection " + Quote.code(name) + ".");
            throw (known.isEmpty() ? problem : problem.hint(Suggestion.hint(name, known)))
                    .hint("ferrule connections add " + (isName(name) ? name : "NAME") + " CONNECTOR makes one");
        }
        refuseOpen(file);
        return file;
    }

    /**
     * A profile.
     *
     * @throws Problem when there is none of this name, others can read it, or its file holds something else
     */
    public Profile read(String name) {
        Path file = file(name);
        try {
            if (JsonReader.read(Files.readAllBytes(file)) instanceof JsonObject json) {
                return Profile.of(name, json).orElseThrow(() -> noProfile(file));
            }
        } catch (InvalidJsonException e) {
            throw noProfile(file);
        } catch (IOException e) {
            throw Problem.file("read", file, e);
        }
        throw noProfile(file);
    }

    /**
     * Writes a profile.
     *
     * @param replace whether it may take the place of one of the same name
     * @throws Problem when there is one already, or it cannot be written
     */
    public void write(Profile profile, boolean replace) {
        Path file = place(profile.name());
        if (!replace && Files.exists(file)) {
            throw Problem.of(ExitCode.USAGE, "There is a connection " + Quote.code(profile.name()) + " already.")
                    .hint("--replace writes it anew, ferrule connections remove " + profile.name() + " removes it");
        }
        try {
            OwnFiles.folder(connections);
            OwnFiles.refuseOpen("The folder of connections", connections);
            OwnFiles.write(file, JsonWriter.wire(profile.json()));
        } catch (IOException e) {
            throw Problem.file("write", file, e);
        }
    }

    /** Removes a profile and its tokens. */
    public void remove(String name) {
        Path file = place(name);
        file(name);
        Path kept = tokens(name);
        try {
            if (Files.isDirectory(kept)) {
                try (Stream<Path> files = Files.list(kept)) {
                    for (Path each : files.toList()) {
                        Files.delete(each);
                    }
                }
                Files.delete(kept);
            }
            Files.delete(file);
        } catch (IOException e) {
            throw Problem.file("remove", file, e);
        }
    }

    /** The folder that keeps the tokens of a profile. */
    public Path tokens(String name) {
        return tokens.resolve(name);
    }

    /**
     * Refuses a name that no profile can have, as it becomes the name of a file.
     *
     * @throws Problem when it is none
     */
    public static void refuseName(String name) {
        if (!isName(name)) {
            throw Problem.of(ExitCode.USAGE, Quote.code(name) + " is no name of a connection.")
                    .hint("a name has letters, digits, - and _, and begins with a letter or digit");
        }
    }

    private Path place(String name) {
        refuseName(name);
        return connections.resolve(name + END);
    }

    private void refuseOpen(Path file) {
        try {
            OwnFiles.refuseOpen("The folder of connections", connections);
            OwnFiles.refuseOpen("The connection file", file);
        } catch (IOException e) {
            throw Problem.file("read", file, e);
        }
    }

    private static Problem noProfile(Path file) {
        return Problem.of(ExitCode.FILE, "The file " + file + " holds no connection with a name.");
    }
}
