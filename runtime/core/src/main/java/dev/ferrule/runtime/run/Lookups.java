package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.LookupDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.function.BiFunction;

/** Asks other actions what the parameters of an action may hold, as the service tells it now. */
final class Lookups {

    private final BiFunction<ActionDefinition, Inputs, Scope> scopes;
    private final BiFunction<ActionDefinition, Inputs, JsonValue> run;

    /**
     * Asks actions of one connection.
     *
     * @param scopes what the inputs of an asked action are read from
     * @param run runs an action and gives what it returns
     */
    Lookups(BiFunction<ActionDefinition, Inputs, Scope> scopes, BiFunction<ActionDefinition, Inputs, JsonValue> run) {
        this.scopes = scopes;
        this.run = run;
    }

    List<Choice> options(ActionDefinition action, String parameter, Inputs inputs, ActionDefinition source) {
        LookupDefinition lookup = action.parameter(parameter)
                .flatMap(ParameterDefinition::optionsFrom)
                .filter(found -> found.action().equals(source.id()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The values of " + parameter + " are not found by " + source.id() + "."));
        return Choices.read(lookup, asked(lookup, action, inputs, source));
    }

    List<MapEntry> entries(ActionDefinition action, String parameter, Inputs inputs, ActionDefinition source) {
        EntriesDefinition entries = action.parameter(parameter)
                .flatMap(ParameterDefinition::entriesFrom)
                .filter(found -> found.lookup().action().equals(source.id()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The entries of " + parameter + " are not found by " + source.id() + "."));
        return new ToldEntries(entries, asked(entries.lookup(), action, inputs, source)).entries();
    }

    List<Violation> checkEntries(ActionDefinition action, String parameter, Inputs inputs, ActionDefinition source) {
        JsonObject given =
                inputs.get(parameter).orElse(JsonObject.EMPTY) instanceof JsonObject map ? map : JsonObject.EMPTY;
        List<MapEntry> known = entries(action, parameter, inputs, source);
        return action.parameter(parameter)
                .map(map -> EntryChecker.check(map, known, given))
                .orElse(List.of());
    }

    private JsonValue asked(LookupDefinition lookup, ActionDefinition action, Inputs inputs, ActionDefinition source) {
        return run.apply(source, Choices.inputs(lookup, scopes.apply(action, inputs)));
    }
}
