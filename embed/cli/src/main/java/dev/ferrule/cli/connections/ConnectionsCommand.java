package dev.ferrule.cli.connections;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Surroundings;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ferrule connections}, which only leads to what can be done with connections that have names. */
@Command(
        name = "connections",
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps connections under names, for --connection NAME.",
        commandListHeading = "%nCommands:%n")
public final class ConnectionsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    private ConnectionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The command and those below it, which have the options of all commands too.
     *
     * @param configuration what makes a command of a connector behave like all others
     */
    public static CommandLine commandLine(
            Surroundings surroundings, GlobalOptions global, Consumer<CommandLine> configuration) {
        CommandLine connections = new CommandLine(new ConnectionsCommand(surroundings));
        CommandLine add = new CommandLine(new AddCommand(surroundings, global, configuration));
        CommandLine test = new CommandLine(new TestCommand(surroundings, global, configuration));
        connections.addSubcommand(add);
        connections.addSubcommand(new CommandLine(new ListCommand(surroundings)));
        connections.addSubcommand(test);
        connections.addSubcommand(new CommandLine(new LoginCommand(surroundings)));
        connections.addSubcommand(new CommandLine(new RemoveCommand(surroundings)));
        connections.getSubcommands().values().forEach(global::addTo);
        // What follows the name is read by commands that are made for its connector.
        add.setStopAtPositional(true);
        test.setStopAtPositional(true);
        return connections;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.USAGE.code();
    }
}
