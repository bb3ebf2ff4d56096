package dev.ferrule.codegen.schema;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;

/** Makes the schemas of what goes into each action and comes out of it. */
public final class SchemaEmitter implements Emitter {

    @Override
    public String id() {
        return "json-schema";
    }

    @Override
    public String description() {
        return "the inputs and outputs of the actions, as JSON Schema";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        for (Action action : connector.actions()) {
            String path = connector.id() + "/schemas/" + action.id();
            files.add(path + ".input.json", JsonWriter.pretty(Schemas.input(connector, action)) + "\n");
            Schemas.output(connector, action)
                    .ifPresent(output -> files.add(path + ".output.json", JsonWriter.pretty(output) + "\n"));
        }
    }
}
