package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.LookupDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Choice;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.diagnostic.Quote;
import java.io.PrintWriter;
import java.util.List;

/** Prints what a service offers for a parameter: one line each, the value and a tab and its label. */
final class ChoicesPrinter {

    private final LoweredConnector connector;
    private final PrintWriter out;

    ChoicesPrinter(LoweredConnector connector, PrintWriter out) {
        this.connector = connector;
        this.out = out;
    }

    void print(Connection connection, ActionDefinition action, String parameter, Inputs inputs) {
        String id = parameter.replaceFirst("^--", "").replace('-', '_');
        List<String> known = action.parameters().stream()
                .filter(candidate -> candidate.optionsFrom().isPresent())
                .map(ParameterDefinition::id)
                .toList();
        LookupDefinition lookup = action.parameter(id)
                .flatMap(ParameterDefinition::optionsFrom)
                .orElseThrow(() -> Problem.of(
                        ExitCode.USAGE,
                        "The service offers no values for " + id + "."
                                + (known.isEmpty() ? "" : " It does for: " + String.join(", ", known) + ".")));
        ActionDefinition source = connector
                .action(lookup.action())
                .orElseThrow(() -> new IllegalStateException("The checker has let " + lookup.action() + " pass."));
        for (Choice choice : connection.options(action, id, inputs, source)) {
            String value = choice.value() instanceof JsonText text ? text.text() : JsonWriter.masked(choice.value());
            out.println(oneLine(value) + "\t" + oneLine(choice.label()));
        }
    }

    /** What a service writes cannot forge a second line or a second column. */
    private static String oneLine(String text) {
        return Quote.harmless(text.replaceAll("\\s+", " "));
    }
}
