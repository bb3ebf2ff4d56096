package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.LookupDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.Lookup;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lowers parameters and the fields of connections. */
final class Parameters {

    private Parameters() {}

    static ParameterDefinition.Builder lower(Parameter parameter) {
        ParameterDefinition.Builder lowered = lower(
                parameter.id(), parameter.name(), parameter.type(), parameter.constraints(), parameter.required());
        if (parameter.defaultValue() != null) {
            lowered.defaultValue(Values.lower(parameter.defaultValue()));
        }
        if (!parameter.visibleWhen().equals(Test.ALWAYS)) {
            lowered.visibleWhen(Conditions.lower(parameter.visibleWhen()));
        }
        if (parameter.requiredWhen() != null) {
            lowered.requiredWhen(Conditions.lower(parameter.requiredWhen()));
        }
        if (parameter.optionsFrom() != null) {
            lowered.optionsFrom(lower(parameter.optionsFrom()));
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
        return lowered;
    }
}
