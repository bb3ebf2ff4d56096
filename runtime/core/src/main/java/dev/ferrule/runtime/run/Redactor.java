package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes the secrets of one call out of text that comes from elsewhere, such as a service's message. It looks for each
 * secret as it is, percent-encoded, in Base64 and as a JSON string; longer forms go first, so that a secret which
 * begins another one does not leave the rest of it behind.
 */
final class Redactor {

    private final Supplier<List<JsonValue>> values;
    private final Supplier<List<Secret>> later;

    Redactor(Collection<? extends JsonValue> values) {
        this(listOf(values), List::of);
    }

    private static Supplier<List<JsonValue>> listOf(Collection<? extends JsonValue> values) {
        List<JsonValue> list = List.copyOf(values);
        return () -> list;
    }

    /**
     * Takes out the secrets among these values, and those that become known while the call runs.
     *
     * @param values the values, which are asked for when a text is redacted: few calls have one
     * @param later the secrets that are known when a text is redacted, such as tokens
     */
    Redactor(Supplier<List<JsonValue>> values, Supplier<List<Secret>> later) {
        this.values = values;
        this.later = later;
    }

    String redact(String text) {
        String redacted = text;
        for (String form : forms()) {
            redacted = redacted.replace(form, Secret.MASK);
        }
        return redacted;
    }

    private List<String> forms() {
        Set<String> found = new LinkedHashSet<>();
        values.get().forEach(value -> collect(value, found));
        later.get().forEach(secret -> collect(JsonValue.of(secret), found));
        return found.stream()
                .filter(form -> !form.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static void collect(JsonValue value, Set<String> forms) {
        if (value instanceof JsonSecret secret) {
            String text = secret.secret().reveal();
            forms.add(text);
            forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
            forms.add(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            forms.add(Base64.getEncoder().encodeToString(bytes));
            forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            String json = JsonWriter.masked(JsonValue.of(text));
            forms.add(json.substring(1, json.length() - 1));
        } else if (value instanceof JsonObject object) {
            object.members().values().forEach(member -> collect(member, forms));
        } else if (value instanceof JsonArray array) {
            array.values().forEach(entry -> collect(entry, forms));
        }
    }
}
