package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonValue;

/** The form that documented values have on the wire, for servers that answer with documented examples. */
public final class WireForm {

    private WireForm() {}

    /** A documented value with the names of the wire; what the shape does not know stays as it is. */
    public static JsonValue of(ConnectorDefinition connector, Shape shape, JsonValue documented) {
        return new Shaper(connector).onTheWire(documented, shape);
    }
}
