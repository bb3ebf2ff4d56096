package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.name.KeyOrder;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.name.TakenNames;
import dev.ferrule.spec.grammar.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of the connection, each under a name of its own. */
final class ConnectionFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final TakenNames taken = new TakenNames();

    ConnectionFields() {
        Words.RESERVED_FIELDS.stream().sorted().forEach(word -> taken.take(word, "_"));
    }

    /** Adds a field and gives its id. */
    String add(String wanted, Map<String, Object> keys) {
        String id = taken.take(Naming.snake(wanted, "field"), "_");
        Map<String, Object> named = new LinkedHashMap<>();
        Naming.spelled(id).ifPresent(name -> named.put("name", name));
        named.putAll(keys);
        fields.put(id, KeyOrder.of(named));
        return id;
    }

    /** Whether a field of this name would have it without a number behind. */
    boolean isFree(String wanted) {
        return taken.isFree(Naming.snake(wanted, "field"));
    }

    Map<String, Object> all() {
        return fields;
    }

    static Map<String, Object> secret(String description) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("type", "secret");
        keys.put("required", true);
        keys.put("description", description);
        return keys;
    }

    static Map<String, Object> text(String description) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("type", "string");
        keys.put("required", true);
        keys.put("description", description);
        return keys;
    }
}
