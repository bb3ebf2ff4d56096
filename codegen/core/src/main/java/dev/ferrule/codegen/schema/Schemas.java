package dev.ferrule.codegen.schema;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * What goes into an action and comes out of it, as JSON Schema 2020-12. The runtime's own checks stay what counts: they also
 * know rules that a schema cannot say, such as when a parameter means anything and regular expressions of Java's own.
 */
public final class Schemas {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private Schemas() {}

    /** The schema of what the action is given: one object, each parameter by its id. Files are texts in Base64. */
    public static JsonObject input(Connector connector, Action action) {
        return InputSchema.of(connector, action);
    }

    /** The schema of what the action returns, in its documented form; empty when it returns nothing. */
    public static Optional<JsonObject> output(Connector connector, Action action) {
        if (action.output().value() == null) {
            return Optional.empty();
        }
        TypeSchemas types = TypeSchemas.ofOutputs(connector.types());
        Schema schema = new Schema()
                .with("$schema", DIALECT)
                .with("title", action.name() + ": output")
                .withSchemas("allOf", List.of(types.of(action.output().type(), Constraints.NONE)))
                .withSchemas("$defs", types.definitions());
        if (action.output().example() != null && action.output().secret().isEmpty()) {
            schema.with(
                    "examples",
                    new JsonArray(
                            List.of(JsonReader.read(action.output().example().text()))));
        }
        return Optional.of(schema.json());
    }
}
