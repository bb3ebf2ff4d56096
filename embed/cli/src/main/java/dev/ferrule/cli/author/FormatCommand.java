package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.spec.format.FolderFormat;
import java.nio.file.Path;
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

    /** All folders are read before the first file is written. */
    @Override
    public Integer call() {
        List<FolderFormat> all = folders.stream()
                .map(folder -> format(SpecFiles.read(folder, surroundings)))
                .toList();
        int changed = 0;
        long count = 0;
        for (FolderFormat format : all) {
            for (FolderFormat.Change change : format.changes()) {
                if (!check) {
                    SpecFiles.replace(format.folder(), change.file(), change.text());
                }
                surroundings.out().println(shown(format.folder().resolve(change.file())));
            }
            changed += format.changes().size();
            count += format.files().size();
        }
        surroundings
                .err()
                .println("formatted " + count + (count == 1 ? " file: " : " files: ") + changed
                        + (check ? " would change" : " changed"));
        return (check && changed > 0 ? ExitCode.FINDINGS : ExitCode.OK).code();
    }

    private static FolderFormat format(SpecFiles files) {
        FolderFormat format = FolderFormat.of(files.folder());
        if (!format.problems().isEmpty()) {
            throw SpecFiles.unreadable(files.folder(), format.problems(), format.files());
        }
        return format;
    }

    private Path shown(Path file) {
        Path here = surroundings.directory().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
