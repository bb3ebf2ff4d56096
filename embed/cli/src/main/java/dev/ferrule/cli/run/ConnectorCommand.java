package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Plain;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ferrule run CONNECTOR}: the actions of a connector as commands. */
final class ConnectorCommand implements Callable<Integer> {

    private final Connector connector;

    private ConnectorCommand(Connector connector) {
        this.connector = connector;
    }

    static CommandLine of(Connector connector, Surroundings surroundings, GlobalOptions global) {
        CommandSpec command = CommandSpec.wrapWithoutInspection(new ConnectorCommand(connector));
        global.addTo(command);
        command.usageMessage()
                .description(Plain.usage(connector.description()))
                .synopsisSubcommandLabel("ACTION")
                .commandListHeading("%nActions:%n")
                .footer("", "ferrule run CONNECTOR ACTION --help shows the options of an action.");
        LoweredConnector lowered = Lowering.lower(connector);
        for (Action action : connector.actions()) {
            command.addSubcommand(
                    action.id(), new CommandLine(ActionCommand.of(connector, lowered, action, surroundings, global)));
        }
        return new CommandLine(command);
    }

    @Override
    public Integer call() {
        throw Problem.of(ExitCode.USAGE, "Which action of " + connector.name() + "?")
                .hint("there are: "
                        + String.join(
                                ", ",
                                connector.actions().stream().map(Action::id).toList()));
    }
}
