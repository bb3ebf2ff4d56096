package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MdxEmitterTest {

    private static final String FOLDER = "staff/actions/";

    private static GeneratedFiles emit(Connector connector) {
        GeneratedFiles files = new GeneratedFiles();
        new MdxEmitter().emit(connector, files);
        return files;
    }

    @Test
    void actions_and_connections_have_the_expected_pages() throws IOException {
        GeneratedFiles files = emit(ExpectedFiles.staff());

        for (String path : files.files().keySet()) {
            ExpectedFiles.verify(expected(path), files.text(path));
        }
        assertThat(files.files().keySet().stream().map(MdxEmitterTest::expected).sorted())
                .containsExactlyElementsOf(ExpectedFiles.names(".mdx"));
    }

    private static String expected(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".mdx", ".expected.mdx");
    }

    @Test
    void sections_stand_in_the_order_of_the_platform_s_pages() {
        String page = emit(ExpectedFiles.staff()).text(FOLDER + "update-user.mdx");

        assertThat(page.lines().filter(line -> line.matches("(> )?#+ .*|</?(Note|div|iframe).*|```.*")))
                .containsExactly(
                        "> ## Documentation Index",
                        "# Update User",
                        "<Note>",
                        "</Note>",
                        "## Basic Parameters",
                        "<div className=\"integrations-table\">",
                        "</div>",
                        "## Advanced Parameters",
                        "<div className=\"integrations-table\">",
                        "</div>",
                        "## Example Output",
                        "```json theme={\"dark\"}",
                        "```",
                        "## Workflow Library Example",
                        "<div className=\"iframe-wrapper\">",
                        "</div>");
    }

    @Test
    void a_page_beside_the_actions_tells_how_a_connection_is_made_what_it_can_set_and_what_calls_fail_with() {
        String page = emit(ExpectedFiles.staff()).text("staff/connection.mdx");

        assertThat(page.lines().filter(line -> line.matches("(> )?#+ .*")))
                .containsExactly(
                        "> ## Documentation Index",
                        "# Connect to Staff Directory",
                        "## Create a Connection",
                        "## Network Settings",
                        "## Errors");
        assertThat(page).contains("| `NO_SUCH_USER` | No user has this name.<br /><br />Check ", "Kind: `not-found`.");
        assertThat(page).contains("| Base URL ", "[Update User](./actions/update-user)", "connections add NAME staff`");
        NetworkSetting.all()
                .forEach(setting -> assertThat(setting.keys())
                        .allSatisfy(key -> assertThat(page).contains("`" + key + "`")));
    }

    @Test
    void parts_that_are_absent_leave_no_trace() {
        assertThat(emit(ExpectedFiles.staff()).text(FOLDER + "ping.mdx"))
                .endsWith("\n# Ping\n\nAsks whether the directory answers.\n");
    }

    @Test
    void pages_are_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            GeneratedFiles expected = emit(ExpectedFiles.staff());
            Locale.setDefault(Locale.forLanguageTag("tr"));
            GeneratedFiles turkish = emit(ExpectedFiles.staff());

            expected.files()
                    .forEach((path, bytes) -> assertThat(turkish.files())
                            .hasEntrySatisfying(
                                    path, actual -> assertThat(actual).isEqualTo(bytes)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(Emitter.all()).anyMatch(MdxEmitter.class::isInstance);
    }
}
