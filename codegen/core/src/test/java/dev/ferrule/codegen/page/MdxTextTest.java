package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.Emphasis;
import dev.ferrule.codegen.page.RichText.Strong;
import dev.ferrule.codegen.page.RichText.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class MdxTextTest {

    private final MdxText mdx = new MdxText(ActionLinks.NONE);

    private String blocks(String markdown) {
        return mdx.blocks(RichText.parse(markdown));
    }

    private String cell(String markdown) {
        return mdx.cell(RichText.parse(markdown));
    }

    @Test
    void plain_words_stay_as_they_are() {
        String text = "The user's name (e.g., `self`, \"next\" & so on): a_b, 3 > 2, 50 % - R&D!";

        assertThat(blocks(text)).isEqualTo(text);
        assertThat(cell(text)).isEqualTo(text);
    }

    @Test
    void signs_that_mean_something_are_escaped() {
        assertThat(blocks("<a> {b} \\[c] ~d~ $e$ _f &amp;lt;"))
                .isEqualTo("\\<a> \\{b\\} \\[c\\] \\~d\\~ \\$e\\$ \\_f \\&lt;");
    }

    @Test
    void a_paragraph_starts_no_other_block() {
        assertThat(blocks("# a")).isEqualTo("\\# a");
        assertThat(blocks("> a")).isEqualTo("\\> a");
        assertThat(blocks("---")).isEqualTo("\\---");
        assertThat(blocks("1986\\. A year")).isEqualTo("1986\\. A year");
        assertThat(blocks("import a")).isEqualTo("&#105;mport a");
        assertThat(blocks("export a")).isEqualTo("&#101;xport a");
        assertThat(blocks("exported -1")).isEqualTo("exported -1");
    }

    @Test
    void a_bar_is_escaped_in_a_cell_and_in_its_code() {
        assertThat(cell("a | b `c|d`")).isEqualTo("a \\| b `c\\|d`");
        assertThat(blocks("a | b `c|d`")).isEqualTo("a | b `c|d`");
    }

    @Test
    void code_that_a_cell_cannot_hold_becomes_text() {
        assertThat(cell("`a\\|b`")).isEqualTo("a\\\\\\|b");
    }

    @Test
    void code_with_backticks_gets_longer_ones_around_it() {
        assertThat(blocks("`` a`b ``")).isEqualTo("``a`b``");
        assertThat(blocks("`` `a` ``")).isEqualTo("`` `a` ``");
    }

    @Test
    void a_cell_has_line_breaks_between_its_parts() {
        assertThat(cell("a\n\nb\n\n- c\n- d\n\n```\ne\n  f\n```"))
                .isEqualTo("a<br /><br />b<br />• c<br />• d<br /><br />`e`<br />`  f`");
    }

    @Test
    void two_lists_in_a_row_stay_two() {
        assertThat(blocks("- a\n\n* b")).isEqualTo("- a\n\n* b");
    }

    @Test
    void emphasis_that_could_not_be_read_back_is_left_out() {
        Emphasis stressed = new Emphasis(List.of(new Text("a")));

        assertThat(mdx.blocks(RichText.of(stressed, stressed))).isEqualTo("aa");
        assertThat(mdx.blocks(RichText.of(stressed, new Strong("b")))).isEqualTo("*a***b**");
    }

    @Test
    void code_that_could_not_be_read_back_becomes_text() {
        assertThat(mdx.blocks(RichText.of(new Code("a"), new Code("b")))).isEqualTo("ab");
    }

    @Test
    void a_link_to_an_action_leads_to_its_page_if_there_is_one() {
        RichText text = RichText.parse("Run [Update User](action:update-user).");
        PageBuilder pages = new PageBuilder(ExpectedFiles.staff());

        assertThat(new MdxText(pages.links("./", "")).blocks(text)).isEqualTo("Run [Update User](./update-user).");
        assertThat(mdx.blocks(text)).isEqualTo("Run Update User.");
    }
}
