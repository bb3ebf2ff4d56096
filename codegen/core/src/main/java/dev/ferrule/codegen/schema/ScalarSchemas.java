package dev.ferrule.codegen.schema;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;

/** The schemas of values without parts (JSON Schema 2020-12, Validation 6 to 9). */
final class ScalarSchemas {

    private ScalarSchemas() {}

    static Schema of(Scalar type, Constraints rules) {
        return switch (type) {
            case STRING -> text(rules).with("format", rules.format());
            // A password is a hint of OpenAPI that many form builders know.
            case SECRET -> text(rules).with("format", "password").when("writeOnly", true);
            case DATE -> Schema.of("string").with("format", "date");
            case DATE_TIME -> Schema.of("string").with("format", "date-time");
            case DURATION -> Schema.of("string").with("format", "duration");
            case FILE -> Schema.of("string").with("contentEncoding", "base64");
            case INTEGER -> numeric("integer", rules);
            case NUMBER -> numeric("number", rules);
            case BOOLEAN -> Schema.of("boolean");
            case ANY -> new Schema();
        };
    }

    /** The schema of a value as the service sees it: options have no labels there, and a secret is a text to it. */
    static Schema onTheWire(Scalar type, Constraints rules) {
        return switch (type) {
            case STRING -> words(rules).withTexts("enum", rules.options()).with("format", rules.format());
            case SECRET -> words(rules).withTexts("enum", rules.options()).with("format", "password");
            default -> of(type, rules);
        };
    }

    private static Schema words(Constraints rules) {
        Schema schema = Schema.of("string").with("minLength", rules.minLength()).with("maxLength", rules.maxLength());
        Patterns.portable(rules.pattern()).ifPresent(pattern -> schema.with("pattern", pattern));
        return schema;
    }

    private static Schema text(Constraints rules) {
        Schema schema = words(rules);
        if (rules.options().isEmpty()) {
            return schema;
        }
        return rules.labels().isEmpty()
                ? schema.withTexts("enum", rules.options())
                : schema.with("oneOf", labelled(rules));
    }

    /** What people read instead of an option is the title of a schema that takes this option alone. */
    private static JsonArray labelled(Constraints rules) {
        List<JsonValue> options = new ArrayList<>();
        for (String option : rules.options()) {
            options.add(new Schema()
                    .with("const", JsonValue.of(option))
                    .with("title", rules.labels().get(option))
                    .json());
        }
        return new JsonArray(options);
    }

    private static Schema numeric(String type, Constraints rules) {
        Schema schema = Schema.of(type);
        if (rules.min() != null) {
            schema.with("minimum", new JsonNumber(rules.min()));
        }
        if (rules.max() != null) {
            schema.with("maximum", new JsonNumber(rules.max()));
        }
        return schema;
    }
}
