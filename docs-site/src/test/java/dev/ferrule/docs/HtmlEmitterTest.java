package dev.ferrule.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class HtmlEmitterTest {

    private static final boolean WRITE = "write".equals(System.getProperty("ferrule.snapshots"));
    private static final String UPDATE_USER = "staff/actions/update-user.html";

    static final List<String> PAGES =
            List.of("index.html", "staff/index.html", "staff/actions/find-people.html", UPDATE_USER);

    private final GeneratedFiles files = StaffSite.files();

    @Test
    void a_site_is_its_pages_and_one_style_sheet() {
        assertThat(files.files().keySet())
                .hasSize(PAGES.size() + 1)
                .containsAll(PAGES)
                .contains("assets/site.css");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void each_page_is_as_expected(String page) throws IOException {
        Path expected = StaffSite.FOLDER.resolve(page.replace('/', '.').replace(".html", ".expected.html"));
        if (WRITE) {
            Files.writeString(expected, files.text(page));
        }

        assertThat(expected).as("written with -Dferrule.snapshots=write").exists();
        assertThat(files.text(page)).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void links_within_the_site_are_relative_and_lead_somewhere(String page) throws Exception {
        HtmlPage html = HtmlPage.parse(files.text(page));

        for (String link : html.attributes("href")) {
            URI target = URI.create(page).resolve(link);
            if (!target.isAbsolute()) {
                assertThat(link).doesNotStartWith("/");
                assertThat(files.files()).containsKey(target.getPath());
                if (target.getFragment() != null) {
                    assertThat(HtmlPage.parse(files.text(target.getPath())).attributes("id"))
                            .contains(target.getFragment());
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void a_page_has_landmarks_a_language_and_headings_in_order(String page) throws Exception {
        HtmlPage html = HtmlPage.parse(files.text(page));

        assertThat(html.elements("html"))
                .singleElement()
                .satisfies(element -> assertThat(element.getAttribute("lang")).isEqualTo("en"));
        assertThat(html.elements("main")).hasSize(1);
        assertThat(html.elements("h1")).hasSize(1);
        assertThat(html.elements("script")).isEmpty();
        assertThat(html.elements("a").get(0).getAttribute("href")).isEqualTo("#main");
        assertThat(html.elements("th")).allMatch(cell -> cell.hasAttribute("scope"));
        Set<String> ids = new HashSet<>();
        assertThat(html.attributes("id")).allMatch(ids::add);
    }

    @Test
    void each_parameter_and_output_field_has_an_anchor() throws Exception {
        HtmlPage html = HtmlPage.parse(files.text(UPDATE_USER));

        assertThat(html.attributes("id"))
                .contains("param-directory_id", "param-link_href", "out-link.href", "out-groups.links.rel");
    }

    @Test
    void a_row_names_label_key_type_and_whether_the_value_is_required_or_ignored() throws Exception {
        HtmlPage html = HtmlPage.parse(files.text(UPDATE_USER));

        assertThat(html.texts("th"))
                .contains("Username required username string", "Directory ID ignored directory_id integer");
    }

    @Test
    void the_example_is_shown_verbatim() throws Exception {
        String example = Files.readString(StaffSite.FOLDER.resolve("staff/examples/update-user.json"));

        assertThat(HtmlPage.parse(files.text(UPDATE_USER)).elements("pre").stream()
                        .map(Element::getTextContent))
                .containsExactly(example);
    }

    @Test
    void a_connector_page_tells_what_a_connection_needs() throws Exception {
        HtmlPage html = HtmlPage.parse(files.text("staff/index.html"));

        assertThat(html.texts("th")).contains("Password required password secret", "Base URL required base_url string");
        assertThat(html.texts("li")).contains("Example: https://staff.example.com/api.");
    }

    @Test
    void it_is_found_as_a_service() {
        assertThat(Emitter.all()).anyMatch(HtmlEmitter.class::isInstance);
    }
}
