package dev.ferrule.codegen.manifest;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.model.Connector;

/** Makes the manifest of a connector. */
public final class ManifestEmitter implements Emitter {

    @Override
    public String id() {
        return "manifest";
    }

    @Override
    public String description() {
        return "the connector, its connection and its actions, as one JSON file for platforms";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        files.add(connector.id() + "/manifest.json", JsonWriter.pretty(Manifest.of(connector, files.names())) + "\n");
    }
}
