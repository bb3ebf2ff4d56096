package dev.ferrule.docs;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.model.Connector;
import java.util.List;

/** Makes the website of one connector. */
public final class HtmlEmitter implements Emitter {

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String description() {
        return "documentation of the connector and its actions, as a website";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        new HtmlSite(List.of(connector)).emit(files);
    }
}
