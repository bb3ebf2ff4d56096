package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.name.TakenNames;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.NamedShape.ChoiceShape;
import dev.ferrule.codegen.openapi.schema.NamedShape.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a type for a schema of several forms: listed texts, one of several types by a tag or by their shape, or where
 * nothing tells the forms apart one type that takes them all.
 */
final class ChoiceReader {

    private static final int DEEPEST = 8;
    private static final Set<String> PLAIN = Set.of("string", "integer", "number", "boolean");

    private final TypeBook book;
    private final ShapeReader shapes;
    private final Limits limits;
    private final Losses losses;
    private final IdentityHashMap<Object, TypeUse> known = new IdentityHashMap<>();
    private final IdentityHashMap<Object, TypeUse> knownIn = new IdentityHashMap<>();

    ChoiceReader(TypeBook book, ShapeReader shapes, Limits limits, Losses losses) {
        this.book = book;
        this.shapes = shapes;
        this.limits = limits;
        this.losses = losses;
    }

    TypeUse use(Shape shape, Direction direction, String hint, String home, int depth) {
        Direction side = book.side(shape, direction);
        IdentityHashMap<Object, TypeUse> before = side == Direction.IN ? knownIn : known;
        TypeUse made = before.get(shape.origin().key());
        if (made != null) {
            return made.equals(TypeUse.ANY) ? book.known(shape, direction).orElse(made) : made;
        }
        // What leads back to itself before it has a type takes any value there.
        before.put(shape.origin().key(), TypeUse.ANY);
        made = find(shape, direction, hint, home, depth);
        before.put(shape.origin().key(), made);
        return made;
    }

    /** What is made of a schema from now on, also within itself. */
    private void remember(Shape shape, Direction direction, TypeUse use) {
        (book.side(shape, direction) == Direction.IN ? knownIn : known)
                .put(shape.origin().key(), use);
    }

    private TypeUse find(Shape shape, Direction direction, String hint, String home, int depth) {
        if (shape.alternatives().isEmpty()) {
            return ofKinds(shape, direction, hint, home);
        }
        List<Shape> forms = new ArrayList<>();
        collect(shape, forms, 0);
        if (forms.isEmpty()) {
            return TypeUse.ANY;
        }
        if (forms.stream().allMatch(form -> plain(form).equals("string"))) {
            return texts(shape, forms);
        }
        boolean objects = forms.stream().allMatch(form -> isObject(form, direction));
        if (objects) {
            return objects(shape, forms, direction, hint, home, depth);
        }
        return mixed(shape, forms, direction, hint, home, depth);
    }

    /** The forms; a form that is a choice itself gives its own. */
    private void collect(Shape shape, List<Shape> forms, int depth) {
        for (Node alternative : shape.alternatives()) {
            Shape form = shapes.read(alternative);
            if (!form.alternatives().isEmpty() && form.properties().isEmpty() && depth < DEEPEST) {
                collect(form, forms, depth + 1);
            } else if (forms.stream()
                    .noneMatch(other -> other.origin().key() == form.origin().key())) {
                forms.add(form);
            }
        }
    }

    /** `type: [string, integer]` of OpenAPI 3.1. */
    private TypeUse ofKinds(Shape shape, Direction direction, String hint, String home) {
        List<String> kinds = new ArrayList<>(shape.types());
        if (kinds.contains("number")) {
            kinds.remove("integer");
        }
        if (kinds.size() == 1 || !PLAIN.containsAll(kinds)) {
            return kinds.size() == 1 ? TypeUse.of(kinds.get(0)) : any(shape, "Values of several kinds take any value.");
        }
        Map<String, TypeUse> forms = new LinkedHashMap<>();
        kinds.stream().sorted().forEach(kind -> forms.put(word(kind), TypeUse.of(kind)));
        return named(shape, forms, direction, hint, home);
    }

    private static String word(String kind) {
        return switch (kind) {
            case "string" -> "text";
            case "boolean" -> "flag";
            default -> kind;
        };
    }

    /** The kind of a plain form; empty for others. */
    private String plain(Shape form) {
        if (form.types().size() == 1) {
            String type = form.types().iterator().next();
            return PLAIN.contains(type) ? type : "";
        }
        boolean listed = form.has("enum") || form.has("const");
        boolean texts = form.has("const")
                ? form.fact("const").isText()
                : form.fact("enum").items().stream().allMatch(value -> value.isText() || value.isNull());
        return form.types().isEmpty() && listed && texts ? "string" : "";
    }

