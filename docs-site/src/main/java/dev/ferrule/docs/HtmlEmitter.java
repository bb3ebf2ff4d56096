package dev.ferrule.docs;

import dev.ferrule.codegen.EarlierRun;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.PartialEmitter;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Set;

/** Makes the website of one connector. */
public final class HtmlEmitter implements PartialEmitter {

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

    /** All that other pages say of an action is its card on the page of the connector, which is replaced there. */
    @Override
    public boolean emit(Connector connector, Set<String> changed, EarlierRun earlier, GeneratedFiles files) {
        return new HtmlSite(List.of(connector)).emit(changed, earlier, files);
    }
}
