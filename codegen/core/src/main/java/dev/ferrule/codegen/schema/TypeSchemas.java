package dev.ferrule.codegen.schema;

import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.MapOf;
import dev.ferrule.spec.model.ValueType.Named;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The schemas of types. What goes in is held to the rules; what comes out is only described, as a service may answer more than
 * is documented and null for what is not there.
 */
final class TypeSchemas {

    private final Map<String, NamedType> types;
    private final boolean input;

    /** By name, sorted; an entry stands for one that is being made. */
    private final Map<String, Schema> definitions = new TreeMap<>();

    private TypeSchemas(Map<String, NamedType> types, boolean input) {
        this.types = types;
        this.input = input;
    }

    static TypeSchemas ofInputs(Map<String, NamedType> types) {
        return new TypeSchemas(types, true);
    }

    static TypeSchemas ofOutputs(Map<String, NamedType> types) {
        return new TypeSchemas(types, false);
    }

    boolean isInput() {
        return input;
    }

    /** The definitions that the schemas made so far refer to. */
    Map<String, Schema> definitions() {
        return definitions;
    }

    /** The schema of values of a type, of which the entries and values have these rules. */
    Schema of(ValueType type, Constraints rules) {
        if (type instanceof ListOf list) {
            Schema entries = of(list.items(), list.items() instanceof Scalar ? rules : Constraints.NONE);
            Schema schema = Schema.of("array").with("items", entries);
            return input
                    ? schema.with("minItems", rules.minItems())
                            .with("maxItems", rules.maxItems())
                            .when("uniqueItems", rules.unique())
                    : schema;
        }
        if (type instanceof MapOf map) {
            Schema schema = Schema.of("object").with("additionalProperties", of(map.values(), Constraints.NONE));
            if (input) {
                Patterns.portable(map.keys())
                        .ifPresent(keys -> schema.with("propertyNames", new Schema().with("pattern", keys)));
                schema.with("minProperties", rules.minItems()).with("maxProperties", rules.maxItems());
            }
            return schema;
        }
        if (type instanceof Named named) {
            define(named.type());
            return Schema.to(named.type());
        }
        return ScalarSchemas.of((Scalar) type, input ? rules : Constraints.NONE);
    }

    private void define(String name) {
        if (definitions.containsKey(name)) {
            return;
        }
        definitions.put(name, new Schema());
        NamedType type = Objects.requireNonNull(types.get(name), "the checker of specs has found every type");
        definitions.put(
                name, type instanceof ObjectType object ? object(object) : new FormSchemas(this).of((OneOfType) type));
    }

    private Schema object(ObjectType type) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (ObjectType.Field field : type.fields()) {
            Schema schema = of(field.type(), field.constraints());
            properties.put(
                    field.name(),
                    described(field.required() || input ? schema : schema.orNull(), field)
                            .when("deprecated", field.lifecycle().deprecation() != null));
        }
        return Schema.of("object")
                .with("description", type.description())
                .withSchemas("properties", properties)
                .withTexts(
                        "required",
                        type.fields().stream()
                                .filter(ObjectType.Field::required)
                                .map(ObjectType.Field::name)
                                .toList());
    }

    private static Schema described(Schema schema, ObjectType.Field field) {
        return schema.with("description", field.description());
    }
}
