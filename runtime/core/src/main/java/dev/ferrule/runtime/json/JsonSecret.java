package dev.ferrule.runtime.json;

import dev.ferrule.runtime.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text or number that only the wire may see. It travels inside requests as what it is, so whatever prints a request masks it
 * without having to search for it.
 *
 * @param secret the secret
 * @param number whether it is a number, whose digits the wire has without quotation marks
 */
public record JsonSecret(Secret secret, boolean number) implements JsonValue {

    /** A secret text. */
    public JsonSecret(Secret secret) {
        this(secret, false);
    }

    /** What was made of a secret as a secret; of lists and objects, everything in them that tells something. */
    public static JsonValue of(JsonValue made) {
        if (made instanceof JsonText text) {
            return new JsonSecret(Secret.of(text.text()));
        }
        if (made instanceof JsonNumber digits) {
            return new JsonSecret(Secret.of(digits.digits()), true);
        }
        if (made instanceof JsonArray array) {
            return new JsonArray(array.values().stream().map(JsonSecret::of).toList());
        }
        if (made instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
            members.replaceAll((name, member) -> of(member));
            return new JsonObject(members);
        }
        return made;
    }

    @Override
    public String toString() {
        return JsonWriter.masked(this);
    }
}
