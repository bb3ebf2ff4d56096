package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.name.TakenNames;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.NamedShape.Field;
import dev.ferrule.codegen.openapi.schema.NamedShape.ObjectShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The types of a connector: finds one for each schema, and names those that need a name. */
public final class TypeBook {

    private static final int DEEPEST = 40;
    private static final int MOST_FIELDS = 500;

    private final Losses losses;
    private final ShapeReader shapes;
    private final Limits limits;
    private final OneWay oneWay;
    private final ChoiceReader choices;
    private final Map<String, NamedShape> named = new TreeMap<>();
    private final Map<Direction, IdentityHashMap<Object, String>> names = new EnumMap<>(Direction.class);
    private final Map<String, String> components = new LinkedHashMap<>();
    private final Map<String, String> pointers = new LinkedHashMap<>();
    private final TakenNames taken = new TakenNames();

    /** Types for the schemas of a document. The names that it shares schemas under are given first, in their order. */
    public TypeBook(ApiDocument document, Losses losses) {
        this.losses = losses;
        this.shapes = new ShapeReader(document, losses);
        this.limits = new Limits(losses);
        this.oneWay = new OneWay(shapes);
        this.choices = new ChoiceReader(this, shapes, limits, losses);
        document.root().get("components").get("schemas").members().stream()
                .map(Node.Member::name)
                .sorted()
                .forEach(name -> components.put(name, taken.take(Naming.type(name, "Type"), "")));
    }

    /** The types that have been named so far, by name. */
    public Map<String, NamedShape> types() {
        return named;
    }

    /**
     * The type of a schema.
     *
     * @param hint a name for it, in case it needs one and the document gives none
     */
    public TypeUse use(Node schema, Direction direction, String hint) {
        return use(schema, direction, hint, "", 0);
    }

    TypeUse use(Node schema, Direction direction, String hint, String home, int depth) {
        return use(shapes.read(schema), direction, hint, home, depth);
    }

    TypeUse use(Shape shape, Direction direction, String hint, String home, int depth) {
        if (depth > DEEPEST) {
            losses.add(LossCode.CIRCULAR_REFERENCE, shape.origin(), "Lists or maps of themselves take any value.");
            return TypeUse.ANY;
        }
        if (!shape.alternatives().isEmpty() || shape.types().size() > 1) {
            return choices.use(shape, direction, hint, home, depth);
        }
        if (shape.has("enum") || shape.has("const")) {
            return listed(shape);
        }
        if (shape.isObject()) {
            return object(shape, direction, hint, home, depth);
        }
        return shape.isArray() ? list(shape, direction, hint, home, depth) : scalar(shape);
    }

    TypeUse scalar(Shape shape) {
        String type = shape.types().stream().findFirst().orElse("");
        String format = shape.text("format");
        return switch (type) {
            case "string" -> text(shape, format);
            case "file" -> TypeUse.of("file");
            case "integer" -> new TypeUse("integer", "", limits.ofNumber(shape, true));
            case "number" -> new TypeUse("number", "", limits.ofNumber(shape, false));
            case "boolean" -> TypeUse.of("boolean");
            default ->
                shape.has("pattern") || shape.has("maxLength") || shape.has("minLength")
                        ? text(shape, format)
                        : TypeUse.ANY;
        };
    }

    private TypeUse text(Shape shape, String format) {
        return switch (format) {
            case "date", "date-time", "duration" -> TypeUse.of(format);
            case "password" -> new TypeUse("secret", "", withoutFormat(limits.ofText(shape)));
            default -> new TypeUse("string", "", limits.ofText(shape));
        };
    }

    private static Map<String, Object> withoutFormat(Map<String, Object> limits) {
        Map<String, Object> rest = new LinkedHashMap<>(limits);
        rest.remove("format");
        return rest;
    }

