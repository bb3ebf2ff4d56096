package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of one connection. */
final class Values {

    private final Function<Expression, Optional<JsonValue>> found;

    Values(Function<Expression, Optional<JsonValue>> found) {
        this.found = found;
    }

    Optional<JsonValue> value(Expression expression) {
        return found.apply(expression);
    }

    /** The text of a value, secrets included; empty when there is none. */
    Optional<String> text(Expression expression) {
        return value(expression).flatMap(Values::text).filter(text -> !text.isEmpty());
    }

    /** The values that are there, in order. */
    Map<String, JsonValue> all(Map<String, Expression> expressions) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        expressions.forEach((name, expression) -> value(expression).ifPresent(value -> values.put(name, value)));
        return values;
    }

    /** The text of a value without parts. */
    static Optional<String> text(JsonValue value) {
        if (value instanceof JsonText text) {
            return Optional.of(text.text());
        }
        if (value instanceof JsonSecret secret) {
            return Optional.of(secret.secret().reveal());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.digits());
        }
        return value instanceof JsonBoolean flag ? Optional.of(Boolean.toString(flag.value())) : Optional.empty();
    }
}
