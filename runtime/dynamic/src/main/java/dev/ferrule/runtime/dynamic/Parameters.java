package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.LookupDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.time.Times;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.Entries;
import dev.ferrule.spec.model.Lookup;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lowers parameters and the fields of connections. */
final class Parameters {

    private Parameters() {}

    static ParameterDefinition.Builder lower(Parameter parameter, WireNames names) {
        ParameterDefinition.Builder lowered = lower(
                parameter.id(), parameter.name(), parameter.type(), parameter.constraints(), parameter.required());
        if (parameter.defaultValue() != null) {
            lowered.defaultValue(defaultValue(parameter, names.of(parameter.defaultValue(), parameter.type())));
        }
        if (!parameter.visibleWhen().equals(Test.ALWAYS)) {
            lowered.visibleWhen(Conditions.lower(parameter.visibleWhen()));
        }
        if (parameter.requiredWhen() != null) {
            lowered.requiredWhen(Conditions.lower(parameter.requiredWhen()));
        }
        if (parameter.clear() != null) {
            lowered.clearable();
        }
        if (parameter.optionsFrom() != null) {
            lowered.optionsFrom(lower(parameter.optionsFrom()));
        }
        if (parameter.entriesFrom() != null) {
            lowered.entriesFrom(lower(parameter.entriesFrom()));
        }
        return lowered;
    }

    private static LookupDefinition lower(Lookup lookup) {
        Map<String, Expression> inputs = new LinkedHashMap<>();
        lookup.inputs().forEach((id, value) -> inputs.put(id, Values.lower(value)));
        return new LookupDefinition(
                lookup.action(),
                inputs,
                Values.lower(lookup.items()),
                Values.lower(lookup.value()),
                Optional.ofNullable(lookup.label()).map(Values::lower));
    }

    private static EntriesDefinition lower(Entries entries) {
        Map<String, EntriesDefinition.Meaning> types = new LinkedHashMap<>();
        entries.types()
                .forEach((word, meaning) -> types.put(
                        word,
                        new EntriesDefinition.Meaning(
                                Shapes.lower(meaning.type()), Optional.ofNullable(meaning.wrap()))));
        return new EntriesDefinition(
                lower(entries.lookup()),
                Optional.ofNullable(entries.required()).map(Values::lower),
                Optional.ofNullable(entries.options()).map(Values::lower),
                Optional.ofNullable(entries.type()).map(Values::lower),
                types);
    }

    /** The default; a time in the form that given times get as well. */
    private static Expression defaultValue(Parameter parameter, Value value) {
        if (parameter.type() == ValueType.Scalar.DATE_TIME && value instanceof Value.Text text) {
            String zone = parameter.constraints().zone();
            return Expression.text(Times.time(text.text())
                    .or(() -> Times.time(text.text(), ZoneId.of(zone == null ? "UTC" : zone)))
                    .map(Times::inUtc)
                    .orElse(text.text()));
        }
        return Values.lower(value);
    }

    static ParameterDefinition.Builder lower(
            String id, String name, ValueType type, Constraints constraints, boolean required) {
        ParameterDefinition.Builder lowered = ParameterDefinition.builder(id, name, Shapes.lower(type));
        if (required) {
            lowered.required();
        }
        if (constraints.minLength() != null) {
            lowered.minLength(constraints.minLength());
        }
        if (constraints.maxLength() != null) {
            lowered.maxLength(constraints.maxLength());
        }
        if (constraints.min() != null) {
            lowered.min(constraints.min());
        }
        if (constraints.max() != null) {
            lowered.max(constraints.max());
        }
        if (constraints.pattern() != null) {
            lowered.pattern(constraints.pattern());
        }
        if (constraints.format() != null) {
            lowered.format(constraints.format());
        }
        if (!constraints.options().isEmpty()) {
            lowered.options(constraints.options().toArray(String[]::new));
        }
        if (constraints.zone() != null) {
            lowered.zone(constraints.zone());
        }
        if (constraints.minItems() != null) {
            lowered.minItems(constraints.minItems());
        }
        if (constraints.maxItems() != null) {
            lowered.maxItems(constraints.maxItems());
        }
        if (constraints.maxSize() != null) {
            lowered.maxSize(constraints.maxSize());
        }
        if (constraints.unique()) {
            lowered.unique();
        }
        return lowered;
    }
}