    /** A type of listed values. */
    private TypeUse listed(Shape shape) {
        Node constant = shape.fact("const");
        List<Node> values = constant.isMissing() ? shape.fact("enum").items() : List.of(constant);
        boolean texts = values.stream().allMatch(value -> value.isText() || value.isNull());
        Set<String> types = shape.types();
        if (types.contains("string") || (types.isEmpty() && texts)) {
            return new TypeUse("string", "", limits.options(shape, values, Map.of()));
        }
        losses.add(
                LossCode.ENUM,
                constant.isMissing() ? shape.fact("enum") : constant,
                "Only texts have a list of values; others take any value of their type.");
        if (types.isEmpty()) {
            boolean numbers = values.stream().allMatch(Node::isNumber);
            boolean whole =
                    numbers && values.stream().allMatch(value -> value.text().matches("-?[0-9]{1,18}"));
            boolean flags = values.stream().allMatch(Node::isFlag);
            return TypeUse.of(whole ? "integer" : numbers ? "number" : flags ? "boolean" : "any");
        }
        return shape.isObject() || shape.isArray() ? TypeUse.ANY : scalar(shape);
    }

    private TypeUse list(Shape shape, Direction direction, String hint, String home, int depth) {
        Node items = shape.fact("items");
        TypeUse entry = use(items, direction, hint + "Item", home, depth + 1);
        Map<String, Object> rules = limits.ofList(shape);
        if (!entry.of().isEmpty()) {
            losses.add(LossCode.TYPE, items, "A list of lists or maps is a list of any values.");
            return new TypeUse("list", "any", rules);
        }
        Map<String, Object> all = new LinkedHashMap<>(entry.limits());
        all.putAll(rules);
        return new TypeUse("list", entry.type(), all);
    }

    private TypeUse object(Shape shape, Direction direction, String hint, String home, int depth) {
        if (!members(shape, direction).isEmpty()) {
            return TypeUse.of(name(shape, direction, hint, home, depth));
        }
        Node values = shape.fact("additionalProperties");
        if (!values.isObject()) {
            return new TypeUse("map", "any", Map.of());
        }
        TypeUse value = use(values, direction, hint + "Value", home, depth + 1);
        if (!value.of().isEmpty()) {
            losses.add(LossCode.TYPE, values, "A map of lists or maps is a map of any values.");
            return new TypeUse("map", "any", Map.of());
        }
        if (!value.limits().isEmpty()) {
            losses.add(LossCode.CONSTRAINT, values, "The language has no rules about the values of a map.");
        }
        return new TypeUse("map", value.type().equals("file") ? "any" : value.type(), Map.of());
    }

    private IdentityHashMap<Object, String> given(Direction side) {
        return names.computeIfAbsent(side, any -> new IdentityHashMap<>());
    }

    /** The members that exist in this direction. */
    Map<String, Node> members(Shape shape, Direction direction) {
        Map<String, Node> members = new LinkedHashMap<>();
        shape.properties().forEach((name, schema) -> {
            if (!name.isBlank() && !shapes.read(schema).flag(direction.absent())) {
                members.put(name, schema);
            }
        });
        return members;
    }

    private String name(Shape shape, Direction direction, String hint, String home, int depth) {
        Object key = shape.origin().key();
        Direction side = side(shape, direction);
        String before = given(side).get(key);
        if (before != null) {
            return before;
        }
        String name = claim(shape, direction, hint);
        given(side).put(key, name);
        define(name, home.isEmpty() || !shape.component().isEmpty() ? name : home, shape, direction, Set.of(), depth);
        return name;
    }

    /** A name that nothing has yet. */
    String fresh(String wanted) {
        return taken.take(Naming.type(wanted, "Type"), "");
    }

    /** The side that a type is for: what goes both ways alike has one type. */
    Direction side(Shape shape, Direction direction) {
        return oneWay.isIn(shape) ? direction : Direction.OUT;
    }

    /** A name for the type of a shape: that under which the document shares it, where that is still free. */
    String claim(Shape shape, Direction direction, String hint) {
        String reserved = components.getOrDefault(shape.component(), "");
        if (side(shape, direction) == Direction.IN) {
            return fresh((reserved.isEmpty() ? hint : reserved) + "Input");
        }
        return reserved.isEmpty() || named.containsKey(reserved) ? fresh(hint) : reserved;
    }

    /** Where the schemas of types stand in the document, by the names of the types. */
    public Map<String, String> pointers() {
        return pointers;
    }

    /** Puts a type under its name. */
    void put(NamedShape shape, Shape origin) {
        pointers.put(shape.name(), origin.origin().pointer());

        named.put(shape.name(), shape);
    }

