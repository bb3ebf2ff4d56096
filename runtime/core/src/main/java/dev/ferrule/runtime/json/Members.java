package dev.ferrule.runtime.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object, in their order, which nobody can change. Answers are full of small objects, and this map takes a
 * part of the memory of a linked one: names and values stand side by side in one array. Few members are looked through; many
 * have an index, which is a map of Java's own, as names may be chosen to collide.
 */
final class Members extends AbstractMap<String, JsonValue> {

    /** No members. */
    static final Members NONE = new Members(new Object[0], 0, Map.of());

    /** So many members are looked through; a greater number has an index. */
    static final int FEW = 24;

    /** Names at even places and the value of each behind it. */
    private final Object[] pairs;

    private final int size;

    /** The number of each member by its name; empty for few members. */
    private final Map<String, Integer> index;

    private Members(Object[] pairs, int size, Map<String, Integer> index) {
        this.pairs = pairs;
        this.size = size;
        this.index = index;
    }

    /** The same members; changes of the map do not reach them. */
    static Members of(Map<String, JsonValue> members) {
        if (members instanceof Members already) {
            return already;
        }
        JsonObject.Builder builder = JsonObject.builder(members.size());
        members.forEach(builder::put);
        return builder.members();
    }

    /** Members of these pairs, which nobody changes any more. */
    static Members of(Object[] pairs, int size, Map<String, Integer> index) {
        return size == 0 ? NONE : new Members(pairs, size, index);
    }

    /** The number of a member among pairs, from 0; negative when it is not there. */
    static int find(Object[] pairs, int size, Map<String, Integer> index, String name) {
        if (size > FEW) {
            return index.getOrDefault(name, -1);
        }
        return find(pairs, 0, size, name);
    }

    /** The number of a member among so many pairs that begin at a place; negative when it is not there. */
    static int find(Object[] pairs, int from, int size, String name) {
        // Strings remember their hash codes, and those of different names are hardly ever the same.
        int hash = name.hashCode();
        for (int i = 0; i < size; i++) {
            String other = (String) pairs[from + 2 * i];
            if (other.hashCode() == hash && other.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of pairs. */
    static Map<String, Integer> index(Object[] pairs, int size) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < size; i++) {
            index.put((String) pairs[2 * i], i);
        }
        return index;
    }

    /** The number of a member, from 0; negative when it is not there. */
    int find(String name) {
        return find(pairs, size, index, name);
    }

    /** The name of a member. */
    String name(int number) {
        return (String) pairs[2 * number];
    }

    /** The value of a member. */
    JsonValue value(int number) {
        return (JsonValue) pairs[2 * number + 1];
    }

    /** The same names with another value for one of them. */
    Members replaced(int number, JsonValue value) {
        Object[] changed = Arrays.copyOf(pairs, 2 * size);
        changed[2 * number + 1] = value;
        return new Members(changed, size, index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && find(text) >= 0;
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object name) {
        int number = name instanceof String text ? find(text) : -1;
        return number < 0 ? null : value(number);
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonValue> action) {
        for (int i = 0; i < size; i++) {
            action.accept(name(i), value(i));
        }
    }

    @Override
    public Set<Entry<String, JsonValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Entry<String, JsonValue>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<String, JsonValue>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Entry<String, JsonValue> next() {
                if (next == size) {
                    throw new NoSuchElementException();
                }
                return Map.entry(name(next), value(next++));
            }
        };
    }
}
