package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;

/** Lowers parameters and the fields of connections. */
final class Parameters {

    private Parameters() {}

    static ParameterDefinition.Builder lower(Parameter parameter) {
        ParameterDefinition.Builder lowered = lower(
                parameter.id(), parameter.name(), parameter.type(), parameter.constraints(), parameter.required());
        if (parameter.defaultValue() != null) {
            lowered.defaultValue(Values.lower(parameter.defaultValue()));
        }
        return lowered;
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
