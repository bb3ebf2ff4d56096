package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.format.MigrationResult;
import dev.ferrule.spec.format.MigrationResult.Current;
import dev.ferrule.spec.format.MigrationResult.Migrated;
import dev.ferrule.spec.format.MigrationResult.Unknown;
import dev.ferrule.spec.format.Migrator;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ferrule migrate}: rewrites a connector of an older version of the language. */
@Command(
        name = "migrate",
        description = {
            "Rewrites a connector of an older version of the language; comments stay.",
            "Prints the names of the files that were changed."
        })
public final class MigrateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER", description = "A connector's folder.")
    private String folder = "";

    /** The command in these surroundings. */
    public MigrateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SpecFiles files = SpecFiles.read(folder, surroundings);
        Diagnostics diagnostics = new Diagnostics();
        MigrationResult result = new Migrator(diagnostics).migrate(files.connector(), files.actions());
        if (result instanceof Migrated migrated) {
            write(files, migrated);
        } else if (result instanceof Current current) {
            surroundings
                    .err()
                    .println("the connector is written in version " + current.version() + ", the current one");
        } else if (result instanceof Unknown unknown) {
            throw Problem.of(
                            ExitCode.FINDINGS,
                            "The connector says version " + Quote.code(unknown.version())
                                    + " of the language, which this release does not know. Nothing was changed.")
                    .hint("use a newer release of Ferrule, or correct `ferrule:` in connector.yaml");
        } else {
            throw SpecFiles.unreadable(files.folder(), diagnostics, files.all());
        }
        return ExitCode.OK.code();
    }

    /** The connector's own file, which says the version, is written last: what breaks off is done again. */
    private void write(SpecFiles files, Migrated migrated) {
        TreeMap<String, String> texts = new TreeMap<>(migrated.files());
        texts.forEach((file, text) -> {
            files.replace(file, text);
            surroundings.out().println(file);
        });
        migrated.steps()
                .forEach(step -> surroundings
                        .err()
                        .println("version " + step.from() + " to " + step.to() + ": " + step.description()));
        surroundings.err().println("hint: ferrule validate " + folder + " shows what is left to do");
    }
}
