package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Writes the entries of maps in the form in which the service wants them, where only another action tells that form. The
 * other action runs once for each call that gives such entries, before its first step and in its time.
 */
final class EntryWrapping {

    private final ConnectorDefinition connector;
    private final Map<String, JsonValue> fields;

    EntryWrapping(ConnectorDefinition connector, Map<String, JsonValue> fields) {
        this.connector = connector;
        this.fields = fields;
    }

    /**
     * The inputs with their entries in the form of the wire.
     *
     * @param given the inputs as the caller named them
     * @param wire the same as the wire names them
     * @param run runs another action and gives what it returns
     */
    Inputs wrapped(
            ActionDefinition action, Inputs given, Inputs wire, BiFunction<ActionDefinition, Inputs, JsonValue> run) {
        boolean asks = false;
        for (ParameterDefinition parameter : action.parameters()) {
            asks |= parameter.entriesFrom().isPresent();
        }
        if (!asks) {
            return wire;
        }
        Map<String, JsonValue> values = new LinkedHashMap<>(wire.values());
        Map<Asked, JsonValue> answers = new HashMap<>();
        for (ParameterDefinition parameter : action.parameters()) {
            if (needed(parameter, wire).isPresent()) {
                EntriesDefinition entries = needed(parameter, wire).get();
                Asked asked = asked(action, entries, given);
                if (!answers.containsKey(asked)) {
                    answers.put(asked, run.apply(asked.source(), asked.inputs()));
                }
                ToldEntries told = new ToldEntries(entries, answers.getOrDefault(asked, JsonObject.EMPTY));
                values.computeIfPresent(parameter.id(), (id, value) -> told.wrapped((JsonObject) value));
            }
        }
        return Inputs.of(values);
    }

    /** What is asked before a call: another action and what it is given. */
    record Asked(ActionDefinition source, Inputs inputs) {}

    /** The other actions that run before a call with these inputs, each once. */
    List<Asked> asked(ActionDefinition action, Inputs given) {
        List<Asked> all = new ArrayList<>();
        for (ParameterDefinition parameter : action.parameters()) {
            needed(parameter, given)
                    .map(entries -> asked(action, entries, given))
                    .filter(asked -> !all.contains(asked))
                    .ifPresent(all::add);
        }
        return all;
    }

    private Asked asked(ActionDefinition action, EntriesDefinition entries, Inputs given) {
        ActionDefinition source = Optional.ofNullable(
                        connector.lookups().get(entries.lookup().action()))
                .orElseThrow(() -> new IllegalStateException("The definition of " + connector.id()
                        + " lacks the lookup " + entries.lookup().action() + "."));
        return new Asked(source, Choices.inputs(entries.lookup(), new Scope(fields, action, given, false)));
    }

    private static Optional<EntriesDefinition> needed(ParameterDefinition parameter, Inputs inputs) {
        boolean given = inputs.get(parameter.id())
                .filter(value ->
                        value instanceof JsonObject map && !map.members().isEmpty())
                .isPresent();
        return parameter.entriesFrom().filter(entries -> given && entries.wraps());
    }
}
