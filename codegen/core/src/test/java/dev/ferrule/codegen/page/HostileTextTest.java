package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.page.ActionPage.Example;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever stands in a spec, pages keep their structure and lose no words. */
class HostileTextTest {

    private static final ActionLinks LINKS = action -> Optional.of("./" + action);
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final Pattern TAG = Pattern.compile("<(/?[a-z]+)((?: [a-z]+=\"[^\"<>]*\")*)(?: /)?>");

    static final List<String> TEXTS = HostileTexts.ALL;

    private static String page(String text) {
        return page(text, "hostile/actions/act.mdx");
    }

    private static String page(String text, String path) {
        return page(new MdxEmitter(), text, path);
    }

    private static String page(Emitter emitter, String text, String path) {
        GeneratedFiles files = new GeneratedFiles();
        emitter.emit(HostileConnector.with(text), files);
        return files.text(path);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void markdown_pages_and_their_lists_keep_their_structure(String text) {
        // Where there is nothing to say, a list has no line that sums it up.
        String like = PlainText.line(RichText.parse(text)).isEmpty() ? "" : "plain";
        for (String path : List.of("actions/act.md", "connection.md", "README.md", "llms.txt")) {
            String page = page(new MarkdownEmitter(), text, "hostile/" + path);
            String plain = page(new MarkdownEmitter(), like, "hostile/" + path);

            assertThat(MdxShape.of(page)).as(path).isEqualTo(MdxShape.of(plain));
            assertNoHtml(MARKDOWN.parse(page));
        }
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void the_page_on_connections_keeps_its_structure(String text) {
        String path = "hostile/connection.mdx";

        assertThat(MdxShape.of(page(text, path))).isEqualTo(MdxShape.of(page("plain", path)));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void an_mdx_page_keeps_its_structure(String text) {
        assertThat(MdxShape.of(page(text))).isEqualTo(MdxShape.of(page("plain")));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void an_mdx_page_holds_the_example_verbatim(String text) {
        PageBuilder pages = new PageBuilder(HostileConnector.with(text));
        Example example = pages.actions().get(0).example();

        assertThat(example).isNotNull();
        assertThat(page(text)).contains(" theme={\"dark\"}\n" + example.text() + "```");
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void mdx_blocks_are_read_back_with_the_same_words(String text) {
        RichText rich = RichText.parse(text);
        String mdx = new MdxText(ActionLinks.NONE).blocks(rich);

        assertThat(words(RichText.parse(mdx))).isEqualTo(words(rich));
        assertNoHtml(MARKDOWN.parse(mdx));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void a_cell_is_one_line_without_a_bare_bar(String text) {
        String cell = new MdxText(LINKS).cell(RichText.parse(text));

        assertThat(cell).doesNotContain("\n").isEqualTo(cell.strip());
        assertThat(cell.replace("\\\\", "").replace("\\|", "")).doesNotContain("|");
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void html_has_its_own_elements_only(String text) {
        String html = new HtmlText(LINKS).blocks(RichText.parse(text));

        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(tags.group(1)).matches("/?(p|ul|ol|li|pre|code|strong|em|a)|br");
            assertThat(tags.group(2))
                    .matches("|( tabindex=\"0\")|( start=\"[0-9]+\")|( href=\"(https?:|mailto:|\\./)[^\"]*\")");
        }
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<", ">", "\"", "'");
        assertThat(html.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void no_form_holds_control_characters(String text) {
        RichText rich = RichText.parse(text);

        for (String rendered :
                List.of(page(text), PlainText.of(rich), new HtmlText(LINKS).blocks(rich), HtmlText.escape(text))) {
            assertThat(rendered.codePoints().filter(HostileTextTest::isControl)).isEmpty();
        }
    }

    private static boolean isControl(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(character) == Character.SURROGATE
                || (character >= 0x202A && character <= 0x202E);
    }

    /** The words without white space; line breaks come back as tags. */
    private static String words(RichText text) {
        return PlainText.line(text).replace("<br />", "").replace(" ", "");
    }

    private static void assertNoHtml(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                assertThat(html.getLiteral()).isEqualTo("<br />");
            }

            @Override
            public void visit(HtmlBlock html) {
                assertThat(html.getLiteral()).isNull();
            }
        });
    }
}
