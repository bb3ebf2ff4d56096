package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NodeProject;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The parser that documentation sites use reads every page: it compiles, holds no expression, and no component but the
 * known ones. Needs Node with npm, and the network on its first run.
 */
class MdxForeignClientIT {

    private static final Path SCRIPTS = Path.of("src/test/resources/dev/ferrule/codegen/page/mdx-parser");

    @TempDir
    private Path folder;

    @Test
    void the_parser_of_documentation_sites_reads_every_page() throws Exception {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        write(ExpectedFiles.staff(), pages, "staff-");
        for (int i = 0; i < HostileTexts.ALL.size(); i++) {
            write(HostileConnector.with(HostileTexts.ALL.get(i)), pages, "hostile-" + i + "-");
        }
        assertThat(NodeProject.of(SCRIPTS, folder).check("pages")).isEmpty();
    }

    private static void write(Connector connector, Path pages, String prefix) throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        new MdxEmitter().emit(connector, files);
        for (String path : files.files().keySet()) {
            Files.writeString(pages.resolve(prefix + Path.of(path).getFileName()), files.text(path));
        }
    }
}
