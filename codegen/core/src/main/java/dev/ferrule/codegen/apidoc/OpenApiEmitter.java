package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.model.Connector;

/** Makes an OpenAPI document of a connector, and beside it what the document does not say. */
public final class OpenApiEmitter implements Emitter {

    @Override
    public String id() {
        return "openapi";
    }

    @Override
    public String description() {
        return "the calls of the actions, as an OpenAPI 3.1 document";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        OpenApiDocument made = OpenApiDocument.of(connector);
        String folder = connector.id() + "/";
        files.add(folder + "openapi.json", JsonWriter.pretty(made.json()) + "\n");
        files.add(folder + "openapi.report.json", JsonWriter.pretty(made.report()) + "\n");
    }
}
