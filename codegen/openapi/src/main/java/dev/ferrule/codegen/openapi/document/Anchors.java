package dev.ferrule.codegen.openapi.document;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where parts of a tree stand in the file, for those that have been moved. */
final class Anchors {

    private final IdentityHashMap<Object, String> pointers = new IdentityHashMap<>();

    <T> T put(T moved, String pointer) {
        pointers.put(moved, pointer);
        return moved;
    }

    Optional<String> of(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof Iterable<?>
                ? Optional.ofNullable(pointers.get(value))
                : Optional.empty();
    }
}
