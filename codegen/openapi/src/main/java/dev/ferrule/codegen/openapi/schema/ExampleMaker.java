package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.NamedShape.ChoiceShape;
import dev.ferrule.codegen.openapi.schema.NamedShape.Field;
import dev.ferrule.codegen.openapi.schema.NamedShape.Form;
import dev.ferrule.codegen.openapi.schema.NamedShape.ObjectShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes examples that fit a type: of an example of the document as far as it fits, and of the type where it does not or
 * where there is none. Values are maps, lists, texts, numbers, flags and null.
 */
public final class ExampleMaker {

    /** What is optional is shown down to here. */
    private static final int OPTIONAL = 3;

    private static final int DEEPEST = 24;
    private static final int MOST_ITEMS = 3;

    private final Map<String, NamedShape> types;

    /** Examples of values of these types. */
    public ExampleMaker(Map<String, NamedShape> types) {
        this.types = types;
    }

    /** There is no example: the type would go too deep. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super(null, null, false, false);
        }
    }

    /** An example; empty when none can be made. */
    public Optional<Object> make(TypeUse use, Node suggestion) {
        try {
            return Optional.of(value(use, suggestion, "", 0));
        } catch (TooDeep problem) {
            return Optional.empty();
        }
    }

    private Object value(TypeUse use, Node suggestion, String name, int depth) {
        return fit(use, suggestion, depth).orElseGet(() -> made(use, name, depth));
    }

    /** What of a suggestion fits, if the whole of it is of the type. */
    private Optional<Object> fit(TypeUse use, Node node, int depth) {
        if (node.isMissing() || depth > DEEPEST) {
            return Optional.empty();
        }
        if (use.type().equals("list")) {
            if (!node.isArray()) {
                return Optional.empty();
            }
            List<Object> list = new ArrayList<>();
            for (Node item : node.items()) {
                if (list.size() < MOST_ITEMS) {
                    fit(entry(use), item, depth + 1).ifPresent(list::add);
                }
            }
            return list.isEmpty() && !node.items().isEmpty() ? Optional.empty() : Optional.of(list);
        }
        if (use.type().equals("map")) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Node.Member member : node.members()) {
                if (map.size() < MOST_ITEMS) {
                    fit(TypeUse.of(use.of()), member.value(), depth + 1)
                            .ifPresent(value -> map.put(Prose.clean(member.name()), value));
                }
            }
            return node.isObject() ? Optional.of(map) : Optional.empty();
        }
        NamedShape type = types.get(use.type());
        if (type instanceof ObjectShape object) {
            return node.isObject() ? Optional.of(object(object, node, depth)) : Optional.empty();
        }
        if (type instanceof ChoiceShape choice) {
            return form(choice, node, depth);
        }
        return PlainExample.fit(use, node);
    }

    private static TypeUse entry(TypeUse list) {
        return new TypeUse(list.of(), "", list.limits());
    }

    private Map<String, Object> object(ObjectShape type, Node node, int depth) {
        Map<String, Object> made = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            Node given = node.get(field.wire());
            Optional<Object> value = fit(field.use(), given, depth + 1);
            if (value.isPresent()) {
                made.put(field.name(), value.get());
            } else if (field.required()) {
                made.put(field.name(), value(field.use(), suggestion(field), field.name(), depth + 1));
            }
        }
        return made;
    }

    private Optional<Object> form(ChoiceShape choice, Node node, int depth) {
        if (!choice.tag().isEmpty()) {
            String told = node.text(choice.tag());
            return choice.forms().stream()
                    .filter(form -> form.wire().equals(told))
                    .findFirst()
                    .flatMap(form -> fit(form.use(), node, depth + 1).map(value -> tagged(choice, form, value)));
        }
        return choice.forms().stream()
                .filter(form -> !(types.get(form.use().type()) instanceof ObjectShape object)
                        || object.fields().stream().allMatch(field -> !field.required() || node.has(field.wire())))
                .flatMap(form -> fit(form.use(), node, depth + 1).stream())
                .findFirst();
    }

    private static Map<String, Object> tagged(ChoiceShape choice, Form form, Object value) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put(choice.tagField(), form.name());
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> made.put(String.valueOf(name), member));
        }
        return made;
    }

    private Object made(TypeUse use, String name, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        if (use.type().equals("list")) {
            return depth > OPTIONAL + 1 ? List.of() : List.of(made(entry(use), name, depth + 1));
        }
        if (use.type().equals("map")) {
            return use.of().equals("any") || depth > OPTIONAL
                    ? Map.of()
                    : Map.of("key", made(TypeUse.of(use.of()), name, depth + 1));
        }
        NamedShape type = types.get(use.type());
        if (type instanceof ObjectShape object) {
            Map<String, Object> members = new LinkedHashMap<>();
            for (Field field : object.fields()) {
                if (field.required() || (depth < OPTIONAL && !field.deprecated())) {
                    members.put(field.name(), value(field.use(), suggestion(field), field.name(), depth + 1));
                }
            }
            return members;
        }
        if (type instanceof ChoiceShape choice) {
            Form form = choice.forms().stream()
                    .filter(each -> !(types.get(each.use().type()) instanceof ObjectShape))
                    .findFirst()
                    .orElseGet(() -> choice.forms().get(0));
            Object value = made(form.use(), name, depth + 1);
            return choice.tag().isEmpty() ? value : tagged(choice, form, value);
        }
        return PlainExample.made(use, name, depth);
    }

    /** The example of a field's own schema. */
    private static Node suggestion(Field field) {
        Node schema = field.source();
        if (!schema.get("example").isMissing()) {
            return schema.get("example");
        }
        List<Node> several = schema.get("examples").items();
        return several.isEmpty() ? schema.get("default") : several.get(0);
    }

    /** A number of an example; public for those who write examples down. */
    static Optional<BigDecimal> number(Node node) {
        return node.isNumber()
                ? node.number().filter(number -> number.toPlainString().length() <= 30)
                : Optional.empty();
    }
}
