package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.Expansion;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes a list or an object as one text (RFC 6570, 3.2). Where the text is percent-encoded, entries are encoded before they are
 * put together, so that what stands between them is told from what is inside; elsewhere an entry that holds it is refused.
 */
final class ExpandedText {

    private ExpandedText() {}

    /** A value as a text that nobody encodes, such as a header's. */
    static JsonValue plain(JsonValue value, Expression.Expanded expanded) {
        String separators = inner(expanded.form()).equals(between(expanded.form()))
                ? between(expanded.form())
                : between(expanded.form()) + "=";
        String text = of(value, expanded.form(), expanded.key(), each -> {
            for (int i = 0; i < separators.length(); i++) {
                if (each.indexOf(separators.charAt(i)) >= 0) {
                    throw new Functions.Unfit("must not hold an entry with \"" + separators.charAt(i)
                            + "\", which is put between the entries");
                }
            }
            return each;
        });
        return isSecret(value) ? new JsonSecret(Secret.of(text)) : new JsonText(text);
    }

    /**
     * A value as one text. Entries that are null are left out, as if they were not there.
     *
     * @param key what stands with {@link Expansion#MATRIX} before each entry of a list but the first
     * @param encode what is done to each name and value
     * @throws Functions.Unfit when there is a list or an object inside
     */
    static String of(JsonValue value, Expansion form, String key, UnaryOperator<String> encode) {
        List<String> parts = new ArrayList<>();
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (!(member.getValue() instanceof JsonNull)) {
                    String name = encode.apply(member.getKey());
                    parts.add(name + inner(form) + encode.apply(text(member.getValue())));
                }
            }
            return joined(parts, between(form), form);
        }
        for (JsonValue entry : value instanceof JsonArray array ? array.values() : List.of(value)) {
            if (!(entry instanceof JsonNull)) {
                parts.add(encode.apply(text(entry)));
            }
        }
        return joined(parts, between(form) + key, form);
    }

    private static String joined(List<String> parts, String between, Expansion form) {
        String text = String.join(between, parts);
        return form == Expansion.LABEL && !parts.isEmpty() ? between + text : text;
    }

    /** What stands between the name of a member and its value. */
    private static String inner(Expansion form) {
        return switch (form) {
            case COMMA, SPACE, PIPE -> between(form);
            case MEMBERS, LABEL, MATRIX -> "=";
        };
    }

    private static String between(Expansion form) {
        return switch (form) {
            case COMMA, MEMBERS -> ",";
            case SPACE -> " ";
            case PIPE -> "|";
            case LABEL -> ".";
            case MATRIX -> ";";
        };
    }

    private static String text(JsonValue value) {
        return Evaluator.text(value)
                .orElseThrow(
                        () -> new Functions.Unfit("must hold no list and no object, which have no place in one text"));
    }

    /** Whether the value, or something in it, is a secret. */
    static boolean isSecret(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.values().stream().anyMatch(ExpandedText::isSecret);
        }
        if (value instanceof JsonObject object) {
            return object.members().values().stream().anyMatch(ExpandedText::isSecret);
        }
        return value instanceof JsonSecret;
    }
}
