package dev.ferrule.spec.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries that another action of the connector tells while a form is filled in.
 *
 * @param action the id of the other action
 * @param inputs its parameters and what they are given: literals and parameters of this action
 * @param items where the entries are in its output
 * @param value the path in an entry of what is sent
 * @param label the path in an entry of what people read, or null for the value
 */
public record Lookup(
        Position position,
        String action,
        Map<String, Value> inputs,
        JsonPath items,
        JsonPath value,
        @Nullable JsonPath label) {}
