package dev.ferrule.runtime.json;

import dev.ferrule.runtime.Secret;

/**
 * A text that only the wire may see. It travels inside requests as what it is, so whatever prints a request masks it
 * without having to search for it.
 *
 * @param secret the secret
 */
public record JsonSecret(Secret secret) implements JsonValue {
    @Override
    public String toString() {
        return JsonWriter.masked(this);
    }
}
