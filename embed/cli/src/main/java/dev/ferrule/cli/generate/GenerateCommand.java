package dev.ferrule.cli.generate;

import dev.ferrule.cli.console.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferrule generate}: writes code. */
@Command(name = "generate", description = "Generates code from a connector and prints the paths of the files written.")
public final class GenerateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--emit",
            paramLabel = "OUTPUT",
            split = ",",
            defaultValue = "java",
            description = "What to generate, separated by commas. Default: java.")
    private List<String> emit = List.of();

    /** The command in these surroundings. */
    public GenerateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return output.run(surroundings, emit);
    }
}
