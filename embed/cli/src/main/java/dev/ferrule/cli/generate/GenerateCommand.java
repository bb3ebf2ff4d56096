package dev.ferrule.cli.generate;

import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.codegen.Emitter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
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

    /** The command, whose help lists the outputs that there are: those of others on the class path as well. */
    public static CommandLine in(Surroundings surroundings) {
        CommandLine command = new CommandLine(new GenerateCommand(surroundings));
        OptionSpec emit = command.getCommandSpec().findOption("--emit");
        List<String> known = Emitter.all().stream().map(Emitter::id).toList();
        String listed = String.join(", ", known).replace("%", "%%");
        command.getCommandSpec().remove(emit);
        command.getCommandSpec()
                .addOption(OptionSpec.builder(emit)
                        .description("What to generate, separated by commas: " + listed + ". Default: java.")
                        .completionCandidates(known)
                        .build());
        return command;
    }

    @Override
    public Integer call() {
        return output.run(surroundings, emit);
    }
}
