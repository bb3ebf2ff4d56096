package dev.ferrule.codegen.page;

import dev.ferrule.codegen.EarlierRun;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.PartialEmitter;
import dev.ferrule.spec.model.Action;
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
        MdxText texts = new MdxText(pages.links("./", ""));
        files.addEach(connector.actions(), action -> path(connector, action), action -> page(pages, action, texts));
    }

    /** The page on connections says of actions no more than their ids and addresses, but for the one that tests it. */
    @Override
    public boolean emit(Connector connector, Set<String> changed, EarlierRun earlier, GeneratedFiles files) {
        PageBuilder pages = new PageBuilder(connector);
        MdxText texts = new MdxText(pages.links("./", ""));
        for (String id : changed) {
            Action action = connector.action(id).orElseThrow();
            files.add(path(connector, action), page(pages, action, texts));
        }
        return true;
    }

    private static String path(Connector connector, Action action) {
        return connector.id() + "/actions/" + action.slug() + ".mdx";
    }

    private static String page(PageBuilder pages, Action action, MdxText texts) {
        return MdxPage.of(pages.withoutMembersOfOutput(action), texts);
    }
}
