package dev.ferrule.crowd.sandbox.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds for the attributes of users and of groups alike. */
final class Attributes {

    /** Clients know this limit of values. */
    private static final int LONGEST_VALUE = 255;

    private Attributes() {}

    static void check(Map<String, List<String>> attributes) {
        for (Map.Entry<String, List<String>> attribute : attributes.entrySet()) {
            if (attribute.getKey().isBlank()) {
                throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "An attribute needs a name");
            }
            if (attribute.getValue().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                throw Refusal.of(
                        Reason.ILLEGAL_ARGUMENT,
                        "A value of attribute <" + attribute.getKey() + "> is longer than " + LONGEST_VALUE);
            }
        }
    }

    static Map<String, List<String>> merged(Map<String, List<String>> stored, Map<String, List<String>> changed) {
        Map<String, List<String>> merged = new LinkedHashMap<>(stored);
        merged.putAll(changed);
        return merged;
    }

    static Map<String, List<String>> without(Map<String, List<String>> stored, String removed) {
        Map<String, List<String>> rest = new LinkedHashMap<>(stored);
        rest.remove(removed);
        return rest;
    }
}
