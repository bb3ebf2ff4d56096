package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.page.ActionPage.LibraryLink;
import dev.ferrule.codegen.page.Fact.Kind;
import dev.ferrule.codegen.page.RichText.Inline;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageBuilderTest {

    private final PageBuilder pages = new PageBuilder(ExpectedFiles.staff());

    private ActionPage page(String action) {
        return pages.actions().stream()
                .filter(page -> page.id().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private ParameterRow row(String action, String parameter) {
        return page(action).groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.id().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    private String facts(String action, String parameter) {
        Inline[] words = row(action, parameter).facts().stream()
                .flatMap(fact -> fact.words().stream())
                .toArray(Inline[]::new);
        return PlainText.of(RichText.of(words));
    }

    @Test
    void groups_are_basic_then_advanced_then_the_author_s_own_and_never_internal() {
        assertThat(page("move-office").groups().stream().map(ParameterGroup::title))
                .containsExactly("Basic Parameters", "Advanced Parameters", "New Place Parameters");
        assertThat(page("find-people").groups().stream().map(ParameterGroup::title))
                .containsExactly("Parameters");
        assertThat(page("ping").groups()).isEmpty();
    }

    @Test
    void the_page_of_a_connector_says_what_catalogues_show() {
        ConnectorPage page = pages.connector();

        assertThat(page.about()).isEqualTo("Category: People & Places. Keywords: staff, offices.");
        assertThat(page.website()).hasToString("https://staff.example.com/about?a=1&b=2");
    }

    @Test
    void facts_use_the_words_of_the_validator() {
        assertThat(facts("update-user", "username")).isEqualTo("Required.Must not be empty.Example: sampleuser.");
        assertThat(facts("update-user", "name")).isEqualTo("Default: the value of Username.Must not be empty.");
        assertThat(facts("update-user", "password")).isEqualTo("Must have 8 to 64 characters.");
        assertThat(facts("update-user", "email")).isEqualTo("Must be an e-mail address.");
        assertThat(facts("update-user", "link_href")).isEqualTo("Must be a URI with a scheme, such as https://.");
        assertThat(facts("find-people", "limit")).isEqualTo("Default: 50.Must be at least 1 and at most 200.");
        assertThat(facts("find-people", "order")).isEqualTo("Default: asc.Must be one of asc, desc, a|b.");
        assertThat(facts("find-people", "code_pattern")).isEqualTo("Must match [A-Z]{2}\\|\\d+.");
    }

    @Test
    void a_value_that_the_service_ignores_is_called_so() {
        ParameterRow row = row("update-user", "directory_id");

        assertThat(row.applied()).isFalse();
        assertThat(row.fact(Kind.IGNORED)).isPresent();
        assertThat(facts("update-user", "directory_id"))
                .isEqualTo("Ignored: Staff Directory accepts this value and takes no notice of it.");
    }

    @Test
    void output_fields_are_unfolded_until_a_type_would_hold_itself() {
        assertThat(page("find-people").outputType()).isEqualTo("list of User");
        assertThat(page("find-people").output().stream().map(OutputField::path))
                .containsExactly(
                        "link",
                        "link.href",
                        "link.rel",
                        "name",
                        "groups",
                        "groups.name",
                        "groups.parent",
                        "groups.links",
                        "groups.links.href",
                        "groups.links.rel",
                        "display-name");
    }

    @Test
    void an_action_that_returns_nothing_has_no_output_type() {
        assertThat(page("move-office").outputType()).isNull();
    }

    @Test
    void errors_are_what_codes_mean_and_what_rules_say() {
        assertThat(page("ping").errors().stream().map(row -> row.code() + ", " + row.kind()))
                .containsExactly("NO_SUCH_USER, not-found", "READ_ONLY, permission", "null, authentication");
    }

    @Test
    void the_library_s_address_ends_with_the_title_in_kebab_case() {
        LibraryLink library = page("update-user").library();

        assertThat(library).isNotNull();
        assertThat(library.address()).hasToString("https://library.example.com/workflows/update-user-tell-everyone");
    }

    @Test
    void a_page_lies_where_its_slug_says_and_links_lead_there() {
        PageBuilder shop = new PageBuilder(TokenWordsTest.feature("page-addresses"));
        GeneratedFiles files = new GeneratedFiles();
        new MdxEmitter().emit(TokenWordsTest.feature("page-addresses"), files);

        assertThat(shop.actions()).extracting(ActionPage::slug).containsExactly("get-book", "list-titles");
        assertThat(shop.connector().actions())
                .extracting(ConnectorPage.ActionEntry::slug)
                .containsExactly("get-book", "list-titles");
        assertThat(files.files().keySet())
                .containsExactly(
                        "bookshop/actions/get-book.mdx", "bookshop/actions/list-titles.mdx", "bookshop/connection.mdx");
        assertThat(shop.links("./", ".html").address("get-title")).hasValue("./get-book.html");
    }

    @Test
    void the_address_of_a_workflow_is_its_own_or_made_of_the_library_and_its_title() {
        PageBuilder shop = new PageBuilder(TokenWordsTest.feature("page-addresses"));

        assertThat(shop.actions())
                .extracting(
                        page -> Objects.requireNonNull(page.library()).address().toString())
                .containsExactly(
                        "https://library.example.com/workflows/read-a-title-and-tell-everybody",
                        "https://other.example.com/titles/in-a-table");
    }

    @Test
    void a_connector_lists_its_fields_and_actions() {
        ConnectorPage page = pages.connector();

        assertThat(page.connection().stream().map(ParameterRow::anchor))
                .containsExactly("connection-base_url", "connection-application", "connection-password");
        assertThat(page.connection().get(2).secret()).isTrue();
        assertThat(page.authentication()).extracting(SchemeRow::how).containsExactly("HTTP Basic authentication");
        assertThat(page.actions().stream().map(ConnectorPage.ActionEntry::title))
                .containsExactly("Find People", "Move Office", "Ping", "Update User");
    }

    @Test
    void anchors_are_unique_and_can_stand_in_an_address() {
        Anchors anchors = new Anchors();

        assertThat(List.of(anchors.next("out-a b"), anchors.next("out-a_b"), anchors.next("out-a.b")))
                .containsExactly("out-a_b", "out-a_b-2", "out-a.b");
    }
}
