package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonValue;

/**
 * A value that a parameter may have, as the service tells it.
 *
 * @param value what is given for the parameter
 * @param label what people read
 */
public record Choice(JsonValue value, String label) {}
