package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Entries;
import dev.ferrule.spec.model.Lookup;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what lookups say of other actions, once all actions are known. */
final class LookupChecker {

    private final Diagnostics diagnostics;
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, Set<String>> waits = new HashMap<>();

    LookupChecker(Diagnostics diagnostics, List<Action> actions) {
        this.diagnostics = diagnostics;
        for (Action action : actions) {
            this.actions.put(action.id(), action);
            Set<String> others = new HashSet<>();
            action.parameters().stream()
                    .flatMap(parameter -> lookups(parameter).values().stream())
                    .forEach(lookup -> others.add(lookup.action()));
            waits.put(action.id(), others);
        }
    }

    /** Checks the lookups of an action at the places where its file says them. */
    void check(Fields fields) {
        Action action = actions.get(fields.text("action", ""));
        if (action == null) {
            return;
        }
        for (Parameter parameter : action.parameters()) {
            lookups(parameter)
                    .forEach((key, lookup) -> fields.nested("parameters")
                            .flatMap(all -> all.nested(parameter.id()))
                            .flatMap(written -> written.nested(key))
                            .ifPresent(written -> check(action, key, lookup, written)));
            Entries entries = parameter.entriesFrom();
            Action other = entries == null ? null : actions.get(entries.lookup().action());
            if (entries != null
                    && entries.wraps()
                    && other != null
                    && !other.steps().stream().allMatch(LookupChecker::reads)) {
                fields.nested("parameters")
                        .flatMap(all -> all.nested(parameter.id()))
                        .flatMap(written -> written.nested(EntriesMapper.KEY))
                        .ifPresent(written -> diagnostics.report(
                                DiagnosticCode.BAD_ENTRIES,
                                written.span("action"),
                                "the action " + Quote.code(other.id())
                                        + " may change something, and it is run before each call that gives entries",
                                "name an action that only reads, or remove `wrap`"));
            }
        }
    }

    private static boolean reads(Step step) {
        return step.method().equals("GET")
                || step.method().equals("HEAD")
                || step.repeat().how() == Repeat.How.SAFE;
    }

    /** What a parameter has other actions find, by the keys that say so. */
    private static Map<String, Lookup> lookups(Parameter parameter) {
        Map<String, Lookup> lookups = new LinkedHashMap<>();
        if (parameter.optionsFrom() != null) {
            lookups.put(LookupMapper.KEY, parameter.optionsFrom());
        }
        if (parameter.entriesFrom() != null) {
            lookups.put(EntriesMapper.KEY, parameter.entriesFrom().lookup());
        }
        return lookups;
    }

    private void check(Action action, String key, Lookup lookup, Fields written) {
        Action other = actions.get(lookup.action());
        if (other == null) {
            written.scalar("action").ifPresent(this::unknownAction);
            return;
        }
        if (Cycles.reaches(other.id(), action.id(), waits) || other.id().equals(action.id())) {
            diagnostics.report(
                    DiagnosticCode.LOOKUP_CYCLE,
                    written.span("action"),
                    "the values of " + Quote.code(other.id()) + " are found by " + Quote.code(action.id()) + " again",
                    "let one of the actions do without " + Quote.code(key));
        }
        List<String> known = other.parameters().stream().map(Parameter::id).toList();
        for (var entry : written.entries("with")) {
            if (!known.contains(entry.name())) {
                diagnostics.report(
                        DiagnosticCode.LOOKUP_INPUT,
                        entry.key().span(),
                        "the action " + Quote.code(other.id()) + " has no parameter " + Quote.code(entry.name()),
                        Suggestion.hint(entry.name(), known));
            }
        }
        for (Parameter parameter : other.parameters()) {
            if (parameter.required() && !lookup.inputs().containsKey(parameter.id())) {
                diagnostics.report(
                        DiagnosticCode.LOOKUP_INPUT,
                        written.span("action"),
                        "the action " + Quote.code(other.id()) + " needs " + Quote.code(parameter.id()),
                        "say under `with:` what it is given, such as `with: {" + parameter.id() + ": {$from: ...}}`");
            }
        }
    }

    private void unknownAction(Scalar scalar) {
        diagnostics.report(
                DiagnosticCode.UNKNOWN_REFERENCE,
                scalar.span(),
                "there is no action " + Quote.code(scalar.text()),
                Suggestion.hint(scalar.text(), actions.keySet()));
    }
}
