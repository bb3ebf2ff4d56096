package dev.ferrule.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML with one entry a line, which tells for each line the keys that lead to it. */
record LinedYaml(String text, List<List<String>> paths) {

    static LinedYaml of(Object root) {
        StringBuilder text = new StringBuilder();
        List<List<String>> paths = new ArrayList<>();
        paths.add(List.of());
        write(root, List.of(), text, paths);
        return new LinedYaml(text.append('\n').toString(), paths);
    }

    /** The keys that lead to a line, the first of which is 1; the items of lists have their numbers. */
    List<String> path(int line) {
        return line >= 1 && line <= paths.size() ? paths.get(line - 1) : List.of();
    }

    private static void write(@Nullable Object value, List<String> path, StringBuilder text, List<List<String>> paths) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            text.append('{');
            String separator = "";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String key = String.valueOf(entry.getKey());
                line(separator, path, key, text, paths);
                text.append(SpecFiles.quoted(key)).append(": ");
                write(entry.getValue(), paths.get(paths.size() - 1), text, paths);
                separator = ",";
            }
            text.append('}');
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                line(i == 0 ? "" : ",", path, Integer.toString(i), text, paths);
                write(list.get(i), paths.get(paths.size() - 1), text, paths);
            }
            text.append(']');
        } else if (value instanceof String plain) {
            text.append(SpecFiles.quoted(plain));
        } else {
            text.append(value instanceof Map<?, ?> ? "{}" : value instanceof List<?> ? "[]" : String.valueOf(value));
        }
    }

    private static void line(
            String separator, List<String> path, String step, StringBuilder text, List<List<String>> paths) {
        text.append(separator).append('\n');
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        paths.add(List.copyOf(longer));
    }
}
