package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.ShellWord;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ferrule run}: runs an action. Which connector is meant decides what else may be written, so its commands are
 * made when its name has been read, and they read the rest.
 */
@Command(
        name = "run",
        customSynopsis = "ferrule run CONNECTOR ACTION [OPTIONS]",
        description = "Runs an action of a connector and prints its output as JSON.")
public final class RunCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final GlobalOptions global;
    private final Consumer<CommandLine> configuration;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CONNECTOR",
            description = "A connector's folder, or its id if FERRULE_PATH lists its folder.")
    private @Nullable String connector;

    @Parameters(
            index = "1..*",
            paramLabel = "ACTION [OPTIONS]",
            description =
                    "ferrule run CONNECTOR --help lists the actions, ferrule run CONNECTOR ACTION --help the options.")
    private List<String> rest = List.of();

    /**
     * The command in these surroundings.
     *
     * @param configuration what makes a command of a connector behave like all others
     */
    public RunCommand(Surroundings surroundings, GlobalOptions global, Consumer<CommandLine> configuration) {
        this.surroundings = surroundings;
        this.global = global;
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Connectors connectors = new Connectors(surroundings);
        if (connector == null) {
            List<String> known = connectors.listed().stream()
                    .map(found -> found.connector().id())
                    .toList();
            Problem problem = Problem.of(ExitCode.USAGE, "Which connector?");
            throw known.isEmpty()
                    ? problem.hint("name its folder, or list the folders of connectors in " + Connectors.PATH)
                    : problem.hint("there are: " + String.join(", ", known));
        }
        Connectors.Found found = connectors.load(connector);
        CommandLine actions = ConnectorCommand.of(found.connector(), surroundings, global);
        actions.getCommandSpec().name(ShellWord.of(connector));
        spec.commandLine().addSubcommand(connector, actions);
        configuration.accept(actions);
        return actions.execute(rest.toArray(String[]::new));
    }
}
