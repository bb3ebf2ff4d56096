package dev.ferrule.runtime.json;

/** JSON's null: a value that is there. A member that is not there has no value at all. */
public enum JsonNull implements JsonValue {
    /** The only one. */
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
