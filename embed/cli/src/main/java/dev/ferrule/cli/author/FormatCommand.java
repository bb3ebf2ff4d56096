package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.format.SpecFormatter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule format}: brings the files of connectors into the canonical layout. */
@Command(
        name = "format",
        description = {
            "Orders keys, indents by two spaces and drops needless quotes; comments stay.",
            "What the connector means does not change. Prints the paths of the files that were changed."
        })
public final class FormatCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "A connector's folder, or its id.")
    private List<String> folders = List.of();

    @Option(
            names = "--check",
            description = "Changes nothing; prints the files that would change, and ends with 1 if there are any.")
    private boolean check;

    /** The command in these surroundings. */
    public FormatCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private record Change(SpecFiles files, String file, String text) {}

    /** All folders are read before the first file is written. */
    @Override
    public Integer call() {
        List<SpecFiles> all = folders.stream()
                .map(folder -> SpecFiles.read(folder, surroundings))
                .toList();
        List<Change> changes =
                all.stream().flatMap(files -> changes(files).stream()).toList();
        for (Change change : changes) {
            if (!check) {
                change.files().replace(change.file(), change.text());
            }
            surroundings.out().println(shown(change.files().folder().resolve(change.file())));
        }
        long count = all.stream().mapToLong(files -> files.all().size()).sum();
        surroundings
                .err()
                .println("formatted " + count + (count == 1 ? " file: " : " files: ") + changes.size()
                        + (check ? " would change" : " changed"));
        return (check && !changes.isEmpty() ? ExitCode.FINDINGS : ExitCode.OK).code();
    }

    private List<Change> changes(SpecFiles files) {
        Diagnostics diagnostics = new Diagnostics();
        List<Change> changes = new ArrayList<>();
        for (SourceText source : files.all()) {
            new SpecFormatter(diagnostics)
                    .format(source)
                    .filter(text -> !text.equals(source.text()))
                    .ifPresent(text -> changes.add(new Change(files, source.file(), text)));
        }
        if (diagnostics.hasErrors()) {
            throw SpecFiles.unreadable(files.folder(), diagnostics, files.all());
        }
        return changes;
    }

    private Path shown(Path file) {
        Path here = surroundings.directory().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
