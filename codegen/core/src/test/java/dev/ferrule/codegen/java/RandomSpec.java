package dev.ferrule.codegen.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A valid spec by chance: names that Java knows, texts that would like to be code, every type, deep and wide. */
final class RandomSpec {

    private static final List<String> WORDS = List.of(
            "class",
            "new",
            "true",
            "record",
            "sealed",
            "yield",
            "var",
            "value",
            "builder",
            "build",
            "of",
            "copy",
            "cleared",
            "to-builder",
            "to-inputs",
            "to-json",
            "get-class",
            "hash-code",
            "to-string",
            "wait",
            "notify",
            "clone",
            "java",
            "com",
            "json",
            "text",
            "list",
            "map",
            "object",
            "other",
            "that",
            "options",
            "input",
            "connection",
            "client",
            "field",
            "parameter-of",
            "members",
            "put",
            "with",
            "under",
            "required",
            "default",
            "int",
            "enum",
            "record2",
            "x",
            "async",
            "lists",
            "lookups",
            "connect",
            "close",
            "settings",
            "calls",
            "entry",
            "failure",
            "given",
            "a-very-long-name-of-many-words");

    private static final List<String> TYPES = List.of(
            "Object",
            "String",
            "List",
            "Map",
            "File",
            "Locale",
            "Consumer",
            "Override",
            "Record",
            "Builder",
            "Void",
            "Deprecated",
            "Iterable",
            "AutoCloseable",
            "Inputs",
            "Secret",
            "JsonValue",
            "JsonObject",
            "ObjectValue",
            "OneOfValue",
            "Connection",
            "CallOptions",
            "Generated",
            "Nullable",
            "Thing",
            "Settings",
            "Lookups",
            "Collections",
            "LinkedHashMap",
            "Set",
            "Unknown",
            "Hidden",
            "Long",
            "BigDecimal",
            "Exception",
            "Input",
            "Enum",
            "Integer",
            "Number",
            "Pattern",
            "NotNull",
            "Size",
            "ActionInput",
            "TypedInput",
            "Failure",
            "ServiceException",
            "CompletableFuture",
            "AsyncClient",
            "Pages",
            "Math",
            "System",
            "Client",
            "JsonText");

    private static final List<String> TEXTS = List.of(
            "Plain words.",
            "Ends */ early.",
            "A \\u002a/ escape, C:\\users and \\u.",
            "{@link Nobody} @author me",
            "<b>bold & <i",
            "a < b && c > d",
            "$T and $L and $S and $",
            "Quote \" and ' and \\",
            "Zwei W\u00f6rter \u2028 lang",
            "`code */ }` and *stars*",
            "# Title",
            "- one\n- two\n\n1. three",
            "[x](https://example.com/a@b?c=d&e='f'*g)",
            "**bold** [y](javascript:alert)",
            "@",
            "/** x",
            "${x} %s");

    private static final List<String> SCALARS =
            List.of("string", "integer", "number", "boolean", "secret", "date", "date-time", "duration", "any");

    private final Random random;
    private final String id;
    private final List<String> types = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();

    /** The spec of this number: the same one every time. */
    RandomSpec(long number) {
        this.random = new Random(number);
        this.id = "spec-n" + number;
    }

    /** The files of the spec. */
    SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        StringBuilder connector = new StringBuilder(
                "ferrule: 1\nconnector: " + id + "\npackage: com.example.p" + id.substring("spec-n".length())
                        + "\ndescription: " + text() + "\nserver: {url: 'https://example.com'}\n");
        List<String> names = some(TYPES, 12);
        connector.append("types:\n");
        for (String name : names) {
            String type = type();
            connector.append("  ").append(name).append(": ").append(type).append('\n');
            types.add(name);
            if (type.contains(", fields: {")) {
                objects.add(name);
            }
        }
        files.put("connector.yaml", connector.toString());
        for (String action : some(WORDS, 6)) {
            files.put("actions/" + action + ".yaml", action(action));
        }
        return files;
    }

    private String type() {
        if (objects.size() > 2 && random.nextInt(4) == 0) {
            String forms = entries(some(WORDS, 5), () -> objects.get(random.nextInt(objects.size())));
            String tag = random.nextBoolean() ? "key" : "{field: tag-of-it}";
            return "{description: " + text() + ", one-of: {" + forms + "}, tag: " + tag + "}";
        }
        return "{description: " + text() + ", fields: {" + entries(some(WORDS, 20), this::field) + "}}";
    }

    private String field() {
        String description = "description: " + text() + (random.nextInt(3) == 0 ? ", required: true" : "");
        if (!types.isEmpty() && random.nextInt(3) == 0) {
            String other = types.get(random.nextInt(types.size()));
            return random.nextBoolean()
                    ? "{type: " + other + ", " + description + "}"
                    : "{type: list, of: " + other + ", " + description + "}";
        }
        return switch (random.nextInt(4)) {
            case 0 -> "{type: list, of: " + scalar() + ", " + description + "}";
            case 1 -> "{type: map, of: " + scalar() + ", " + description + "}";
            default -> "{type: " + scalar() + ", " + description + "}";
        };
    }

    private String action(String action) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String word : some(WORDS, random.nextInt(8) == 0 ? WORDS.size() : 12)) {
            String name = word.replace('-', '_');
            String rules = "description: " + text() + ", to: body." + name
                    + (random.nextInt(4) == 0 ? ", required: true" : "");
            parameters.put(
                    name,
                    switch (random.nextInt(5)) {
                        case 0 -> "{type: list, of: string, max-items: 3, " + rules + "}";
                        case 1 -> "{type: string, options: [a, \"b\\\"c\", '*/'], " + rules + "}";
                        case 2 -> "{type: string, pattern: '[\"\\\\]+', max-length: 7, " + rules + "}";
                        case 3 -> "{type: integer, min: -3, max: 9999999999, " + rules + "}";
                        default -> "{type: " + scalar() + ", " + rules + "}";
                    });
        }
        StringBuilder text = new StringBuilder("action: " + action + "\ndescription: " + text() + "\nparameters:\n");
        parameters.forEach((name, parameter) ->
                text.append("  ").append(name).append(": ").append(parameter).append('\n'));
        text.append("call: POST /x\n");
        String type = types.get(random.nextInt(types.size()));
        return text.append(random.nextInt(4) == 0 ? "" : "output: {type: " + type + "}\n")
                .toString();
    }

    private String entries(List<String> names, Supplier<String> value) {
        List<String> entries = new ArrayList<>();
        names.forEach(name -> entries.add(name + ": " + value.get()));
        return String.join(", ", entries);
    }

    private String scalar() {
        return SCALARS.get(random.nextInt(SCALARS.size()));
    }

    /** Some of them, at least one, in any order. */
    private List<String> some(List<String> all, int most) {
        List<String> shuffled = new ArrayList<>(all);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(most));
    }

    /** A text in double quotes of YAML. */
    private String text() {
        StringBuilder quoted = new StringBuilder("\"");
        TEXTS.get(random.nextInt(TEXTS.size()))
                .chars()
                .forEach(c -> quoted.append(
                        c == '"' || c == '\\'
                                ? "\\" + (char) c
                                : c == '\n'
                                        ? "\\n"
                                        : c > 0x7e ? String.format(Locale.ROOT, "\\u%04x", c) : "" + (char) c));
        return quoted.append('"').toString();
    }
}
