package dev.ferrule.cli.imports;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ferrule import}, which only leads to what can be imported. */
@Command(
        name = "import",
        synopsisSubcommandLabel = "COMMAND",
        description = "Makes a connector of another description of a service.",
        commandListHeading = "%nCommands:%n")
public final class ImportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    private ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command and those below it, which have the options of all commands too. */
    public static CommandLine commandLine(Surroundings surroundings, GlobalOptions global) {
        CommandLine command = new CommandLine(new ImportCommand(surroundings));
        command.addSubcommand(new CommandLine(new ImportOpenApiCommand(surroundings)));
        command.getSubcommands().values().forEach(global::addTo);
        return command;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.USAGE.code();
    }
}
