package dev.ferrule.hostile;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.model.Connector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A spec by chance that the reader accepts: all that the grammar knows, put together at random, without what the reader
 * refuses. What is left has most words of the language in places that nobody would think of.
 */
final class SoundSpec {

    private static final int MOST_ROUNDS = 60;
    private static final String CALL = "POST /things";
    private static final List<String> NAMES = List.of(
            "class",
            "record",
            "get-class",
            "hash_code",
            "to_string",
            "builder",
            "of",
            "value",
            "input",
            "String",
            "List",
            "Object",
            "Builder",
            "Unknown",
            "Hidden",
            "java",
            "json",
            "true",
            "int",
            "async");
    private static final List<String> SCALARS =
            List.of("Thing1", "Thing2", "String1", "List2", "Object1", "boolean", "number", "date-time", "map", "file");

    private final Map<String, Object> files = new LinkedHashMap<>();

    private SoundSpec() {}

    /** The spec of this number, with a package of its own; empty when nothing is left of it. */
    static Optional<Connector> of(long number) {
        Choices choices = Choices.of(number);
        GrammarWriter writer = new GrammarWriter(choices, NAMES, SCALARS);
        SoundSpec spec = new SoundSpec();
        Map<String, Object> connector = keys(SpecFiles.CONNECTOR.getBytes(StandardCharsets.UTF_8));
        if (choices.flag()) {
            connector.putAll(keys(writer.connectorOfItsOwn()));
        }
        String id = "n" + Long.toUnsignedString(number, 36);
        connector.put("ferrule", 1);
        connector.put("connector", "spec-" + id);
        connector.put("package", "com.example." + id);
        spec.files.put("connector.yaml", connector);
        FittingNames names = new FittingNames(choices);
        spec.files.put("types/some.yaml", Map.of("types", names.types(types(writer))));
        for (int action = choices.from(1, 3); action > 0; action--) {
            Map<String, Object> keys = keys(writer.action());
            keys.put("action", "act-" + action);
            keys.put("description", "Acts.");
            if (!keys.containsKey("steps")) {
                keys.putIfAbsent("call", CALL);
            }
            spec.files.put("actions/act-" + action + ".yaml", names.action(keys));
        }
        return spec.sound();
    }

    private static Map<?, ?> types(GrammarWriter writer) {
        for (int attempt = 0; attempt < 4; attempt++) {
            if (keys(writer.types()).get("types") instanceof Map<?, ?> types) {
                return types;
            }
        }
        return Map.of("Thing", Map.of("fields", Map.of("a", Map.of("type", "string"))));
    }

    private static Map<String, Object> keys(byte[] yaml) {
        Map<String, Object> keys = new LinkedHashMap<>();
        try {
            Object read =
                    new Load(LoadSettings.builder().build()).loadFromString(new String(yaml, StandardCharsets.UTF_8));
            if (read instanceof Map<?, ?> map) {
                map.forEach((key, value) -> keys.put(String.valueOf(key), value));
            }
        } catch (YamlEngineException twice) {
            // A key that stands twice, as names are drawn by chance; then there is nothing.
            keys.clear();
        }
        return keys;
    }

    private Optional<Connector> sound() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SortedMap<String, String> texts = new TreeMap<>();
            Map<String, LinedYaml> lined = new LinkedHashMap<>();
            files.forEach((file, keys) -> {
                LinedYaml yaml = LinedYaml.of(keys);
                lined.put(file, yaml);
                texts.put(file, yaml.text());
            });
            SpecReading reading = new SpecReader().read(texts);
            if (reading.connector().isPresent()) {
                return reading.connector();
            }
            for (Diagnostic problem : reading.diagnostics()) {
                LinedYaml yaml = lined.get(problem.span().file());
                if (problem.severity() == Severity.ERROR && (yaml == null || !remove(problem, yaml))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Takes out what a problem is about, or puts something plain in its place; an action goes when nothing smaller does. */
    private boolean remove(Diagnostic problem, LinedYaml yaml) {
        String file = problem.span().file();
        List<String> path = yaml.path(problem.span().line());
        Object keys = files.get(file);
        if (keys == null) {
            return true;
        }
        if (!path.isEmpty() && !has(keys, path)) {
            // Gone with what another problem was about.
            return true;
        }
        Object plain = plain(path);
        if (path.isEmpty()
                || (file.startsWith("actions/") && path.equals(List.of("call")) && CALL.equals(at(keys, path)))) {
            return !file.equals("connector.yaml") && files.remove(file) != null;
        }
        if (file.startsWith("actions/") && path.equals(List.of("steps"))) {
            files.put(file, changed(changed(keys, path, null), List.of("call"), CALL));
        } else {
            files.put(file, changed(keys, path, plain == null || plain.equals(at(keys, path)) ? null : plain));
        }
        return true;
    }

    /** What may stand at a place when what stood there was refused; null when nothing needs to. */
    private static @Nullable Object plain(List<String> path) {
        int size = path.size();
        String last = size == 0 ? "" : path.get(size - 1);
        String before = size < 2 ? "" : path.get(size - 2);
        String around = size < 3 ? "" : path.get(size - 3);
        boolean entry = around.equals("parameters") || around.equals("fields");
        if (path.equals(List.of("call"))) {
            return CALL;
        }
        if (path.equals(List.of("server"))) {
            return Map.of("url", "https://example.com/api");
        }
        if (before.equals("parameters")) {
            return Map.of("type", "string", "to", "body." + last);
        }
        if (before.equals("fields")) {
            return Map.of("type", "string");
        }
        if (size == 2 && before.equals("types")) {
            return Map.of("fields", Map.of("a", Map.of("type", "string")));
        }
        if (entry && last.equals("to")) {
            return "body." + before;
        }
        return entry && last.equals("type") ? "string" : null;
    }

    private static boolean has(@Nullable Object node, List<String> path) {
        String last = path.get(path.size() - 1);
        Object parent = at(node, path.subList(0, path.size() - 1));
        return parent instanceof Map<?, ?> map
                ? map.containsKey(last)
                : parent instanceof List<?> list && last.matches("[0-9]+") && Integer.parseInt(last) < list.size();
    }

    private static @Nullable Object at(@Nullable Object node, List<String> path) {
        if (path.isEmpty()) {
            return node;
        }
        List<String> rest = path.subList(1, path.size());
        if (node instanceof List<?> list) {
            int index = path.get(0).matches("[0-9]+") ? Integer.parseInt(path.get(0)) : list.size();
            return index < list.size() ? at(list.get(index), rest) : null;
        }
        return node instanceof Map<?, ?> map ? at(map.get(path.get(0)), rest) : null;
    }

    /** The same with another value at a place, or without it. */
    private static Object changed(@Nullable Object node, List<String> path, @Nullable Object value) {
        String step = path.get(0);
        boolean last = path.size() == 1;
        List<String> rest = path.subList(1, path.size());
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, old) -> copy.put(String.valueOf(key), old));
            if (!last) {
                copy.computeIfPresent(step, (key, old) -> changed(old, rest, value));
            } else if (value == null) {
                copy.remove(step);
            } else {
                copy.put(step, value);
            }
            return copy;
        }
        List<Object> copy = node instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
        int index = Integer.parseInt(step);
        if (index < copy.size()) {
            if (!last) {
                copy.set(index, changed(copy.get(index), rest, value));
            } else if (value == null) {
                copy.remove(index);
            } else {
                copy.set(index, value);
            }
        }
        return copy;
    }
}
