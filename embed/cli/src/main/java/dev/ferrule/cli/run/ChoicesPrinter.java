package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.LookupDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.MapEntry;
import dev.ferrule.spec.diagnostic.Quote;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints what a service offers for a parameter, a line each with tabs between: a value and its label; or the key of an
 * entry, its label, its type, whether it must be given, and its only values.
 */
final class ChoicesPrinter {

    private final LoweredConnector connector;
    private final PrintWriter out;

    ChoicesPrinter(LoweredConnector connector, PrintWriter out) {
        this.connector = connector;
        this.out = out;
    }

    void print(Connection connection, ActionDefinition action, String parameter, Inputs inputs) {
        String id = parameter.replaceFirst("^--", "").replace('-', '_');
        ParameterDefinition asked = action.parameter(id)
                .filter(found -> lookup(found).isPresent())
                .orElseThrow(() -> nothingOffered(action, id));
        ActionDefinition source = lookup(asked)
                .map(LookupDefinition::action)
                .flatMap(connector::action)
                .orElseThrow(() -> new IllegalStateException("The checker has let the lookup of " + id + " pass."));
        if (asked.entriesFrom().isPresent()) {
            connection.entries(action, id, inputs, source).forEach(this::print);
        } else {
            connection
                    .options(action, id, inputs, source)
                    .forEach(choice -> line(List.of(text(choice.value()), choice.label())));
        }
    }

    private static Optional<LookupDefinition> lookup(ParameterDefinition parameter) {
        return parameter.optionsFrom().or(() -> parameter.entriesFrom().map(EntriesDefinition::lookup));
    }

    private static Problem nothingOffered(ActionDefinition action, String id) {
        List<String> known = action.parameters().stream()
                .filter(candidate -> lookup(candidate).isPresent())
                .map(ParameterDefinition::id)
                .toList();
        return Problem.of(
                ExitCode.USAGE,
                "The service offers no values for " + id + "."
                        + (known.isEmpty() ? "" : " It does for: " + String.join(", ", known) + "."));
    }

    private void print(MapEntry entry) {
        line(List.of(
                entry.key(),
                entry.label(),
                word(entry.shape()),
                entry.required() ? "required" : "",
                entry.options().stream().map(ChoicesPrinter::text).collect(Collectors.joining(", "))));
    }

    private static String word(Shape shape) {
        return shape instanceof Shape.ListOf list
                ? "list of " + word(list.items())
                : String.valueOf(shape).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(JsonValue value) {
        return value instanceof JsonText text ? text.text() : JsonWriter.masked(value);
    }

    /** What a service writes cannot forge a second line or a second column. */
    private void line(List<String> columns) {
        out.println(columns.stream()
                .map(column -> Quote.harmless(column.replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\t"))
                .stripTrailing());
    }
}