    /** Listed texts stay listed unless any text is a form too. */
    private TypeUse texts(Shape shape, List<Shape> forms) {
        List<Node> values = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        for (Shape form : forms) {
            List<Node> own = form.has("const")
                    ? List.of(form.fact("const"))
                    : form.fact("enum").items();
            if (own.isEmpty()) {
                Set<String> formats = new LinkedHashSet<>();
                forms.forEach(each -> formats.add(each.text("format")));
                boolean listed = forms.stream().anyMatch(each -> each.has("enum") || each.has("const"));
                if (listed) {
                    losses.add(LossCode.ENUM, shape.origin(), "The listed values are only some of those allowed.");
                }
                return formats.size() == 1 && !listed ? book.scalar(form).bare() : TypeUse.of("string");
            }
            values.addAll(own);
            if (form.has("const") && form.has("title")) {
                labels.put(form.text("const"), form.text("title"));
            }
        }
        return new TypeUse("string", "", limits.options(shape, values, labels));
    }

    private boolean isObject(Shape form, Direction direction) {
        return form.alternatives().isEmpty()
                && form.types().size() <= 1
                && form.isObject()
                && !form.has("enum")
                && !book.members(form, direction).isEmpty();
    }

    private TypeUse objects(Shape shape, List<Shape> forms, Direction direction, String hint, String home, int depth) {
        if (forms.size() == 1 && shape.properties().isEmpty()) {
            return book.use(forms.get(0), direction, hint, home, depth + 1);
        }
        if (!shape.properties().isEmpty()) {
            return union(shape, forms, direction, hint, home, depth);
        }
        Optional<Map<String, Shape>> tagged = new Tags(shape, forms, losses).find();
        if (tagged.isPresent()) {
            return tagged(shape, tagged.get(), direction, hint, home, depth);
        }
        List<Shape> ordered = ordered(forms, direction);
        if (areTold(ordered, direction)) {
            return untagged(shape, ordered, direction, hint, home, depth);
        }
        return union(shape, forms, direction, hint, home, depth);
    }

    private TypeUse tagged(
            Shape shape, Map<String, Shape> forms, Direction direction, String hint, String home, int depth) {
        String tag = Tags.property(shape, forms.values());
        String name = book.claim(shape, direction, hint);
        String file = home.isEmpty() ? name : home;
        TakenNames own = new TakenNames();
        List<Form> made = new ArrayList<>();
        IdentityHashMap<Object, String> types = new IdentityHashMap<>();
        book.put(new ChoiceShape(name, file, "", tag, Naming.field(tag, "kind"), List.of()), shape);
        remember(shape, direction, TypeUse.of(name));
        for (Map.Entry<String, Shape> form : forms.entrySet()) {
            Shape object = form.getValue();
            String formName = own.take(Naming.field(form.getKey(), "form"), "_");
            String type = types.get(object.origin().key());
            if (type == null) {
                boolean declares = book.members(object, direction).containsKey(tag);
                type = declares || object.component().isEmpty()
                        ? book.fresh(name + Naming.type(form.getKey(), "Form"))
                        : book.use(object, direction, name + Naming.type(form.getKey(), "Form"), file, depth + 1)
                                .type();
                if (declares || object.component().isEmpty()) {
                    book.define(type, file, object, direction, Set.of(tag), depth + 1);
                }
                types.put(object.origin().key(), type);
            }
            made.add(new Form(formName, form.getKey(), TypeUse.of(type)));
        }
        boolean empty = made.stream()
                .anyMatch(form -> !(book.types().get(form.use().type()) instanceof NamedShape.ObjectShape));
        if (empty || made.size() < 2) {
            book.types().remove(name);
            return any(shape, "The forms of a tag are not all objects.");
        }
        book.put(new ChoiceShape(name, file, Prose.of(shape), tag, Naming.field(tag, "kind"), made), shape);
        return TypeUse.of(name);
    }

    private List<Shape> ordered(List<Shape> forms, Direction direction) {
        List<Shape> ordered = new ArrayList<>(forms);
        ordered.sort(Comparator.comparingInt(form -> -required(form, direction).size()));
        return ordered;
    }

    private Set<String> required(Shape form, Direction direction) {
        Set<String> required = new LinkedHashSet<>(form.required());
        required.retainAll(book.members(form, direction).keySet());
        return required;
    }

    /** Whether each form requires something that those before it do not: only then its shape tells it. */
    private boolean areTold(List<Shape> forms, Direction direction) {
        for (int late = 1; late < forms.size(); late++) {
            for (int early = 0; early < late; early++) {
                if (required(forms.get(late), direction).containsAll(required(forms.get(early), direction))) {
                    return false;
                }
            }
        }
        return true;
    }

