package dev.ferrule.codegen.page;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.model.Connector;

/** Makes the page of each action and the page on connections as MDX, for documentation sites such as Mintlify and Docusaurus. */
public final class MdxEmitter implements Emitter {

    @Override
    public String id() {
        return "mdx";
    }

    @Override
    public String description() {
        return "documentation pages of the actions and of connections, as MDX";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        PageBuilder pages = new PageBuilder(connector);
        ConnectorPage own = pages.connector();
        files.add(
                own.id() + "/connection.mdx", MdxConnectionPage.of(own, pages.index(), pages.links("./actions/", "")));
        ActionLinks links = pages.links("./", "");
        for (ActionPage page : pages.actions()) {
            files.add(page.connectorId() + "/actions/" + page.slug() + ".mdx", MdxPage.of(page, links));
        }
    }
}
