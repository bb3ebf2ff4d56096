package dev.ferrule.codegen.schema;

import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.MapOf;
import dev.ferrule.spec.model.ValueType.Named;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The schemas of types. What goes in is held to the rules; what comes out is only described, as a service may answer more than
 * is documented and null for what is not there.
 */
public final class TypeSchemas {

    private final Map<String, NamedType> types;
    private final boolean input;
    private final boolean wire;
    private final String folder;
    private final UnaryOperator<String> names;
    private final UnaryOperator<String> prose;

    /** By name, sorted; an entry stands for one that is being made. */
    private final Map<String, Schema> definitions = new TreeMap<>();

    private TypeSchemas(
            Map<String, NamedType> types,
            boolean input,
            boolean wire,
            String folder,
            UnaryOperator<String> names,
            UnaryOperator<String> prose) {
        this.types = types;
        this.input = input;
        this.wire = wire;
        this.folder = folder;
        this.names = names;
        this.prose = prose;
    }

    static TypeSchemas ofInputs(Map<String, NamedType> types) {
        return new TypeSchemas(types, true, false, "#/$defs/", UnaryOperator.identity(), UnaryOperator.identity());
    }

    static TypeSchemas ofOutputs(Map<String, NamedType> types) {
        return new TypeSchemas(types, false, false, "#/$defs/", UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * The schemas of what is on the wire, where members have the names of the service.
     *
     * @param input whether it is sent, not answered
     * @param folder what stands before the name of a definition in a reference to it, such as {@code #/components/schemas/}
     * @param names the name of the definition of a type
     * @param prose what is made of a text for people, which may be anybody's
     */
    public static TypeSchemas onTheWire(
            Map<String, NamedType> types,
            boolean input,
            String folder,
            UnaryOperator<String> names,
            UnaryOperator<String> prose) {
        return new TypeSchemas(types, input, true, folder, names, prose);
    }

    /** A text for people as the schemas have it. */
    String prose(String text) {
        return prose.apply(text);
    }

    /** The name of a member: its documented one, or that on the wire. */
    String member(String documented, String onTheWire) {
        return wire ? onTheWire : documented;
    }

    boolean isInput() {
        return input;
    }

    /** The definitions that the schemas made so far refer to, by name. */
    public Map<String, Schema> definitions() {
        return definitions;
    }

    /** The schema of values of a type, of which the entries and values have these rules. */
    public Schema of(ValueType type, Constraints rules) {
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
            return Schema.to(folder + define(named.type()));
        }
        Constraints held = input ? rules : Constraints.NONE;
        return wire ? ScalarSchemas.onTheWire((Scalar) type, held) : ScalarSchemas.of((Scalar) type, held);
    }

    private String define(String typeName) {
        String name = names.apply(typeName);
        if (!definitions.containsKey(name)) {
            definitions.put(name, new Schema());
            NamedType type = Objects.requireNonNull(types.get(typeName), "the checker of specs has found every type");
            definitions.put(
                    name,
                    type instanceof ObjectType object ? object(object) : new FormSchemas(this).of((OneOfType) type));
        }
        return name;
    }

    private Schema object(ObjectType type) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (ObjectType.Field field : type.fields()) {
            Schema schema = of(field.type(), field.constraints());
            boolean mayBeNull = input ? isCleared(field) : !field.required();
            properties.put(
                    member(field),
                    described(mayBeNull ? schema.orNull() : schema, field)
                            .when("deprecated", field.lifecycle().deprecation() != null));
        }
        return Schema.of("object")
                .with("description", prose(type.description()))
                .withSchemas("properties", properties)
                .withTexts(
                        "required",
                        type.fields().stream()
                                .filter(ObjectType.Field::required)
                                .map(this::member)
                                .toList());
    }

    /** Whether null is sent, or clears what is documented. */
    private boolean isCleared(ObjectType.Field field) {
        return wire ? field.clear() instanceof Value.Null : field.clear() != null;
    }

    private String member(ObjectType.Field field) {
        return member(field.name(), field.wire().get(0));
    }

    private Schema described(Schema schema, ObjectType.Field field) {
        return schema.with("description", prose(field.description()));
    }
}
