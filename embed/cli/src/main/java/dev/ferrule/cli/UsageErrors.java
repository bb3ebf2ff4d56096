package dev.ferrule.cli;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. Values that nobody asked for are not repeated: one may be a secret. */
final class UsageErrors implements IParameterExceptionHandler {

    private final PrintWriter err;

    UsageErrors(PrintWriter err) {
        this.err = err;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            unmatched(command, unmatched.getUnmatched());
        } else {
            err.println("error: " + problem.getMessage());
        }
        err.println("hint: " + command.getCommandSpec().qualifiedName() + " --help shows what there is");
        return ExitCode.USAGE.code();
    }

    private void unmatched(CommandLine command, List<String> arguments) {
        List<String> options = arguments.stream()
                .filter(argument -> argument.startsWith("-"))
                .map(argument -> argument.split("=", 2)[0])
                .toList();
        List<String> names = List.copyOf(command.getSubcommands().keySet());
        if (!options.isEmpty()) {
            String option = options.get(0);
            err.println("error: There is no option " + Quote.code(option) + ".");
            hint(
                    option,
                    command.getCommandSpec().options().stream()
                            .filter(known -> !known.hidden())
                            .flatMap(known -> Stream.of(known.names()))
                            .toList());
        } else if (!names.isEmpty()) {
            String kind = command.getCommandSpec().usageMessage().synopsisSubcommandLabel();
            err.println(
                    "error: There is no " + kind.toLowerCase(Locale.ROOT) + " " + Quote.code(arguments.get(0)) + ".");
            hint(arguments.get(0), names);
        } else {
            err.println("error: An argument belongs to no option. It is not repeated here, as it may be a secret.");
        }
    }

    private void hint(String written, List<String> known) {
        Optional<String> likely = Suggestion.likely(written, known);
        likely.ifPresent(name -> err.println("hint: did you mean " + name + "?"));
    }
}
