package dev.ferrule.codegen.schema;

import dev.ferrule.runtime.dynamic.Literals;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.InputRule;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schema of what an action is given: an object of its parameters, and of nothing else. */
final class InputSchema {

    private final TypeSchemas types;
    private final Action action;

    private InputSchema(Connector connector, Action action) {
        this.types = TypeSchemas.ofInputs(connector.types());
        this.action = action;
    }

    static JsonObject of(Connector connector, Action action) {
        return new InputSchema(connector, action).schema();
    }

    private JsonObject schema() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : action.parameters()) {
            properties.put(parameter.id(), property(parameter));
            if (parameter.required()) {
                required.add(parameter.id());
            }
        }
        Schema schema = new Schema()
                .with("$schema", Schemas.DIALECT)
                .with("title", action.name())
                .with("description", action.description())
                .with("type", "object")
                .withSchemas("properties", properties)
                .withTexts("required", required)
                .with("additionalProperties", JsonValue.of(false));
        addRules(schema);
        return schema.withSchemas("$defs", types.definitions()).json();
    }

    private Schema property(Parameter parameter) {
        Schema value = types.of(parameter.type(), parameter.constraints());
        Schema schema = (parameter.clear() == null ? value : value.orNull())
                .with("title", parameter.name())
                .with("description", parameter.description());
        defaultValue(parameter).ifPresent(literal -> schema.with("default", literal));
        example(parameter).ifPresent(example -> schema.with("examples", new JsonArray(List.of(example))));
        return schema.when("deprecated", parameter.lifecycle().deprecation() != null);
    }

    /** A literal default; what comes from elsewhere is not known before a call. */
    private static Optional<JsonValue> defaultValue(Parameter parameter) {
        if (parameter.defaultValue() == null || parameter.type().innermost() == Scalar.SECRET) {
            return Optional.empty();
        }
        return Literals.of(parameter.defaultValue());
    }

    private static Optional<JsonValue> example(Parameter parameter) {
        String text = parameter.example();
        if (text == null || !(parameter.type() instanceof Scalar type)) {
            return Optional.empty();
        }
        return switch (type) {
            case SECRET, ANY, FILE -> Optional.empty();
            case INTEGER, NUMBER -> Optional.of(new JsonNumber(text));
            case BOOLEAN -> Optional.of(JsonValue.of(Boolean.parseBoolean(text)));
            default -> Optional.of(JsonValue.of(text));
        };
    }

    private void addRules(Schema schema) {
        List<Schema> all = new ArrayList<>();
        Map<String, JsonValue> dependent = new LinkedHashMap<>();
        for (InputRule rule : action.rules()) {
            if (rule instanceof InputRule.ExactlyOne one) {
                all.add(new Schema().withSchemas("oneOf", each(one.parameters())));
            } else if (rule instanceof InputRule.AtLeastOne some) {
                all.add(Schema.anyOf(each(some.parameters())));
            } else if (rule instanceof InputRule.AtMostOne most) {
                all.add(new Schema().with("not", Schema.anyOf(pairs(most.parameters()))));
            } else if (rule instanceof InputRule.Requires requires) {
                List<String> others = new ArrayList<>(requires.others());
                if (dependent.get(requires.parameter()) instanceof JsonArray before) {
                    before.values().forEach(other -> others.add(((JsonText) other).text()));
                }
                dependent.put(requires.parameter(), Schema.texts(others));
            }
        }
        schema.withSchemas("allOf", all);
        if (!dependent.isEmpty()) {
            schema.with("dependentRequired", new JsonObject(dependent));
        }
    }

    private static List<Schema> each(List<String> parameters) {
        return parameters.stream().map(id -> required(List.of(id))).toList();
    }

    private static List<Schema> pairs(List<String> parameters) {
        List<Schema> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            for (int j = i + 1; j < parameters.size(); j++) {
                pairs.add(required(List.of(parameters.get(i), parameters.get(j))));
            }
        }
        return pairs;
    }

    private static Schema required(List<String> parameters) {
        return new Schema().withTexts("required", parameters);
    }
}
