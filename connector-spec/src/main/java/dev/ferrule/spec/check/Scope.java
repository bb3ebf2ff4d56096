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
 * @param connection the fields of the connection and their types
 * @param parameters the action's parameters and their types; empty outside an action
 * @param steps the steps whose answers are there, and how they are read
 * @param taken the names that those steps give to values of their answers
 * @param later the steps that come later
 * @param judged the step whose answer a response rule judges; {@link Source#THIS} for a rule of the connector; null
 *     outside a rule
 * @param judgedRead how the judged answer is read
 * @param item the type of the entry that a value is made for, or null where there is none
 * @param hooks the hooks of the connector, by name
 * @param used the parameters that something refers to, the fields as {@code connection.ID} and hooks as {@code hook.NAME}; filled while references
 *     are resolved
 * @param kept what {@code auth.NAME} may name; empty but for the address of the server
 * @param values what the action works out under names of its own; a name that is used is filled in as {@code value.NAME}
 * @param members what is inside of parameters
 */
record Scope(
        Map<String, ValueType> connection,
        Map<String, ValueType> parameters,
        Map<String, Step.Read> steps,
        Map<String, Set<String>> taken,
        Set<String> later,
        @Nullable String judged,
        Step.Read judgedRead,
        @Nullable ValueType item,
        Map<String, Hook> hooks,
        Set<String> used,
        Set<String> kept,
        Map<String, Source.Worked> values,
        Members members) {

    /** What every place can refer to: the connection. */
    static Scope ofConnection(Map<String, ValueType> connection, Set<String> used) {
        return new Scope(
                connection,
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                null,
                Step.Read.JSON,
                null,
                Map.of(),
                used,
                Set.of(),
                Map.of(),
                Members.NONE);
    }

    /** The same, with the hooks of the connector. */
    Scope withHooks(Map<String, Hook> known) {
        return new Scope(
                connection,
                parameters,
                steps,
                taken,
                later,
                judged,
                judgedRead,
                item,
                known,
                used,
                kept,
                values,
                members);
    }

    /** The same, where types tell what is inside of parameters. */
    Scope knowing(Members inside) {
        return new Scope(
                connection,
                parameters,
                steps,
                taken,
                later,
                judged,
                judgedRead,
                item,
                hooks,
                used,
                kept,
                values,
                inside);
    }

    /** Where the answer that gave a token has told these. */
    Scope keeping(Set<String> names) {
        return new Scope(
                connection,
                parameters,
                steps,
                taken,
                later,
                judged,
                judgedRead,
                item,
                hooks,
                used,
                Set.copyOf(names),
                values,
                members);
    }

    /** The same, where another set is told what is referred to. */
    Scope using(Set<String> told) {
        return new Scope(
                connection,
                parameters,
                steps,
                taken,
                later,
                judged,
                judgedRead,
                item,
                hooks,
                told,
                kept,
                values,
                members);
    }

    /** With one more value that the action works out. */
    Scope withValue(Source.Worked value) {
        Map<String, Source.Worked> more = new LinkedHashMap<>(values);
        more.put(value.name(), value);
        return new Scope(
                connection,
                parameters,
                steps,
                taken,
                later,
                judged,
                judgedRead,
                item,
                hooks,
                used,
                kept,
                more,
                members);
    }

    /** Without what the action works out. */
    Scope withoutValues() {
        return new Scope(
                connection,
                parameters,
                steps,
                taken,
                later,
                judged,
                judgedRead,
                item,
                hooks,
                used,
                kept,
                Map.of(),
                members);
    }

    /** Within an action, before its first step. */
    Scope inAction(Map<String, ValueType> actionParameters, Set<String> usedParameters) {
        return new Scope(
                connection,
                actionParameters,
                Map.of(),
                Map.of(),
                Set.of(),
                null,
                Step.Read.JSON,
                null,
                hooks,
                usedParameters,
                kept,
                Map.of(),
                members);
    }

    /** The parameters and nothing else: what is worked out before anything runs goes through no conversion. */
    Scope ofInputsAlone() {
        return new Scope(
                Map.of(),
                parameters,
                Map.of(),
                Map.of(),
                Set.of(),
                null,
                Step.Read.JSON,
                null,
                Map.of(),
                used,
                kept,
                Map.of(),
                members.asDocumented());
    }

    /** Behind some steps and before others; valid as long as the caller leaves both as they are. */
    Scope between(Map<String, Step.Read> earlier, Map<String, Set<String>> takenEarlier, Set<String> laterSteps) {
        return new Scope(
                connection,
                parameters,
                earlier,
                takenEarlier,
                laterSteps,
                null,
                Step.Read.JSON,
                null,
                hooks,
                used,
                kept,
                values,
                members);
    }

    /** In a response rule that judges the answer of a step. */
    Scope judging(String step, Step.Read read) {
        return new Scope(
                connection, parameters, steps, taken, later, step, read, null, hooks, used, kept, values, members);
    }

    /** With one more value that a step takes from its answer. */
    Scope withTaken(String step, String name) {
        Map<String, Set<String>> more = new HashMap<>(taken);
        more.merge(step, Set.of(name), (some, other) -> {
            Set<String> both = new HashSet<>(some);
            both.addAll(other);
            return both;
        });
        return new Scope(
                connection,
                parameters,
                steps,
                more,
                later,
                judged,
                judgedRead,
                item,
                hooks,
                used,
                kept,
                values,
                members);
    }

    /** In a value that is made for an entry of this type. */
    Scope withItem(ValueType type) {
        return new Scope(
                connection,
                parameters,
                steps,
                taken,
                later,
                judged,
                judgedRead,
                type,
                hooks,
                used,
                kept,
                values,
                members);
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
        return source instanceof Source.Connection field && connection.get(field.field()) == ValueType.Scalar.SECRET;
    }
}