    private TypeUse untagged(Shape shape, List<Shape> forms, Direction direction, String hint, String home, int depth) {
        Map<String, TypeUse> uses = new LinkedHashMap<>();
        TakenNames names = new TakenNames();
        for (Shape form : forms) {
            String word = form.component().isEmpty() ? form.text("title") : form.component();
            String name = names.take(Naming.camel(word.isEmpty() ? "object" : word, "object"), "");
            uses.put(
                    name,
                    book.use(form, direction, hint + Naming.type(name, "Form"), home, depth + 1)
                            .bare());
        }
        return named(shape, uses, direction, hint, home);
    }

    /** A plain value or an object or a list: the kind of JSON tells. */
    private TypeUse mixed(Shape shape, List<Shape> forms, Direction direction, String hint, String home, int depth) {
        Map<String, TypeUse> uses = new LinkedHashMap<>();
        List<Shape> objects = new ArrayList<>();
        List<Shape> lists = new ArrayList<>();
        Set<String> kinds = new LinkedHashSet<>();
        for (Shape form : forms) {
            String kind = plain(form);
            if (!kind.isEmpty()) {
                kinds.add(kind);
            } else if (isObject(form, direction)) {
                objects.add(form);
            } else if (form.alternatives().isEmpty() && form.types().size() <= 1 && form.isArray()) {
                lists.add(form);
            } else {
                return any(shape, "One of the forms is neither an object with members, a list nor a plain value.");
            }
        }
        List<Shape> ordered = ordered(objects, direction);
        if (!shape.properties().isEmpty() || lists.size() > 1 || !areTold(ordered, direction)) {
            return any(shape, "Nothing but a closer look tells the forms apart, so any value is accepted.");
        }
        if (kinds.contains("number")) {
            kinds.remove("integer");
        }
        kinds.stream().sorted().forEach(kind -> uses.put(word(kind), TypeUse.of(kind)));
        for (Shape object : ordered) {
            String word = object.component().isEmpty() ? "object" : object.component();
            String plain = Naming.camel(word, "object");
            String name = uses.containsKey(plain) ? plain + "Object" : plain;
            if (uses.containsKey(name)) {
                return any(shape, "Two of the forms have one name.");
            }
            uses.put(
                    name,
                    book.use(object, direction, hint + Naming.type(name, "Form"), home, depth + 1)
                            .bare());
        }
        for (Shape list : lists) {
            TypeUse use =
                    book.use(list, direction, hint + "List", home, depth + 1).bare();
            boolean told = PLAIN.contains(use.of()) || book.types().get(use.of()) instanceof NamedShape.ObjectShape;
            if (!told) {
                return any(shape, "A list that is one of several forms holds plain values or objects.");
            }
            uses.put("list", use);
        }
        return uses.size() == 1 ? uses.values().iterator().next() : named(shape, uses, direction, hint, home);
    }

    private TypeUse named(Shape shape, Map<String, TypeUse> uses, Direction direction, String hint, String home) {
        boolean objects = uses.values().stream()
                .allMatch(use -> !Character.isUpperCase(use.type().charAt(0))
                        || book.types().get(use.type()) instanceof NamedShape.ObjectShape);
        if (!objects) {
            return any(shape, "One of the forms is neither an object with members nor a plain value.");
        }
        String name = book.claim(shape, direction, hint);
        List<Form> forms = new ArrayList<>();
        uses.forEach((form, use) -> forms.add(new Form(form, form, use)));
        book.put(new ChoiceShape(name, home.isEmpty() ? name : home, Prose.of(shape), "", "", forms), shape);
        return TypeUse.of(name);
    }

    /** One object with the members of all forms. */
    private TypeUse union(Shape shape, List<Shape> forms, Direction direction, String hint, String home, int depth) {
        Map<String, Node> properties = new LinkedHashMap<>(shape.properties());
        Set<String> required = new LinkedHashSet<>();
        boolean first = true;
        for (Shape form : forms) {
            form.properties().forEach(properties::putIfAbsent);
            if (first) {
                required.addAll(form.required());
            } else {
                required.retainAll(form.required());
            }
            first = false;
        }
        required.addAll(shape.required());
        List<Node> facts = new ArrayList<>(shape.facts());
        Shape whole = new Shape(
                shape.origin(),
                shape.component(),
                facts,
                Set.of("object"),
                shape.nullable(),
                properties,
                required,
                List.of());
        losses.add(
                LossCode.FORMS,
                shape.origin(),
                "Nothing tells the " + forms.size() + " forms apart, so one type has the members of all of them.");
        return book.use(whole, direction, hint, home, depth + 1);
    }

    private TypeUse any(Shape shape, String reason) {
        losses.add(LossCode.FORMS, shape.origin(), reason);
        return TypeUse.ANY;
    }
}
