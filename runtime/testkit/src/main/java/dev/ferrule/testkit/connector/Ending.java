package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.util.Optional;

/**
 * How a run of an action ended: with an output, or with a failure.
 *
 * @param output what it returned
 * @param failure why it returned nothing
 */
record Ending(Optional<JsonValue> output, Optional<ConnectorException> failure) {

    static Ending output(JsonValue value) {
        return new Ending(Optional.of(value), Optional.empty());
    }

    static Ending failure(ConnectorException e) {
        return new Ending(Optional.empty(), Optional.of(e));
    }

    /** The output as examples are written. */
    Optional<String> text() {
        return output.map(value -> JsonWriter.pretty(value) + "\n");
    }

    /** In words, for messages of tests. */
    @Override
    public String toString() {
        return failure.map(e -> e.kind() + " ("
                        + e.step().map(step -> "step " + step + ": ").orElse("") + e.getMessage() + ")")
                .orElse("success");
    }
}
