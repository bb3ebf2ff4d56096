package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be referred to at a place.
 *
 * @param connector what the connector has, wherever the place is
 * @param parameters the action's parameters and their types; empty outside an action
 * @param answers the answers that are there
 * @param item the type of the entry that a value is made for, or null where there is none
 * @param values what the action works out under names of its own; a name that is used is filled in as {@code value.NAME}
 * @param used the parameters that something refers to, the fields as {@code connection.ID} and hooks as {@code hook.NAME};
 *     filled while references are resolved
 */
record Scope(
        Connector connector,
        Map<String, ValueType> parameters,
        Answers answers,
        @Nullable ValueType item,
        Map<String, Source.Worked> values,
        Set<String> used) {

    /**
     * What a connector has.
     *
     * @param fields the fields of the connection and their types
     * @param hooks the hooks by name
     * @param kept what {@code auth.NAME} may name; empty but for the address of the server
     * @param servers the names of its other servers
     * @param members what is inside of parameters
     */
    private record Connector(
            Map<String, ValueType> fields,
            Map<String, Hook> hooks,
            Set<String> kept,
            Set<String> servers,
            Members members) {}

    /**
     * Answers of steps.
     *
     * @param steps the steps whose answers are there, and how they are read
     * @param taken the names that those steps give to values of their answers
     * @param later the steps that come later
     * @param judged the step whose answer a response rule judges; {@link Source#THIS} for a rule of the connector; null
     *     outside a rule
     * @param judgedRead how the judged answer is read
     */
    private record Answers(
            Map<String, Step.Read> steps,
            Map<String, Set<String>> taken,
            Set<String> later,
            @Nullable String judged,
            Step.Read judgedRead) {

        private static final Answers NONE = new Answers(Map.of(), Map.of(), Set.of(), null, Step.Read.JSON);
    }

    /** What every place can refer to: the connection. */
    static Scope ofConnection(Map<String, ValueType> connection, Set<String> used) {
        return new Scope(
                new Connector(connection, Map.of(), Set.of(), Set.of(), Members.NONE),
                Map.of(),
                Answers.NONE,
                null,
                Map.of(),
                used);
    }

    /** Where nothing can be referred to, as among types. */
    static Scope ofNothing() {
        return ofConnection(Map.of(), new HashSet<>());
    }

    /** The fields of the connection and their types. */
    Map<String, ValueType> connection() {
        return connector.fields;
    }

    /** The hooks of the connector, by name. */
    Map<String, Hook> hooks() {
        return connector.hooks;
    }

    /** What {@code auth.NAME} may name; empty but for the address of the server. */
    Set<String> kept() {
        return connector.kept;
    }

    /** The names of the connector's other servers. */
    Set<String> servers() {
        return connector.servers;
    }

    /** What is inside of parameters. */
    Members members() {
        return connector.members;
    }

    /** The steps whose answers are there, and how they are read. */
    Map<String, Step.Read> steps() {
        return answers.steps;
    }

    /** The names that those steps give to values of their answers. */
    Map<String, Set<String>> taken() {
        return answers.taken;
    }

    /** The steps that come later. */
    Set<String> later() {
        return answers.later;
    }

    /** The step whose answer a response rule judges; {@link Source#THIS} for a rule of the connector; null outside a rule. */
    @Nullable
    String judged() {
        return answers.judged;
    }

    /** How the judged answer is read. */
    Step.Read judgedRead() {
        return answers.judgedRead;
    }

    private Scope with(Connector other) {
        return new Scope(other, parameters, answers, item, values, used);
    }

    private Scope with(Answers other) {
        return new Scope(connector, parameters, other, item, values, used);
    }

    private Scope with(Map<String, Source.Worked> other) {
        return new Scope(connector, parameters, answers, item, other, used);
    }

    /** The same, with the hooks of the connector. */
    Scope withHooks(Map<String, Hook> known) {
        return with(new Connector(connector.fields, known, connector.kept, connector.servers, connector.members));
    }

    /** The same, where types tell what is inside of parameters. */
    Scope knowing(Members inside) {
        return with(new Connector(connector.fields, connector.hooks, connector.kept, connector.servers, inside));
    }

    /** Where the answer that gave a token has told these. */
    Scope keeping(Set<String> names) {
        return with(new Connector(
                connector.fields, connector.hooks, Set.copyOf(names), connector.servers, connector.members));
    }

    /** The same, where steps can name these servers. */
    Scope serving(Set<String> names) {
        return with(new Connector(connector.fields, connector.hooks, connector.kept, names, connector.members));
    }

    /** The same, where another set is told what is referred to. */
    Scope using(Set<String> told) {
        return new Scope(connector, parameters, answers, item, values, told);
    }

    /** With one more value that the action works out. */
    Scope withValue(Source.Worked value) {
        Map<String, Source.Worked> more = new LinkedHashMap<>(values);
        more.put(value.name(), value);
        return with(more);
    }

    /** Without what the action works out. */
    Scope withoutValues() {
        return with(Map.of());
    }

    /** Within an action, before its first step. */
    Scope inAction(Map<String, ValueType> actionParameters, Set<String> usedParameters) {
        return new Scope(connector, actionParameters, Answers.NONE, null, Map.of(), usedParameters);
    }

    /** The parameters and nothing else: what is worked out before anything runs goes through no conversion. */
    Scope ofInputsAlone() {
        Connector nothing =
                new Connector(Map.of(), Map.of(), connector.kept, connector.servers, connector.members.asDocumented());
        return new Scope(nothing, parameters, Answers.NONE, null, Map.of(), used);
    }

    /** Behind some steps and before others; valid as long as the caller leaves both as they are. */
    Scope between(Map<String, Step.Read> earlier, Map<String, Set<String>> takenEarlier, Set<String> laterSteps) {
        Answers there = new Answers(earlier, takenEarlier, laterSteps, null, Step.Read.JSON);
        return new Scope(connector, parameters, there, null, values, used);
    }

    /** In a response rule that judges the answer of a step. */
    Scope judging(String step, Step.Read read) {
        Answers judging = new Answers(answers.steps, answers.taken, answers.later, step, read);
        return new Scope(connector, parameters, judging, null, values, used);
    }

    /** With one more value that a step takes from its answer. */
    Scope withTaken(String step, String name) {
        Map<String, Set<String>> more = new HashMap<>(answers.taken);
        more.merge(step, Set.of(name), (some, other) -> {
            Set<String> both = new HashSet<>(some);
            both.addAll(other);
            return both;
        });
        return with(new Answers(answers.steps, more, answers.later, answers.judged, answers.judgedRead));
    }

    /** In a value that is made for an entry of this type. */
    Scope withItem(ValueType type) {
        return new Scope(connector, parameters, answers, type, values, used);
    }

    /** Whether a source is something that is never shown. */
    boolean isSecret(Source source) {
        if (source instanceof Source.Input input) {
            return parameters.get(input.parameter()) == ValueType.Scalar.SECRET;
        }
        if (source instanceof Source.Worked worked) {
            return ValueSources.of(worked.value()).stream().anyMatch(this::isSecret);
        }
        if (source instanceof Source.Item) {
            return item != null && item.innermost() == ValueType.Scalar.SECRET;
        }
        return source instanceof Source.Connection field && connection().get(field.field()) == ValueType.Scalar.SECRET;
    }
}
