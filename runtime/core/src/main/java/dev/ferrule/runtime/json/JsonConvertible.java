package dev.ferrule.runtime.json;

/** A value that has a form in JSON. */
public interface JsonConvertible {

    /** The value as JSON, in its documented form. */
    JsonValue toJson();
}
