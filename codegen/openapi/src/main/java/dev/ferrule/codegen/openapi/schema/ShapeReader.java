package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows references and puts {@code allOf} together (JSON Schema 2020-12, 10.2.1.1; OpenAPI 3.0.4, 4.7.24). */
final class ShapeReader {

    private static final Set<String> TYPES =
            Set.of("string", "integer", "number", "boolean", "array", "object", "null", "file");
    /** What says nothing of which values are valid, so that a reference beside it is still that reference. */
    private static final Set<String> ABOUT = Set.of(
            "description",
            "title",
            "summary",
            "nullable",
            "deprecated",
            "readOnly",
            "writeOnly",
            "example",
            "examples",
            "default",
            "externalDocs",
            "xml",
            "allOf",
            "$ref",
            "type");

    private static final List<String> UNSEEN = List.of(
            "not",
            "if",
            "dependentSchemas",
            "dependentRequired",
            "patternProperties",
            "propertyNames",
            "unevaluatedProperties",
            "contains",
            "prefixItems",
            "minProperties",
            "maxProperties",
            "multipleOf");

    private static final int DEEPEST = 60;

    private final ApiDocument document;
    private final Losses losses;
    private int cuts;
    private final IdentityHashMap<Object, Shape> known = new IdentityHashMap<>();

    ShapeReader(ApiDocument document, Losses losses) {
        this.document = document;
        this.losses = losses;
    }

    Shape read(Node schema) {
        Shape before = known.get(schema.key());
        if (before != null) {
            return before;
        }
        Shape read = read(schema, Collections.newSetFromMap(new IdentityHashMap<>()));
        known.put(schema.key(), read);
        return read;
    }

    /** Whether the empty text, beside forms that are no text, is the word for nothing. */
    boolean isCleared(Shape shape) {
        List<Node> forms = withoutEmptyText(shape);
        return forms.size() < shape.alternatives().size()
                && !forms.isEmpty()
                && forms.stream().noneMatch(form -> read(form).types().contains("string"));
    }

