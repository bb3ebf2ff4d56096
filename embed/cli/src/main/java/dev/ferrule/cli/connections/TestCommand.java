package dev.ferrule.cli.connections;

import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.ShellWord;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.run.TestConnectionCommand;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ferrule connections test}: tells whether a connection works, and if not, what has failed. */
@Command(
        name = "test",
        customSynopsis = "ferrule connections test NAME [OPTIONS]",
        description = {
            "Tells whether a connection works, by the action that its connector names for it.",
            "If not, it says which of network, TLS, credentials, permission and service has failed, and what to do."
        })
final class TestCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final GlobalOptions global;
    private final Consumer<CommandLine> configuration;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the connection.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "OPTIONS",
            description = "ferrule connections test NAME --help lists the options.")
    private List<String> rest = List.of();

    TestCommand(Surroundings surroundings, GlobalOptions global, Consumer<CommandLine> configuration) {
        this.surroundings = surroundings;
        this.global = global;
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Known known = Known.read(name, surroundings);
        CommandLine test = TestConnectionCommand.of(known.connector(), surroundings, global);
        test.getCommandSpec().name(ShellWord.of(name));
        spec.commandLine().addSubcommand(name, test);
        configuration.accept(test);
        return test.execute(
                Stream.concat(Stream.of("--connection", name), rest.stream()).toArray(String[]::new));
    }
}
