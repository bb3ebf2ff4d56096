package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.page.RichText.ActionLink;
import dev.ferrule.codegen.page.RichText.Bullets;
import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.CodeBlock;
import dev.ferrule.codegen.page.RichText.Emphasis;
import dev.ferrule.codegen.page.RichText.LineBreak;
import dev.ferrule.codegen.page.RichText.Link;
import dev.ferrule.codegen.page.RichText.Numbered;
import dev.ferrule.codegen.page.RichText.Paragraph;
import dev.ferrule.codegen.page.RichText.Strong;
import dev.ferrule.codegen.page.RichText.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @Test
    void paragraphs_hold_words_code_emphasis_and_line_breaks() {
        assertThat(RichText.parse("Some `code`,\n**strong**\\\nand *stressed*.\n\nMore."))
                .isEqualTo(new RichText(List.of(
                        new Paragraph(List.of(
                                new Text("Some "),
                                new Code("code"),
                                new Text(", "),
                                new Strong("strong"),
                                new LineBreak(),
                                new Text("and "),
                                new Emphasis(List.of(new Text("stressed"))),
                                new Text("."))),
                        new Paragraph(List.of(new Text("More."))))));
    }

    @Test
    void lists_hold_texts() {
        RichText inner = RichText.of(new Text("b"));

        assertThat(RichText.parse("- a\n\n  3. b\n").blocks())
                .containsExactly(new Bullets(List.of(new RichText(
                        List.of(new Paragraph(List.of(new Text("a"))), new Numbered(3, List.of(inner)))))));
    }

    @Test
    void code_between_fences_keeps_its_lines() {
        assertThat(RichText.parse("```json\n{\n\t\"a\": 1\n}\n```").blocks())
                .containsExactly(new CodeBlock("json", "{\n\t\"a\": 1\n}"));
    }

    @Test
    void a_link_may_lead_to_the_web_to_a_mailbox_and_to_an_action() {
        assertThat(RichText.parse("[a](https://example.com)[b](mailto:a@example.com)[c](action:update-user)"))
                .isEqualTo(RichText.of(
                        new Link(address("https://example.com"), List.of(new Text("a"))),
                        new Link(address("mailto:a@example.com"), List.of(new Text("b"))),
                        new ActionLink("update-user", List.of(new Text("c")))));
    }

    @Test
    void a_link_without_words_shows_where_it_leads() {
        assertThat(RichText.parse("[](action:update-user)"))
                .isEqualTo(RichText.of(new ActionLink("update-user", List.of(new Text("update-user")))));
    }

    @Test
    void an_address_in_the_text_becomes_a_link_without_the_full_stop_behind_it() {
        assertThat(RichText.parse("See https://example.com/a_b?c=d."))
                .isEqualTo(RichText.of(
                        new Text("See "),
                        new Link(
                                address("https://example.com/a_b?c=d"),
                                List.of(new Text("https://example.com/a_b?c=d"))),
                        new Text(".")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>no</b>",
                "<!-- no -->",
                "# no",
                "> no",
                "![no](x.png)",
                "[no](javascript:alert(1))",
                "[no](JavaScript:alert(1))",
                "[no](vbscript:x)",
                "[no](data:text/html,x)",
                "[no](file:///etc/passwd)",
                "[no](//example.com)",
                "[no](../other)",
                "[no](action:../other)",
                "[no](https://user:password@example.com)",
                "[no]: https",
                "`no",
                "| no | no |",
            })
    void what_is_beyond_the_subset_stays_text(String markdown) {
        assertThat(RichText.parse(markdown)).isEqualTo(RichText.of(new Text(markdown)));
    }

    @Test
    void deep_nesting_ends_somewhere() {
        String lists = "- ".repeat(5_000) + "end";
        String emphasis = "*a **b ".repeat(2_000) + "end";

        assertThat(PlainText.of(RichText.parse(lists))).endsWith("end");
        assertThat(PlainText.of(RichText.parse(emphasis))).endsWith("end");
    }

    @Test
    void words_can_be_put_before_a_text_that_starts_with_a_list() {
        RichText text = RichText.parse("- a").startingWith(new Strong("Note"));

        assertThat(text.blocks()).first().isEqualTo(new Paragraph(List.of(new Strong("Note"))));
        assertThat(text.blocks()).hasSize(2);
    }

    @Test
    void plain_text_keeps_lists_code_and_the_targets_of_links() {
        assertThat(PlainText.of(RichText.parse("A [link](https://example.com).\n\n1. one\n2. `two`\n\n```\nx\n```")))
                .isEqualTo("A link (https://example.com).\n\n1. one\n2. two\n\nx");
    }

    @Test
    void a_summary_ends_at_a_word() {
        assertThat(PlainText.summary(RichText.parse("The quick brown fox jumps."), 18))
                .isEqualTo("The quick brown…");
        assertThat(PlainText.summary(RichText.parse("Short."), 18)).isEqualTo("Short.");
        assertThat(PlainText.summary(RichText.parse("\ud83d\ude00".repeat(20)), 10))
                .hasSize(9);
    }

    private static WebAddress address(String text) {
        return WebAddress.of(text).orElseThrow();
    }
}
