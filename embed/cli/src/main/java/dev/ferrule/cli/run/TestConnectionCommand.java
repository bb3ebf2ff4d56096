package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.ShellWord;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ferrule test-connection}: tells whether a connection works, by the action that its connector names for it. */
@Command(
        name = "test-connection",
        customSynopsis = "ferrule test-connection CONNECTOR [OPTIONS]",
        description = "Tells whether a connection works.")
public final class TestConnectionCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final GlobalOptions global;
    private final Consumer<CommandLine> configuration;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "CONNECTOR",
            description = "A connector's folder, or its id if FERRULE_PATH lists its folder.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "OPTIONS",
            description = "ferrule test-connection CONNECTOR --help lists the options.")
    private List<String> rest = List.of();

    /**
     * The command in these surroundings.
     *
     * @param configuration what makes a command of a connector behave like all others
     */
    public TestConnectionCommand(Surroundings surroundings, GlobalOptions global, Consumer<CommandLine> configuration) {
        this.surroundings = surroundings;
        this.global = global;
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Connector connector = new Connectors(surroundings).load(name).connector();
        CommandLine test = of(connector, surroundings, global);
        test.getCommandSpec().name(ShellWord.of(name));
        spec.commandLine().addSubcommand(name, test);
        configuration.accept(test);
        return test.execute(rest.toArray(String[]::new));
    }

    /**
     * The command that tests connections to this connector.
     *
     * @throws Problem when it does not say how that is done
     */
    public static CommandLine of(Connector connector, Surroundings surroundings, GlobalOptions global) {
        Action action = Optional.ofNullable(connector.connectionTest())
                .flatMap(connector::action)
                .orElseThrow(
                        () -> Problem.of(ExitCode.USAGE, connector.name() + " does not say how a connection is tested.")
                                .hint("name an action without required parameters under `test:` in connector.yaml"));
        return new CommandLine(ActionCommand.test(connector, action, surroundings, global));
    }
}
