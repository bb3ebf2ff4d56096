package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.FormFinder;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.StepDefinition.Read;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives texts the type that is documented. XML and CSV know nothing but texts, so an output that comes from them has its
 * numbers and flags as texts. What does not read as its type stays a text; an empty text where something else than a text
 * is documented is null.
 */
final class TextTyper {

    private static final Pattern NUMBER =
            Pattern.compile("(?:\\+|(-))?0*([0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,4})?)");

    private final ConnectorDefinition connector;

    TextTyper(ConnectorDefinition connector) {
        this.connector = connector;
    }

    /** Whether something of the output comes from an answer that knows nothing but texts. */
    static boolean isFor(ActionDefinition action) {
        boolean textsOnly = false;
        for (StepDefinition step : action.steps()) {
            textsOnly |= knowsTextsOnly(step);
        }
        return textsOnly && isFromTexts(action);
    }

    private static boolean knowsTextsOnly(StepDefinition step) {
        return step.read() == Read.XML || step.read() == Read.CSV;
    }

    private static boolean isFromTexts(ActionDefinition action) {
        return action.outputValue().stream()
                .flatMap(Origins::of)
                .flatMap(origin -> step(origin).stream())
                .anyMatch(id -> action.steps().stream()
                        .filter(step -> step.id().equals(id))
                        .anyMatch(TextTyper::knowsTextsOnly));
    }

    private static Optional<String> step(Origin origin) {
        if (origin instanceof Origin.Body body) {
            return Optional.of(body.step());
        }
        return origin instanceof Origin.Taken taken ? Optional.of(taken.step()) : Optional.empty();
    }

    /** The value in its documented form, with its documented types. */
    JsonValue typed(JsonValue value, Shape shape) {
        if (shape instanceof Shape.Named named && connector.shapes().get(named.name()) instanceof OneOfShape choice) {
            return new FormFinder(connector.shapes())
                    .documented(choice, value)
                    .map(form -> typed(value, choice.tag(), form))
                    .orElseGet(() -> typed(value, choice));
        }
        if (value instanceof JsonText text) {
            return typed(text, shape);
        }
        if (value instanceof JsonArray array && shape instanceof Shape.ListOf list) {
            return new JsonArray(array.values().stream()
                    .map(entry -> typed(entry, list.items()))
                    .toList());
        }
        if (value instanceof JsonObject object) {
            return typed(object, shape);
        }
        return value;
    }

    private JsonValue typed(JsonValue value, OneOfShape.Tag tag, OneOfShape.Form form) {
        if (tag instanceof OneOfShape.Tag.Key && value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
            members.computeIfPresent(form.name(), (name, inside) -> typed(inside, form.shape()));
            return new JsonObject(members);
        }
        return typed(value, form.shape());
    }

    /** A text that is a number or flag, where no form is a text. */
    private static JsonValue typed(JsonValue value, OneOfShape choice) {
        if (!(value instanceof JsonText text) || !(choice.tag() instanceof OneOfShape.Tag.None)) {
            return value;
        }
        return choice.forms().stream()
                .filter(form -> form.shape() instanceof Shape.Scalar)
                .map(form -> typed(text, form.shape()))
                .filter(typed -> !typed.equals(text))
                .findFirst()
                .orElse(text);
    }

    private JsonValue typed(JsonObject object, Shape shape) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        if (shape instanceof Shape.MapOf map) {
            members.replaceAll((name, member) -> typed(member, map.values()));
        } else if (shape instanceof Shape.Named named) {
            for (ObjectShape.Member member : new FormFinder(connector.shapes()).members(named)) {
                members.computeIfPresent(member.name(), (name, found) -> typed(found, member.shape()));
            }
        }
        return new JsonObject(members);
    }

    private static JsonValue typed(JsonText text, Shape shape) {
        if (shape == Shape.Scalar.STRING || shape == Shape.Scalar.SECRET || shape == Shape.Scalar.ANY) {
            return text;
        }
        String bare = text.text().strip();
        if (bare.isEmpty()) {
            return JsonNull.NULL;
        }
        if (shape == Shape.Scalar.INTEGER || shape == Shape.Scalar.NUMBER) {
            return number(bare).<JsonValue>map(JsonNumber::new).orElse(text);
        }
        if (shape == Shape.Scalar.BOOLEAN) {
            return flag(bare).<JsonValue>map(JsonValue::of).orElse(text);
        }
        return text;
    }

    /** A number as JSON writes it, of one as XML Schema or a spreadsheet does: with a plus sign or zeros before it. */
    private static Optional<String> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return text.length() <= JsonReader.MAX_DIGITS && number.matches()
                ? Optional.of((number.group(1) == null ? "" : "-") + number.group(2))
                : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
