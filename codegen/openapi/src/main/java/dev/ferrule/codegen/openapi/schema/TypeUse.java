package dev.ferrule.codegen.openapi.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A type where a parameter, field or output has it.
 *
 * @param type the word or name of the type
 * @param of the type of the entries of a list or map; empty for others
 * @param limits what values satisfy beyond that, by the keys of the language
 */
public record TypeUse(String type, String of, Map<String, Object> limits) {

    /** Any value. */
    public static final TypeUse ANY = new TypeUse("any", "", Map.of());

    /** A type with nothing more to say. */
    public static TypeUse of(String type) {
        return new TypeUse(type, "", Map.of());
    }

    /** A list. */
    public static TypeUse listOf(String type) {
        return new TypeUse("list", type, Map.of());
    }

    /** The type of an entry of a list, or the type itself. */
    public String entry() {
        return type.equals("list") ? of : type;
    }

    /** Whether it, or what is in it, is one of the connector's types. */
    public boolean isNamed() {
        return Character.isUpperCase((of.isEmpty() ? type : of).charAt(0));
    }

    /** The name of the connector's type that it is or holds. */
    public String named() {
        return of.isEmpty() ? type : of;
    }

    /** Without what values satisfy beyond the type. */
    public TypeUse bare() {
        return new TypeUse(type, of, Map.of());
    }

    /** The keys of the language, in its order. */
    public Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("type", type);
        if (!of.isEmpty()) {
            keys.put("of", of);
        }
        keys.putAll(limits);
        return keys;
    }

    /** The only texts that are allowed; none when all are. */
    public List<String> options() {
        Object options = limits.get("options");
        if (options instanceof Map<?, ?> labelled) {
            return labelled.keySet().stream().map(String::valueOf).toList();
        }
        return options instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
