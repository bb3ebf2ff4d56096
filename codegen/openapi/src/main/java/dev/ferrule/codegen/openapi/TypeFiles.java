package dev.ferrule.codegen.openapi;

import dev.ferrule.codegen.openapi.name.KeyOrder;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.name.TakenNames;
import dev.ferrule.codegen.openapi.schema.NamedShape;
import dev.ferrule.codegen.openapi.schema.NamedShape.ChoiceShape;
import dev.ferrule.codegen.openapi.schema.NamedShape.Field;
import dev.ferrule.codegen.openapi.schema.NamedShape.Form;
import dev.ferrule.codegen.openapi.schema.NamedShape.ObjectShape;
import dev.ferrule.spec.grammar.Words;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the types that actions use: each shared schema of the document in a file, with what stands inside it. */
final class TypeFiles {

    private final Map<String, NamedShape> types;

    TypeFiles(Map<String, NamedShape> types) {
        this.types = types;
    }

    /** The files by their paths, for the types that the files of actions name. */
    Map<String, Map<String, Object>> files(Collection<Map<String, Object>> actions) {
        Map<String, Map<String, Object>> homes = new TreeMap<>();
        for (String name : used(actions)) {
            NamedShape type = types.get(name);
            if (type != null) {
                homes.computeIfAbsent(type.home(), any -> new TreeMap<>()).put(name, keys(type));
            }
        }
        Map<String, Map<String, Object>> files = new TreeMap<>();
        TakenNames taken = new TakenNames();
        homes.forEach((home, held) -> {
            String file = taken.take(Naming.kebab(home, "type"), "-");
            String safe = Words.DEVICE_NAMES.contains(file) ? file + "-type" : file;
            files.put("types/" + safe + ".yaml", new LinkedHashMap<>(Map.of("types", held)));
        });
        return files;
    }

    private Set<String> used(Collection<Map<String, Object>> actions) {
        Deque<String> open = new ArrayDeque<>();
        for (Map<String, Object> action : actions) {
            if (action.get("parameters") instanceof Map<?, ?> parameters) {
                parameters.values().forEach(parameter -> open.addAll(named((Map<?, ?>) parameter)));
            }
            if (action.get("output") instanceof Map<?, ?> output) {
                open.addAll(named(output));
            }
        }
        Set<String> used = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            NamedShape type = types.get(name);
            if (type == null || !used.add(name)) {
                continue;
            }
            if (type instanceof ObjectShape object) {
                object.fields().forEach(field -> open.add(field.use().named()));
            } else if (type instanceof ChoiceShape choice) {
                choice.forms().forEach(form -> open.add(form.use().named()));
            }
        }
        return used;
    }

    private static Set<String> named(Map<?, ?> keys) {
        return java.util.stream.Stream.of("type", "of")
                .map(key -> String.valueOf(keys.get(key)))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Map<String, Object> keys(NamedShape type) {
        Map<String, Object> keys = new LinkedHashMap<>();
        if (!type.description().isEmpty()) {
            keys.put("description", type.description());
        }
        if (type instanceof ChoiceShape choice) {
            Map<String, Object> forms = new LinkedHashMap<>();
            choice.forms().forEach(form -> forms.put(form.name(), form(form)));
            keys.put("one-of", forms);
            keys.put("tag", tag(choice));
        } else if (type instanceof ObjectShape object) {
            Map<String, Object> fields = new LinkedHashMap<>();
            object.fields().forEach(field -> fields.put(field.name(), field(field)));
            keys.put("fields", fields);
        }
        return keys;
    }

    private static Object tag(ChoiceShape choice) {
        if (choice.tag().isEmpty()) {
            return "none";
        }
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("field", choice.tagField());
        if (!choice.tag().equals(choice.tagField())) {
            tag.put("wire", choice.tag());
        }
        return tag;
    }

    private static Object form(Form form) {
        boolean plain = form.name().equals(form.wire()) && form.use().of().isEmpty();
        if (plain) {
            return form.use().type();
        }
        Map<String, Object> keys = new LinkedHashMap<>(form.use().bare().keys());
        if (!form.name().equals(form.wire())) {
            keys.put("wire", form.wire());
        }
        return keys;
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> keys = new LinkedHashMap<>(field.use().keys());
        if (!field.wire().equals(field.name())) {
            keys.put("wire", field.wire());
        }
        if (field.required()) {
            keys.put("required", true);
        }
        if (field.cleared()) {
            keys.put("clear", "");
        }
        if (!field.description().isEmpty()) {
            keys.put("description", field.description());
        }
        if (field.deprecated()) {
            keys.put("deprecated", "The service's own documentation marks it as deprecated.");
        }
        return KeyOrder.of(keys);
    }
}
