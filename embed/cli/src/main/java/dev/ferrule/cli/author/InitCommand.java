package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ferrule init}, which only leads to what can be begun. */
@Command(
        name = "init",
        synopsisSubcommandLabel = "COMMAND",
        description = "Begins a connector or an action. What it writes is valid at once; nothing is overwritten.",
        commandListHeading = "%nCommands:%n")
public final class InitCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    private InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command and those below it, which have the options of all commands too. */
    public static CommandLine commandLine(Surroundings surroundings, GlobalOptions global) {
        CommandLine init = new CommandLine(new InitCommand(surroundings));
        init.addSubcommand(new CommandLine(new InitConnectorCommand(surroundings)));
        init.addSubcommand(new CommandLine(new InitActionCommand(surroundings)));
        init.getSubcommands().values().forEach(global::addTo);
        return init;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.USAGE.code();
    }
}
