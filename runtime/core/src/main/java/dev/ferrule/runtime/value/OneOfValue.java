package dev.ferrule.runtime.value;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.FormFinder;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.json.JsonConvertible;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated values that have one of several forms: a class for each form, and one for values of a form that
 * the generated code does not know, which keeps them as they are.
 */
public abstract class OneOfValue implements JsonConvertible {

    private final JsonValue json;

    /** A value over this JSON, in its documented form. */
    protected OneOfValue(JsonValue json) {
        this.json = json;
    }

    /**
     * The name of the form of a value; empty when it has none of those that the connector knows.
     *
     * @param type the name of the type in the connector
     */
    protected static String formOf(ConnectorDefinition connector, String type, JsonValue json) {
        return connector.shapes().get(type) instanceof OneOfShape shape
                ? new FormFinder(connector.shapes())
                        .documented(shape, json)
                        .map(OneOfShape.Form::name)
                        .orElse("")
                : "";
    }

    /** An object with this member, the tag or the value under it, before its own. */
    protected static JsonObject with(String member, JsonValue value, JsonObject rest) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put(member, value);
        rest.members().forEach(members::putIfAbsent);
        return new JsonObject(members);
    }

    /** The object without its tag. */
    protected final JsonValue without(String tag) {
        return json instanceof JsonObject object ? object.without(tag) : json;
    }

    /** What stands under the tag; JSON's null when nothing does. */
    protected final JsonValue under(String tag) {
        return json instanceof JsonObject object ? object.member(tag).orElse(JsonNull.NULL) : JsonNull.NULL;
    }

    /** The whole value in its documented form, with its tag and the members that nobody has documented. */
    @Override
    public final JsonValue toJson() {
        return json;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OneOfValue that && getClass() == that.getClass() && json.equals(that.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** The name of the form's class and JSON with secrets masked. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + json;
    }
}
