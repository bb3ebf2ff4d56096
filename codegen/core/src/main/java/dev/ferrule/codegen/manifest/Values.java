package dev.ferrule.codegen.manifest;

import dev.ferrule.runtime.dynamic.Literals;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.Presentation;
import dev.ferrule.spec.model.Presentation.Templating;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.MapOf;
import dev.ferrule.spec.model.ValueType.Named;
import dev.ferrule.spec.model.ValueType.Scalar;
import org.jspecify.annotations.Nullable;

/** Types, rules and defaults of what people give. */
final class Values {

    private Values() {}

    /** Adds the type, and the rules that a form can hold a value to. */
    static void type(Json json, ValueType type, Constraints rules) {
        json.word("type", word(type));
        if (type instanceof ListOf list) {
            json.word("of", word(list.items()));
        } else if (type instanceof MapOf map) {
            json.word("of", word(map.values()));
        }
        json.when("secret", type.innermost() == Scalar.SECRET)
                .word("format", rules.format())
                .word("pattern", rules.pattern())
                .number("minLength", rules.minLength())
                .number("maxLength", rules.maxLength())
                .word("min", rules.min())
                .word("max", rules.max())
                .number("minItems", rules.minItems())
                .number("maxItems", rules.maxItems())
                .when("unique", rules.unique())
                .number("maxSize", rules.maxSize())
                .word("zone", rules.zone())
                .each(
                        "options",
                        rules.options(),
                        option -> new Json()
                                .value("value", JsonValue.of(option))
                                .line("label", rules.labels().get(option))
                                .done());
    }

    static String word(ValueType type) {
        if (type instanceof ListOf) {
            return "list";
        }
        if (type instanceof MapOf) {
            return "map";
        }
        return type instanceof Named named ? named.type() : Words.of((Scalar) type);
    }

    /** A default that is known before any call; a secret has none. */
    static @Nullable JsonValue literal(@Nullable Value value, ValueType type) {
        return value == null || type.innermost() == Scalar.SECRET
                ? null
                : Literals.of(value).orElse(null);
    }

    static @Nullable JsonValue example(@Nullable String text, ValueType type) {
        return text == null || type.innermost() == Scalar.SECRET ? null : JsonValue.of(text);
    }

    static @Nullable JsonObject form(Presentation form) {
        if (form.equals(Presentation.PLAIN)) {
            return null;
        }
        return new Json()
                .line("placeholder", form.placeholder())
                .prose("help", form.help())
                .word("language", form.language())
                .word("separator", form.separator())
                .word("templating", form.templating() == Templating.OPTIONAL ? null : Words.of(form.templating()))
                .done();
    }
}
