package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Tests a value by predicates that compare with literals; a comparison with anything else does not hold. */
public final class LiteralTest {

    private LiteralTest() {}

    /** Whether a value, which may not be there, satisfies a predicate. */
    public static boolean holds(Predicate predicate, Optional<JsonValue> value) {
        if (predicate instanceof Predicate.Not not) {
            return !holds(not.predicate(), value);
        }
        if (predicate instanceof Predicate.AnyOf any) {
            return any.predicates().stream().anyMatch(part -> holds(part, value));
        }
        if (predicate instanceof Predicate.AllOf all) {
            return all.predicates().stream().allMatch(part -> holds(part, value));
        }
        if (predicate instanceof Predicate.Present present) {
            return present.present() == value.isPresent();
        }
        if (predicate instanceof Predicate.Empty empty) {
            return empty.empty() == value.map(LiteralTest::isEmpty).orElse(true);
        }
        return value.filter(there -> compares(predicate, there)).isPresent();
    }

    /** What stands in an expression, if that is all it is. */
    static Optional<JsonValue> literal(Expression expression) {
        return expression instanceof Expression.Literal literal ? Optional.of(literal.value()) : Optional.empty();
    }

    private static boolean compares(Predicate predicate, JsonValue there) {
        String text = text(there);
        if (predicate instanceof Predicate.Equal equal) {
            return literal(equal.value())
                    .map(LiteralTest::text)
                    .filter(text::equals)
                    .isPresent();
        }
        if (predicate instanceof Predicate.IgnoringCase equal) {
            return literal(equal.value())
                    .filter(other -> text(other).equalsIgnoreCase(text))
                    .isPresent();
        }
        if (predicate instanceof Predicate.StartsWith start) {
            return literal(start.value())
                    .map(LiteralTest::text)
                    .filter(text::startsWith)
                    .isPresent();
        }
        if (predicate instanceof Predicate.Contains part) {
            return literal(part.value())
                    .filter(other -> there instanceof JsonArray list
                            ? list.values().contains(other)
                            : text.contains(text(other)))
                    .isPresent();
        }
        if (predicate instanceof Predicate.AtLeast least) {
            return compared(text, least.value(), 1);
        }
        return predicate instanceof Predicate.AtMost most && compared(text, most.value(), -1);
    }

    private static boolean compared(String number, Expression bound, int sign) {
        try {
            BigDecimal value = new BigDecimal(number);
            return literal(bound)
                    .map(other -> value.compareTo(new BigDecimal(text(other))) * sign >= 0)
                    .orElse(false);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isEmpty(JsonValue value) {
        return value instanceof JsonNull
                || (value instanceof JsonText text && text.text().isEmpty())
                || (value instanceof JsonArray list && list.values().isEmpty())
                || (value instanceof JsonObject object && object.members().isEmpty());
    }

    private static String text(JsonValue value) {
        return value instanceof JsonText text ? text.text() : value.toString().toLowerCase(Locale.ROOT);
    }
}
