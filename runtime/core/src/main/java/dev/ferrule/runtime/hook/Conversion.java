package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.json.JsonValue;

/**
 * Makes a value of a value. It is pure: the same for the same, without input, output or a clock. It runs in a plan too.
 */
@FunctionalInterface
public non-sealed interface Conversion extends Hook {

    /**
     * Converts a value.
     *
     * @param input what is converted; secrets in it are secrets, and so are then the texts of the result
     * @param fields the fields of the connection that the connector says this code reads
     * @return of the kind that the connector says, and of at most 10 MiB
     * @throws Exception when the value cannot be converted
     */
    JsonValue convert(JsonValue input, HookFields fields) throws Exception;
}
