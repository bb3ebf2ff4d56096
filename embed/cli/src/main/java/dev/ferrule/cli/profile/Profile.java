package dev.ferrule.cli.profile;

import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Optional;

/**
 * A connection that has a name.
 *
 * @param name the name
 * @param connector the id of its connector
 * @param folder the folder of the connector, if it was named by that; otherwise it is found by its id
 * @param settings the fields, the auth scheme and the network settings, as in a file of {@code --connection}; secrets among
 *     them are written as such
 */
public record Profile(String name, String connector, Optional<String> folder, JsonObject settings) {

    /** The key of a profile's file that a file of {@code --connection} has not. No field of a connection begins so. */
    public static final String KEY = "$connector";

    private static final String ID = "id";
    private static final String FOLDER = "folder";

    /** What a person would write to name the connector. */
    public String written() {
        return folder.orElse(connector);
    }

    JsonObject json() {
        JsonObject about = JsonObject.EMPTY.with(ID, JsonValue.of(connector));
        JsonObject whole =
                JsonObject.EMPTY.with(KEY, folder.isPresent() ? about.with(FOLDER, JsonValue.of(folder.get())) : about);
        for (var member : settings.members().entrySet()) {
            whole = whole.with(member.getKey(), member.getValue());
        }
        return whole;
    }

    /** The profile that a file holds; empty when it is none. */
    static Optional<Profile> of(String name, JsonObject json) {
        JsonValue about = json.members().get(KEY);
        if (!(about instanceof JsonObject object)) {
            return Optional.empty();
        }
        JsonObject settings = JsonObject.EMPTY;
        for (var member : json.members().entrySet()) {
            settings = member.getKey().equals(KEY) ? settings : settings.with(member.getKey(), member.getValue());
        }
        JsonObject rest = settings;
        return text(object, ID).map(id -> new Profile(name, id, text(object, FOLDER), rest));
    }

    private static Optional<String> text(JsonObject object, String key) {
        return object.member(key).filter(JsonText.class::isInstance).map(value -> ((JsonText) value).text());
    }
}
