package dev.ferrule.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of a spec by chance, brought into the form that their place wants, and references that lead somewhere: otherwise
 * little would be left of it.
 */
final class FittingNames {

    private static final List<String> PLAIN =
            List.of("string", "integer", "number", "boolean", "secret", "date", "date-time", "duration", "any");

    private static final List<String> WORDS = List.of(
            "class",
            "new",
            "record",
            "get_class",
            "hash_code",
            "to_string",
            "builder",
            "build",
            "of",
            "copy",
            "value",
            "input",
            "java",
            "json",
            "true",
            "int",
            "options",
            "connection",
            "x1",
            "to_inputs",
            "cleared");

    private final Choices choices;
    private final List<String> types = new ArrayList<>();

    FittingNames(Choices choices) {
        this.choices = choices;
    }

    /** Types, by names that begin in upper case, in fields and forms of which others are named. */
    Map<String, Object> types(Map<?, ?> written) {
        Map<String, Object> named = new LinkedHashMap<>();
        written.forEach((key, value) -> {
            String letters = String.valueOf(key).replaceAll("[^A-Za-z0-9]", "");
            String name = letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
            if (value instanceof Map<?, ?>) {
                named.putIfAbsent(name, value);
            }
        });
        types.addAll(named.keySet());
        named.replaceAll((name, type) -> entries(type));
        if (types.size() > 1 && choices.flag()) {
            named.put("Either", Map.of("one-of", Map.of("class", types.get(0), "of", types.get(1)), "tag", "key"));
            types.add("Either");
        }
        return named;
    }

    /** An action whose parameters have names in lower case. */
    Map<String, Object> action(Map<String, Object> written) {
        Map<String, Object> action = new LinkedHashMap<>(written);
        Map<String, Object> named = new LinkedHashMap<>();
        if (action.get("parameters") instanceof Map<?, ?> parameters) {
            parameters.forEach((key, value) -> {
                String name = String.valueOf(key).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
                if (value instanceof Map<?, ?>) {
                    named.putIfAbsent(name, entry(value));
                }
            });
        }
        for (int more = choices.from(0, 5); more > 0; more--) {
            String name = choices.one(WORDS);
            named.put(name, parameter(name));
        }
        action.put("parameters", named);
        if (action.get("output") instanceof Map<?, ?> output) {
            action.put("output", entry(output));
        }
        return action;
    }

    private Map<String, Object> parameter(String name) {
        Map<String, Object> parameter = entry(Map.of("to", "body." + name));
        parameter.put("description", choices.text(60));
        if (choices.flag()) {
            parameter.put("required", true);
        }
        return parameter;
    }

    private Object entries(Object type) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) type).forEach((key, value) -> copy.put(String.valueOf(key), value));
        for (String kind : List.of("fields", "one-of")) {
            if (copy.get(kind) instanceof Map<?, ?> members) {
                Map<String, Object> named = new LinkedHashMap<>();
                members.forEach((key, value) -> named.put(
                        String.valueOf(key).replace(".", "-"),
                        kind.equals("one-of") && !(value instanceof Map<?, ?>) ? one() : entry(value)));
                copy.put(kind, named);
            }
        }
        return copy;
    }

    private Map<String, Object> entry(@Nullable Object written) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        }
        int kind = choices.from(0, 5);
        copy.put("type", kind == 0 ? "list" : kind == 1 ? "map" : one());
        if (kind < 2) {
            copy.put("of", one());
        } else {
            copy.remove("of");
        }
        return copy;
    }

    private String one() {
        return types.isEmpty() || choices.flag() ? choices.one(PLAIN) : choices.one(types);
    }
}
