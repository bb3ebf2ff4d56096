package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the page on connections says of the addresses that calls go to. */
class ServerTextsTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    private static String page(String feature) {
        Connector connector =
                new SpecReader().read(FEATURES.resolve(feature)).connector().orElseThrow();
        GeneratedFiles files = new GeneratedFiles();
        new MdxEmitter().emit(connector, files);
        return files.text(connector.id() + "/connection.mdx");
    }

    @Test
    void allAddressesAreNamedWhereThereAreSeveral() {
        assertThat(page("other-servers"))
                .contains("Calls go below these addresses: `https://api.atlas.example.com/v2`,"
                        + " `https://{region}.sheets.atlas.example.com/v2`, `{archive_url}/maps`,"
                        + " `https://search.atlas.example.com`.");
    }

    @Test
    void oneAddressIsThatOfTheConnection() {
        assertThat(page("uploads")).doesNotContain("below these addresses");
    }
}
