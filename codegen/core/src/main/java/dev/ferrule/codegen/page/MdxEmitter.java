package dev.ferrule.codegen.page;

import dev.ferrule.codegen.EarlierRun;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.PartialEmitter;
import dev.ferrule.spec.model.Connector;
import java.util.Set;

/** Makes the page of each action and the page on connections as MDX, for documentation sites such as Mintlify and Docusaurus. */
public final class MdxEmitter implements PartialEmitter {

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
                own.id() + "/connection.mdx",
                MdxConnectionPage.of(own, pages.index(), TableForm.STYLED, pages.links("./actions/", "")));
        ActionLinks links = pages.links("./", "");
        connector.actions().parallelStream()
                .map(action -> PageFile.of(pages.action(action), links))
                .toList()
                .forEach(file -> files.add(file.path(), file.text()));
    }

    /** The page on connections says of actions no more than their ids and addresses, but for the one that tests it. */
    @Override
    public boolean emit(Connector connector, Set<String> changed, EarlierRun earlier, GeneratedFiles files) {
        PageBuilder pages = new PageBuilder(connector);
        ActionLinks links = pages.links("./", "");
        for (String id : changed) {
            PageFile file = PageFile.of(pages.action(connector.action(id).orElseThrow()), links);
            files.add(file.path(), file.text());
        }
        return true;
    }

    private record PageFile(String path, String text) {

        static PageFile of(ActionPage page, ActionLinks links) {
            return new PageFile(page.connectorId() + "/actions/" + page.slug() + ".mdx", MdxPage.of(page, links));
        }
    }
}