    /** Makes an object type of a shape, without some of its members. */
    void define(String name, String home, Shape shape, Direction direction, Set<String> without, int depth) {
        Map<String, Node> members = new LinkedHashMap<>(members(shape, direction));
        members.keySet().removeAll(without);
        boolean further = shape.fact("additionalProperties").isObject() || shape.flag("additionalProperties");
        if (further && direction == Direction.IN) {
            losses.add(
                    LossCode.TYPE,
                    shape.fact("additionalProperties"),
                    "Members beside the documented ones cannot be sent; in answers they are kept.");
        }
        pointers.put(name, shape.origin().pointer());
        // A type is there before its fields are: they may lead back to it.
        named.put(name, new ObjectShape(name, home, "", List.of()));
        List<Field> fields = fields(members, shape.required(), direction, name, home, depth);
        named.put(name, new ObjectShape(name, home, Prose.of(shape), fields));
    }

    List<Field> fields(
            Map<String, Node> members,
            Set<String> required,
            Direction direction,
            String owner,
            String home,
            int depth) {
        Map<String, String> documented = new LinkedHashMap<>();
        TakenNames own = new TakenNames();
        members.keySet().stream()
                .sorted(TakenNames.order(wire -> Naming.field(wire, "field")))
                .forEach(wire -> documented.put(wire, own.take(Naming.field(wire, "field"), "_")));
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Node> member : members.entrySet()) {
            String wire = member.getKey();
            Optional<String> problem = wireProblem(wire);
            if (problem.isPresent() || fields.size() >= MOST_FIELDS) {
                losses.add(
                        problem.isPresent() ? LossCode.NAME : LossCode.TOO_MANY,
                        member.getValue(),
                        "The member " + Losses.shown(wire) + " is left out: "
                                + problem.orElse("a type has at most " + MOST_FIELDS + " fields."));
                continue;
            }
            Shape whole = shapes.read(member.getValue());
            boolean cleared = direction == Direction.IN && shapes.isCleared(whole);
            Shape shape = cleared ? shapes.given(whole) : whole;
            String name = documented.getOrDefault(wire, wire);
            TypeUse use = use(shape, direction, owner + Naming.type(wire, "Field"), home, depth + 1);
            fields.add(new Field(
                    name,
                    wire,
                    ofField(use, member.getValue()),
                    // Required and null says that the member is there and may have no value: whoever reads it must
                    // expect none.
                    required.contains(wire) && !shape.nullable(),
                    cleared,
                    Prose.of(whole),
                    whole.flag("deprecated"),
                    member.getValue()));
        }
        return fields;
    }

    /** Why a name cannot be one on the wire. */
    public static Optional<String> wireProblem(String wire) {
        if (wire.isBlank() || wire.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("its name is empty or has control signs.");
        }
        return wire.length() > 64 ? Optional.of("its name is longer than 64 characters.") : Optional.empty();
    }

    /** Fields have no rules about the number of entries, and are no files. */
    private TypeUse ofField(TypeUse use, Node schema) {
        Map<String, Object> rest = new LinkedHashMap<>(use.limits());
        if (rest.keySet().removeAll(Set.of("min-items", "max-items", "unique"))) {
            losses.add(LossCode.CONSTRAINT, schema, "Fields have no rules about how many entries a list has.");
        }
        if (use.entry().equals("file")) {
            losses.add(LossCode.TYPE, schema, "A file within an object is a text.");
            return use.of().isEmpty() ? TypeUse.of("string") : TypeUse.listOf("string");
        }
        return new TypeUse(use.type(), use.of(), rest);
    }

    /** The shape of a schema, for those who look at more than its type. */
    Shape shape(Node schema) {
        return shapes.read(schema);
    }

    /** The type that an object is being given or has; empty when it has none yet. */
    Optional<TypeUse> known(Shape shape, Direction direction) {
        return Optional.ofNullable(
                        given(side(shape, direction)).get(shape.origin().key()))
                .map(TypeUse::of);
    }

    /** A view of a schema for those who take its members apart. */
    public SchemaView view(Node schema) {
        return new SchemaView(this, shapes.read(schema), false);
    }

    /** A view of what callers give for a schema. */
    public SchemaView given(Node schema) {
        Shape whole = shapes.read(schema);
        return new SchemaView(this, shapes.given(whole), shapes.isCleared(whole));
    }

    /** Takes the last thing that is wrong with types out: requirements that lead back to themselves. */
    public void finish() {
        new DanglingTypes(named).end();
        new EndlessTypes(named, losses).end();
    }
}
