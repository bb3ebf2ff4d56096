package dev.ferrule.cli.spec;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Connector;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds connectors by folder, or by id in the folders that {@value #PATH} lists. */
public final class Connectors {

    /** The environment variable that lists folders of connectors, or of Maven projects with one. */
    public static final String PATH = "FERRULE_PATH";

    /** Where a connector lies in a Maven project. */
    public static final String IN_PROJECT = "src/main/connector";

    private final Surroundings surroundings;

    /** Looks for connectors in these surroundings. */
    public Connectors(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * A connector and where it lies.
     *
     * @param folder the connector's folder
     * @param connector the connector, which has no errors
     * @param reading what was read there
     */
    public record Found(Path folder, Connector connector, SpecReading reading) {}

    /** The connectors on the path that have no errors, in the order of the path. */
    public List<Found> listed() {
        List<Found> listed = new ArrayList<>();
        for (Path listedFolder : path()) {
            Path folder = within(listedFolder);
            SpecReading reading = new SpecReader().read(folder);
            reading.connector().ifPresent(connector -> listed.add(new Found(folder, connector, reading)));
        }
        return listed;
    }

    /**
     * The folder that a person means.
     *
     * @param written a folder, that of a Maven project with a connector in it, or the id of a connector
     * @throws Problem when there is no such connector
     */
    public Path folder(String written) {
        Path direct = direct(written);
        boolean file = direct.endsWith(SpecFolder.CONNECTOR) && Files.isRegularFile(direct);
        if (file && direct.getParent() != null) {
            return direct.getParent();
        }
        boolean looksLikePath = written.contains("/") || written.contains(File.separator) || written.startsWith(".");
        Path folder = within(direct);
        if (looksLikePath || Files.exists(folder.resolve(SpecFolder.CONNECTOR))) {
            return folder;
        }
        List<Found> listed = listed();
        return listed.stream()
                .filter(found -> found.connector().id().equals(written))
                .map(Found::folder)
                .findFirst()
                .or(() -> namedLike(written))
                .orElseThrow(() -> unknown(written, direct, listed));
    }

    /**
     * Reads a connector.
     *
     * @param written a folder, or the id of a connector
     * @throws Problem when there is no such connector, or it has errors
     */
    public Found load(String written) {
        Path folder = folder(written);
        SpecReading reading = new SpecReader().read(folder);
        if (reading.connector().isPresent()) {
            return new Found(folder, reading.connector().get(), reading);
        }
        if (!Files.isDirectory(folder)) {
            throw Problem.of(ExitCode.FILE, "There is no folder " + Quote.code(written) + ".");
        }
        long errors = reading.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        String printed = new DiagnosticPrinter(false)
                .in(surroundings.shown(folder))
                .print(reading.diagnostics(), reading.sources());
        throw Problem.of(
                        ExitCode.FINDINGS,
                        "The connector in " + folder + " has " + errors + (errors == 1 ? " error." : " errors."))
                .details(printed.lines().toList());
    }

    /** The connector's folder in a folder: in a Maven project, that of its connector; else the folder itself. */
    public static Path within(Path folder) {
        Path inProject = folder.resolve(IN_PROJECT);
        boolean project = !Files.exists(folder.resolve(SpecFolder.CONNECTOR))
                && Files.exists(inProject.resolve(SpecFolder.CONNECTOR));
        return project ? inProject : folder;
    }

    private Path direct(String written) {
        try {
            return surroundings.path(written);
        } catch (InvalidPathException e) {
            throw Problem.of(ExitCode.USAGE, Quote.code(written) + " is neither a folder nor a connector's id.");
        }
    }

    /** A folder of that name whose connector has errors, so that they are shown. */
    private Optional<Path> namedLike(String written) {
        return path().stream()
                .filter(folder -> folder.getFileName() != null
                        && folder.getFileName().toString().equals(written))
                .map(Connectors::within)
                .findFirst();
    }

    private List<Path> path() {
        return surroundings.variable(PATH).stream()
                .flatMap(list -> Stream.of(list.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isBlank())
                .map(surroundings::path)
                .toList();
    }

    private Problem unknown(String written, Path direct, List<Found> listed) {
        List<String> known =
                listed.stream().map(found -> found.connector().id()).toList();
        List<Path> broken = path().stream()
                .filter(folder ->
                        listed.stream().noneMatch(found -> found.folder().equals(within(folder))))
                .toList();
        String what = Files.isDirectory(direct)
                ? "The folder " + Quote.code(written) + " holds no " + SpecFolder.CONNECTOR + "."
                : "There is no connector " + Quote.code(written) + ".";
        Problem problem = Problem.of(ExitCode.USAGE, what);
        if (!known.isEmpty()) {
            problem = problem.hint(Suggestion.hint(written, known));
        }
        if (!broken.isEmpty()) {
            problem = problem.hint("not readable, see `ferrule validate`: "
                    + String.join(", ", broken.stream().map(Path::toString).toList()));
        }
        return problem.hint("name a connector's folder, or list its folder in " + PATH);
    }
}
