package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way into a JSON value.
 *
 * @param parts the parts from the outside in; none for the whole value
 */
public record Pointer(List<Part> parts) {

    /** The whole value. */
    public static final Pointer WHOLE = new Pointer(List.of());

    /** Copies the parts. */
    public Pointer {
        parts = List.copyOf(parts);
    }

    /** A pointer of these parts. */
    public static Pointer of(Part... parts) {
        return new Pointer(Arrays.asList(parts));
    }

    /** A pointer through members of these names. */
    public static Pointer names(String... names) {
        return new Pointer(Arrays.stream(names).<Part>map(Name::new).toList());
    }

    /** One part of a pointer. */
    public sealed interface Part {}

    /** The member of this name. */
    public record Name(String name) implements Part {}

    /** The entry of this number, from 0; -1 is the last one. */
    public record Index(int index) implements Part {}

    /** Each entry: what follows is collected into one array, however many such parts there are. */
    public record Each() implements Part {}

    /** The first entry whose member of this name has this text; numbers and flags have the text that JSON gives them. */
    public record Where(String member, String text) implements Part {
        /** Whether an entry is the one. */
        public boolean fits(JsonValue entry) {
            return entry instanceof JsonObject object
                    && object.member(member).filter(this::isText).isPresent();
        }

        private boolean isText(JsonValue value) {
            return value instanceof JsonText found
                    ? found.text().equals(text)
                    : (value instanceof JsonNumber || value instanceof JsonBoolean)
                            && value.toString().equals(text);
        }
    }

    /** This way and these parts behind it. */
    public Pointer then(List<Part> more) {
        return new Pointer(Stream.concat(parts.stream(), more.stream()).toList());
    }

    /** What the pointer points at, if it is there. */
    public Optional<JsonValue> find(JsonValue whole) {
        return find(whole, 0);
    }

    private Optional<JsonValue> find(JsonValue value, int from) {
        if (from == parts.size()) {
            return Optional.of(value);
        }
        Part part = parts.get(from);
        if (part instanceof Name name) {
            return member(value, name.name()).flatMap(member -> find(member, from + 1));
        }
        if (!(value instanceof JsonArray array)) {
            return Optional.empty();
        }
        if (part instanceof Index index) {
            int at = index.index() < 0 ? array.values().size() + index.index() : index.index();
            return at >= 0 && at < array.values().size() ? find(array.values().get(at), from + 1) : Optional.empty();
        }
        if (part instanceof Where where) {
            return array.values().stream().filter(where::fits).findFirst().flatMap(entry -> find(entry, from + 1));
        }
        // Entries of entries are one list: who goes through a list wants what is in it, and no lists of it.
        boolean further = parts.subList(from + 1, parts.size()).stream().anyMatch(Each.class::isInstance);
        List<JsonValue> found = new ArrayList<>();
        for (JsonValue entry : array.values()) {
            find(entry, from + 1).ifPresent(inside -> {
                if (further && inside instanceof JsonArray several) {
                    found.addAll(several.values());
                } else {
                    found.add(inside);
                }
            });
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new JsonArray(found));
    }

    private static Optional<JsonValue> member(JsonValue value, String name) {
        if (value instanceof JsonObject object) {
            return object.member(name);
        }
        return value instanceof JsonFile file ? told(file.source(), name) : Optional.empty();
    }

    /** What is known of a file. */
    private static Optional<JsonValue> told(FileSource file, String name) {
        return switch (name) {
            case "name" -> Optional.of(JsonValue.of(file.name()));
            case "type" -> Optional.of(JsonValue.of(file.mediaType()));
            case "size" ->
                file.length().stream().<JsonValue>mapToObj(JsonValue::of).findFirst();
            default -> Optional.empty();
        };
    }

    /**
     * The whole with this value set; objects on the way are made when they are missing or are something else. Only
     * names can be set.
     */
    public JsonValue set(JsonValue whole, JsonValue value) {
        return set(whole, 0, value);
    }

    private JsonValue set(JsonValue whole, int from, JsonValue value) {
        if (from == parts.size()) {
            return value;
        }
        String name = nameAt(from);
        JsonObject object = whole instanceof JsonObject there ? there : JsonObject.EMPTY;
        return object.with(name, set(object.member(name).orElse(JsonObject.EMPTY), from + 1, value));
    }

    /** The whole without what the pointer points at. Only names can be removed. */
    public JsonValue remove(JsonValue whole) {
        return parts.isEmpty() ? JsonObject.EMPTY : remove(whole, 0);
    }

    private JsonValue remove(JsonValue whole, int from) {
        if (!(whole instanceof JsonObject object)) {
            return whole;
        }
        String name = nameAt(from);
        return from == parts.size() - 1
                ? object.without(name)
                : object.member(name)
                        .map(member -> (JsonValue) object.with(name, remove(member, from + 1)))
                        .orElse(object);
    }

    private String nameAt(int index) {
        if (parts.get(index) instanceof Name name) {
            return name.name();
        }
        throw new IllegalStateException("Only members can be set or removed: " + this);
    }
}