    /** What callers give for a schema: the same without the empty text that clears it. */
    Shape given(Shape shape) {
        if (!isCleared(shape)) {
            return shape;
        }
        Shape rest = shape.withAlternatives(withoutEmptyText(shape));
        return withoutChoice(rest, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private List<Node> withoutEmptyText(Shape shape) {
        return shape.alternatives().stream()
                .filter(form -> !isEmptyText(read(form)))
                .toList();
    }

    private static boolean isEmptyText(Shape form) {
        List<Node> values = form.fact("enum").items();
        return values.size() == 1
                && values.get(0).isText()
                && values.get(0).text().isEmpty();
    }

    private Shape read(Node schema, Set<Object> above) {
        if (schema.isFlag() || schema.isMissing()) {
            return Shape.nothing(schema);
        }
        if (!schema.isObject()) {
            losses.add(LossCode.MALFORMED, schema, "A schema is an object; any value is accepted here.");
            return Shape.nothing(schema);
        }
        Shape before = known.get(schema.key());
        if (before != null) {
            return before;
        }
        if (above.size() > DEEPEST) {
            cuts++;
            losses.add(LossCode.TOO_MANY, schema, "More than " + DEEPEST + " schemas are parts of each other.");
            return Shape.nothing(schema);
        }
        if (!above.add(schema.key())) {
            cuts++;
            losses.add(LossCode.CIRCULAR_REFERENCE, schema, "The schema is a part of itself by `allOf`.");
            return Shape.nothing(schema);
        }
        int cutsBefore = cuts;
        try {
            Shape merged = merged(schema, above);
            if (cuts == cutsBefore) {
                // Where nothing was cut, what stands above plays no part.
                known.put(schema.key(), merged);
            }
            return merged;
        } finally {
            above.remove(schema.key());
        }
    }

    private Shape merged(Node schema, Set<Object> above) {
        List<Shape> parts = new ArrayList<>();
        String component = "";
        Node origin = schema;
        if (schema.get("$ref").isText()) {
            ApiDocument.Resolved resolved = document.resolve(schema);
            Node target = losses.follow(document, schema);
            if (!target.isMissing()) {
                Shape behind = read(target, above);
                parts.add(behind);
                component = component(resolved.reference()).orElse(behind.component());
                origin = behind.origin();
            }
        }
        for (Node part : schema.get("allOf").items()) {
            parts.add(read(part, above));
        }
        boolean only = parts.size() == 1 && schema.members().stream().allMatch(member -> isAbout(member.name()));
        if (only) {
            component = component.isEmpty() ? parts.get(0).component() : component;
            origin = parts.get(0).origin();
        } else {
            component = "";
            origin = schema;
        }
        return withoutChoice(joined(schema, parts, component, origin), above);
    }

    private static boolean isAbout(String keyword) {
        return ABOUT.contains(keyword) || keyword.startsWith("x-");
    }

    private Shape joined(Node schema, List<Shape> parts, String component, Node origin) {
        List<Node> facts = new ArrayList<>(List.of(schema));
        Map<String, Node> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        List<Node> alternatives = new ArrayList<>();
        Set<String> types = new LinkedHashSet<>();
        boolean nullable = false;
        for (Shape part : parts) {
            facts.addAll(part.facts());
            part.properties().forEach((name, node) -> put(properties, name, node));
            required.addAll(part.required());
            alternatives.addAll(part.alternatives());
            types.addAll(part.types());
            nullable |= part.nullable() && parts.size() == 1;
        }
        for (Node.Member property : schema.get("properties").members()) {
            put(properties, property.name(), property.value());
        }
        if (schema.get("required").isArray()) {
            required.addAll(schema.get("required").texts());
        }
        List<String> own = schema.get("type").texts();
        own.stream().filter(TYPES::contains).forEach(types::add);
        own.stream()
                .filter(type -> !TYPES.contains(type))
                .forEach(type -> losses.add(
                        LossCode.MALFORMED,
                        schema,
                        "There is no type " + Losses.shown(type) + "; any value is accepted."));
        nullable |= schema.flag("nullable") || schema.flag("x-nullable") || types.contains("null");
        types.remove("null");
        for (String choice : List.of("oneOf", "anyOf")) {
            for (Node each : schema.get(choice).items()) {
                boolean isNull = each.get("type").texts().equals(List.of("null")) || isNullEnum(each);
                nullable |= isNull;
                if (!isNull) {
                    alternatives.add(each);
                }
            }
        }
        UNSEEN.stream()
                .filter(schema::has)
                .forEach(keyword -> losses.add(
                        LossCode.CONSTRAINT,
                        schema.get(keyword),
                        Losses.shown(keyword) + " has no word in the language; the service checks it."));
        return new Shape(origin, component, facts, types, nullable, properties, required, alternatives);
    }

    private static boolean isNullEnum(Node schema) {
        return schema.get("enum").items().size() == 1
                && schema.get("enum").items().get(0).isNull();
    }

    private void put(Map<String, Node> properties, String name, Node node) {
        Node before = properties.get(name);
        boolean empty = node.isObject() && node.members().isEmpty();
        if (before == null || !empty) {
            boolean differs = before != null
                    && before.has("type")
                    && node.has("type")
                    && !before.get("type").texts().equals(node.get("type").texts());
            if (differs) {
                losses.add(
                        LossCode.TYPE,
                        node,
                        "Parts of `allOf` give " + Losses.shown(name) + " different types; the last one counts.");
            }
            properties.put(name, node);
        }
    }

    /** A choice of one is none, and alternatives that only require members are rules, not forms. */
    private Shape withoutChoice(Shape shape, Set<Object> above) {
        List<Node> forms = new ArrayList<>();
        for (Node each : shape.alternatives()) {
            boolean rule = each.isObject()
                    && each.has("required")
                    && each.members().stream()
                            .allMatch(member -> Set.of("required", "title", "description", "not")
                                    .contains(member.name()));
            if (rule) {
                losses.add(
                        LossCode.CONSTRAINT,
                        each,
                        "Which members are required together is left to the service to check.");
            } else {
                forms.add(each);
            }
        }
        boolean single = forms.size() == 1;
        Shape kept = shape.withAlternatives(single ? List.of() : forms);
        if (!single) {
            return kept;
        }
        Shape form = read(forms.get(0), above);
        boolean plain = kept.properties().isEmpty();
        List<Node> facts = new ArrayList<>(kept.facts());
        facts.addAll(form.facts());
        Map<String, Node> properties = new LinkedHashMap<>(kept.properties());
        form.properties().forEach(properties::putIfAbsent);
        Set<String> required = new LinkedHashSet<>(kept.required());
        required.addAll(form.required());
        Set<String> types = new LinkedHashSet<>(form.types());
        types.addAll(kept.types());
        return new Shape(
                plain ? form.origin() : kept.origin(),
                plain && kept.component().isEmpty() ? form.component() : kept.component(),
                facts,
                types,
                kept.nullable() || form.nullable(),
                properties,
                required,
                form.alternatives());
    }

    /** The name of a shared schema that a reference names. */
    private static Optional<String> component(String reference) {
        for (String place : List.of("#/components/schemas/", "#/definitions/")) {
            String name = reference.startsWith(place) ? reference.substring(place.length()) : "";
            if (!name.isEmpty() && !name.contains("/")) {
                return Optional.of(name.replace("~1", "/").replace("~0", "~"));
            }
        }
        return Optional.empty();
    }
}
