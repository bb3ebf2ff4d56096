package dev.ferrule.examples.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;

/** What is kept with an object. An empty text takes a key away, and in place of all keys it takes all of them away. */
record Metadata(ObjectNode keys) {

    static Metadata of(ObjectNode object) {
        return new Metadata(object.withObjectProperty("metadata"));
    }

    void change(Fields form) {
        for (Fields.Field field : form.asList()) {
            if (field.name().equals("metadata") && field.value().isEmpty()) {
                keys.removeAll();
            } else if (field.name().startsWith("metadata[")) {
                set(field.name().substring("metadata[".length(), field.name().length() - 1), field.value());
            }
        }
    }

    private void set(String key, String value) {
        if (value.isEmpty()) {
            keys.remove(key);
        } else {
            keys.put(key, value);
        }
    }
}
