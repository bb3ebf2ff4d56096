package dev.ferrule.runtime.json;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object whose members keep their order. Two objects are equal when their members are, in any order.
 *
 * @param members the members; the map is copied and cannot be changed
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    /** The object without members. */
    public static final JsonObject EMPTY = new JsonObject(Map.of());

    /** Copies the members. */
    public JsonObject {
        members = Members.of(members);
    }

    /** An object to be put together. */
    public static Builder builder() {
        return new Builder(Builder.USUAL);
    }

    /** An object of about so many members to be put together. */
    public static Builder builder(int members) {
        return new Builder(members);
    }

    /** The member of this name, if there is one. */
    public Optional<JsonValue> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The number of members. */
    public int size() {
        return members.size();
    }

    /** The name of a member, by its number in the order from 0. */
    public String name(int number) {
        return own().name(number);
    }

    /** The value of a member, by its number in the order from 0. */
    public JsonValue value(int number) {
        return own().value(number);
    }

    /**
     * The number of a member; negative when there is none of this name.
     *
     * @param expected where it is looked for first
     */
    public int find(String name, int expected) {
        Members own = own();
        return expected < own.size() && own.name(expected).equals(name) ? expected : own.find(name);
    }

    private Members own() {
        return (Members) members;
    }

    /** This object with the member set, in its place when it was there, at the end otherwise. */
    public JsonObject with(String name, JsonValue value) {
        int number = own().find(name);
        if (number >= 0) {
            return new JsonObject(own().replaced(number, value));
        }
        return new Builder(size() + 1).putAll(this).put(name, value).build();
    }

    /** This object without the member. */
    public JsonObject without(String name) {
        if (!members.containsKey(name)) {
            return this;
        }
        Builder rest = new Builder(members.size());
        members.forEach((other, value) -> {
            if (!other.equals(name)) {
                rest.put(other, value);
            }
        });
        return rest.build();
    }

    @Override
    public String toString() {
        return JsonWriter.masked(this);
    }

    /** Puts an object together. Not safe for use by several threads. */
    public static final class Builder {
        private static final int USUAL = 4;

        private Object[] pairs;
        private int size;
        private Map<String, Integer> index = Map.of();
        private boolean built;

        private Builder(int members) {
            pairs = new Object[2 * members];
        }

        /** The member set, in its place when it was there, at the end otherwise. */
        public Builder put(String name, JsonValue value) {
            int number = Members.find(pairs, size, index, name);
            if (number < 0) {
                return add(name, value);
            }
            own();
            pairs[2 * number + 1] = value;
            return this;
        }

        /** The member set, unless there is one of this name. */
        public Builder putIfAbsent(String name, JsonValue value) {
            return has(name) ? this : add(name, value);
        }

        /** All members of another object set. */
        public Builder putAll(JsonObject other) {
            for (int i = 0; i < other.size(); i++) {
                put(other.name(i), other.value(i));
            }
            return this;
        }

        /** Whether there is a member of this name. */
        public boolean has(String name) {
            return Members.find(pairs, size, index, name) >= 0;
        }

        private Builder add(String name, JsonValue value) {
            own();
            if (2 * size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * Math.max(pairs.length, USUAL));
            }
            pairs[2 * size] = name;
            pairs[2 * size + 1] = value;
            size++;
            if (size == Members.FEW + 1) {
                index = Members.index(pairs, size);
            } else if (size > Members.FEW) {
                index.put(name, size - 1);
            }
            return this;
        }

        /** What was built keeps what it was built of. */
        private void own() {
            if (built) {
                pairs = pairs.clone();
                index = size > Members.FEW ? Members.index(pairs, size) : Map.of();
                built = false;
            }
        }

        /** The object so far; what is set later does not change it. */
        public JsonObject build() {
            return new JsonObject(members());
        }

        /** The members so far. */
        Members members() {
            built = true;
            return Members.of(pairs, size, index);
        }
    }
}
