package dev.ferrule.cli.run;

import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Reads the input of an action from options and from the file of {@code --input}; options count more. */
final class ActionInput {

    private final Action action;
    private final ActionDefinition definition;
    private final SecretGuard secrets;
    private final OptionNames names;
    private final Surroundings surroundings;

    ActionInput(
            Action action,
            ActionDefinition definition,
            SecretGuard secrets,
            OptionNames names,
            Surroundings surroundings) {
        this.action = action;
        this.definition = definition;
        this.secrets = secrets;
        this.names = names;
        this.surroundings = surroundings;
    }

    Inputs read(ParseResult parsed, @Nullable String file) {
        Inputs.Builder inputs = Inputs.builder();
        if (file != null) {
            JsonObject object = InputFiles.object(file, surroundings);
            object.members().forEach((id, value) -> inputs.value(id, guard(id, value)));
        }
        for (Parameter parameter : action.parameters()) {
            option(parameter, parsed).ifPresent(value -> inputs.value(parameter.id(), value));
        }
        return inputs.build();
    }

    private JsonValue guard(String id, JsonValue value) {
        return definition
                .parameter(id)
                .map(parameter -> secrets.guard(parameter.shape(), value))
                .orElse(value);
    }

    private Optional<JsonValue> option(Parameter parameter, ParseResult parsed) {
        String name = names.parameter(parameter.id());
        if (OptionNames.isSecret(parameter.type())) {
            return new SecretOptions(name, false).read(parsed, surroundings);
        }
        if (!parsed.hasMatchedOption(name)) {
            return Optional.empty();
        }
        if (parameter.type() == ValueType.Scalar.BOOLEAN) {
            boolean flag = parsed.matchedOptionValue(name, Boolean.TRUE);
            return Optional.of(JsonValue.of(flag));
        }
        if (parameter.type() instanceof ValueType.ListOf) {
            List<JsonValue> entries = parsed.matchedOptionValue(name, List.of());
            return Optional.of(guard(parameter.id(), new JsonArray(entries)));
        }
        JsonValue value = parsed.matchedOptionValue(name, JsonValue.ofNull());
        return Optional.of(guard(parameter.id(), value));
    }
}
