package dev.ferrule.codegen.openapi.name;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order in which {@code ferrule format} writes the keys of parameters, fields and fields of the connection. */
public final class KeyOrder {

    private static final List<String> ORDER = List.of(
            "name",
            "group",
            "type",
            "of",
            "format",
            "options",
            "wire",
            "required",
            "min-length",
            "max-length",
            "min",
            "max",
            "pattern",
            "default",
            "clear",
            "to",
            "style",
            "segments",
            "example",
            "description",
            "deprecated",
            "min-items",
            "max-items",
            "unique");

    private KeyOrder() {}

    /** The same keys in this order. */
    public static Map<String, Object> of(Map<String, Object> keys) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        keys.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> ORDER.indexOf(entry.getKey())))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
