package dev.ferrule.cli.spec;

import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what the language does not: that example files hold a JSON object or array. */
final class ExampleFiles {

    private ExampleFiles() {}

    /** Something wrong with an example file. */
    record Finding(String file, int line, int column, String message) {

        @Override
        public String toString() {
            return "error[example]: " + message + "\n  --> " + file + ":" + line + ":" + column + "\n";
        }
    }

    static List<Finding> check(Connector connector) {
        List<Finding> findings = new ArrayList<>();
        for (Action action : connector.actions()) {
            Optional.ofNullable(action.output().example())
                    .flatMap(ExampleFiles::check)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> check(Action.Example example) {
        try {
            JsonValue value = JsonReader.read(example.text());
            return value instanceof JsonObject || value instanceof JsonArray
                    ? Optional.empty()
                    : Optional.of(new Finding(example.file(), 1, 1, "the example is neither an object nor an array"));
        } catch (InvalidJsonException e) {
            return Optional.of(new Finding(
                    example.file(), Math.max(1, e.line()), Math.max(1, e.column()), String.valueOf(e.getMessage())));
        }
    }
}
