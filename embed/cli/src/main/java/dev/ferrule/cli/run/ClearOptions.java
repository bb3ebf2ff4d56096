package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option of actions with parameters that can be cleared. */
final class ClearOptions {

    @Option(
            names = "--clear",
            paramLabel = "PARAMETER",
            description = "Clears this parameter, which is not the same as not giving it. Give it once for each.")
    List<String> parameters = new ArrayList<>();

    /** Whether the action has a parameter that can be cleared. */
    static boolean areFor(Action action) {
        return action.parameters().stream().anyMatch(parameter -> parameter.clear() != null);
    }

    /** The inputs, with JSON's null for what is cleared. */
    Inputs addTo(Inputs inputs, Action action, OptionNames names) {
        Inputs.Builder all = inputs.toBuilder();
        for (String written : parameters) {
            Parameter parameter = find(written, action);
            if (inputs.get(parameter.id()).isPresent()) {
                throw Problem.of(
                        ExitCode.USAGE, names.parameter(parameter.id()) + " is given and cleared; do one of both.");
            }
            all.cleared(parameter.id());
        }
        return all.build();
    }

    private static Parameter find(String written, Action action) {
        return action.parameters().stream()
                .filter(parameter -> parameter.clear() != null)
                .filter(parameter -> parameter.id().equals(written.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ExitCode.USAGE, OptionText.quoted(written) + " is no parameter that can be cleared.")
                        .hint("Known: "
                                + action.parameters().stream()
                                        .filter(parameter -> parameter.clear() != null)
                                        .map(Parameter::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
