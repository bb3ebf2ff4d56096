package dev.ferrule.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.grammar.Shape;
import java.util.List;
import java.util.Set;

/** The schema of each form. What is one or many is no union: each keyword speaks of its own kind of value. */
final class FormSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<NameRule> ODD_NAMES =
            Set.of(NameRule.QUERY, NameRule.HEADER, NameRule.ERROR_CODE, NameRule.COOKIE, NameRule.HOST);

    private FormSchemas() {}

    static ObjectNode of(Form form) {
        if (form instanceof Form.Line line) {
            return scalar("^[^\\n]*\\S[^\\n]*$", "text on one line").put("maxLength", line.longest());
        } else if (form instanceof Form.Prose) {
            return scalar("\\S", "text that is not empty");
        } else if (form instanceof Form.Name name) {
            return name(name.rule(), ODD_NAMES.contains(name.rule()));
        } else if (form instanceof Form.Word word) {
            return words(word.words());
        } else if (form instanceof Form.Url) {
            return type("string")
                    .put("pattern", "^[hH][tT][tT][pP][sS]?://[^\\s/?#@]+([/?#]\\S*)?$")
                    .put("patternErrorMessage", "an address such as `https://example.com/docs`");
        } else if (form instanceof Form.Flag) {
            return type("boolean");
        } else if (form instanceof Form.Whole whole) {
            return type("integer").put("minimum", whole.least()).put("maximum", whole.most());
        } else if (form instanceof Form.Decimal) {
            return type("number");
        }
        if (form instanceof Form.Bound) {
            ObjectNode bound = NODES.objectNode();
            bound.putArray("type").add("string").add("number");
            return bound;
        }
        return structure(form);
    }

    private static ObjectNode structure(Form form) {
        if (form instanceof Form.ListOf list) {
            return list(list.items());
        } else if (form instanceof Form.OneOrMany either) {
            return oneOrMany(either.item());
        } else if (form instanceof Form.MapOf map) {
            ObjectNode object = type("object");
            ObjectNode names = name(map.names(), false);
            names.remove(List.of("if", "else"));
            object.set("propertyNames", names);
            return object.set("additionalProperties", of(map.values()));
        } else if (form instanceof Form.Nested nested) {
            return reference(name(nested.shape()));
        } else if (form instanceof Form.Either either) {
            ObjectNode choice = NODES.objectNode();
            choice.set("if", type("object"));
            choice.set("then", of(either.mapping()));
            if (either.scalar() instanceof Form.Word word) {
                // Editors do not look behind a condition for what they offer; they do offer examples.
                word.words().forEach(choice.putArray("examples")::add);
            }
            return choice.set("else", of(either.scalar()));
        }
        return reference(((Form.Construct) form).name());
    }

    /** The name of a mapping among the definitions: its noun without the article. */
    static String name(Shape shape) {
        return shape.noun().replaceFirst("^(an?|the) ", "").replace(' ', '-');
    }

    private static ObjectNode reference(String definition) {
        return NODES.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static boolean mayBeMapping(Form item) {
        return item instanceof Form.Nested || item instanceof Form.Either || item instanceof Form.Construct;
    }

    private static ObjectNode list(Form item) {
        ObjectNode list = type("array").put("minItems", 1);
        if (!mayBeMapping(item)) {
            list.put("uniqueItems", true);
        }
        return list.set("items", of(item));
    }

    private static ObjectNode oneOrMany(Form item) {
        if (mayBeMapping(item)) {
            ObjectNode choice = NODES.objectNode();
            choice.set("if", type("array"));
            choice.set("then", list(item));
            return choice.set("else", of(item));
        }
        ObjectNode both = of(item);
        addArray(both.has("else") ? (ObjectNode) both.get("else") : both);
        ObjectNode list = list(item);
        list.remove("type");
        return both.setAll(list);
    }

    private static void addArray(ObjectNode typed) {
        ArrayNode types = NODES.arrayNode();
        JsonNode type = typed.get("type");
        if (type.isArray()) {
            types.addAll((ArrayNode) type);
        } else {
            types.add(type);
        }
        typed.set("type", types.add("array"));
    }

    private static ObjectNode scalar(String pattern, String expected) {
        return unquoted("string", "number").put("pattern", pattern).put("patternErrorMessage", expected);
    }

    /** A text may look like a flag. To list that type among the others would make editors offer flags everywhere. */
    private static ObjectNode unquoted(String... types) {
        ObjectNode schema = NODES.objectNode();
        schema.set("if", type("boolean"));
        ArrayNode others = schema.putObject("else").putArray("type");
        for (String type : types) {
            others.add(type);
        }
        return schema;
    }

    private static ObjectNode name(NameRule rule, boolean numbers) {
        ObjectNode name = numbers ? unquoted("string", "number") : text(rule);
        // ECMAScript has other names for the classes of signs that Java has.
        return name.put("pattern", "^(?:" + rule.pattern().replace("\\p{Cntrl}", "\\u0000-\\u001f\\u007f") + ")$")
                .put("patternErrorMessage", rule.shape())
                .put("maxLength", NameRule.LONGEST);
    }

    /** Text that may stand without quotes, where it is a name, even when it reads `true`. */
    private static ObjectNode text(NameRule rule) {
        return "true".matches(rule.pattern()) ? unquoted("string") : type("string");
    }

    private static ObjectNode words(List<String> words) {
        ObjectNode schema = NODES.objectNode();
        words.forEach(schema.putArray("enum")::add);
        return schema;
    }

    private static ObjectNode type(String type) {
        return NODES.objectNode().put("type", type);
    }
}
