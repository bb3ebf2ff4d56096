package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import java.io.IOException;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkdownEmitterTest {

    private final GeneratedFiles files = new GeneratedFiles();

    @BeforeEach
    void emit() {
        new MarkdownEmitter().emit(ExpectedFiles.staff(), files);
    }

    @Test
    void pages_are_as_expected() throws IOException {
        for (String path : files.files().keySet()) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            ExpectedFiles.verify(name.substring(0, dot) + ".expected" + name.substring(dot), files.text(path));
        }
        assertThat(files.files().keySet().stream().filter(path -> path.endsWith(".md")))
                .hasSameSizeAs(ExpectedFiles.names(".md"));
    }

    @Test
    void a_page_needs_nothing_that_is_no_markdown() {
        for (String path : files.files().keySet()) {
            assertThat(files.text(path).replace("<br />", "")).as(path).doesNotContainPattern("(?m)^\\s*</?[A-Za-z]");
        }
    }

    @Test
    void links_lead_to_pages_that_are_there() {
        for (String path : files.files().keySet()) {
            String folder = path.substring(0, path.lastIndexOf('/') + 1);
            Parser.builder().build().parse(files.text(path)).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    String to = link.getDestination();
                    if (!to.startsWith("https://")) {
                        String target = to.startsWith("../") ? "staff/" + to.substring(3) : folder + to;
                        assertThat(files.files()).as("%s in %s", to, path).containsKey(target);
                    }
                }
            });
        }
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(Emitter.all()).anyMatch(MarkdownEmitter.class::isInstance);
    }
}
