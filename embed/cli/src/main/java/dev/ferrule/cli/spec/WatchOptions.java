package dev.ferrule.cli.spec;

import dev.ferrule.cli.console.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import picocli.CommandLine.Option;

/** Whether a check is done once or again and again. */
final class WatchOptions {

    @Option(names = "--watch", description = "Checks again when a file changes, until Ctrl-C.")
    private boolean watch;

    @Option(
            names = "--until-stdin-closes",
            description = "With --watch: also ends when standard input does, for use in scripts.")
    private boolean untilStdinCloses;

    /** Checks as often as was asked for; returns what the last check did. */
    int run(Surroundings surroundings, List<Path> folders, IntSupplier check) {
        return watch ? new WatchLoop(surroundings, untilStdinCloses).run(folders, check) : check.getAsInt();
    }
}
