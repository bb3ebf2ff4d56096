package dev.ferrule.codegen.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions in HTML become the Markdown that says the same. */
class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One.</p> <p>Two <b>or</b> more.</p>|One.~~Two **or** more.",
                "A<br/>B<br>C|A~B~C",
                "Says <code>a &lt; b</code> or <em>so</em>|Says `a < b` or *so*",
                "See <a href=\"https://example.com/a?b=1&amp;c=2\">the guide</a>.|See [the guide](https://example.com/a?b=1&c=2).",
                "See <a href=\"javascript:alert(1)\">this</a>.|See this.",
                "See <a>ListGateways</a>.|See ListGateways.",
                "<ul><li>One</li><li>Two</li></ul>|- One~- Two",
                "Takes <ul> <li> <p>white <i>space</i></p> </li> <li> <p><code>{}</code></p></li></ul>|Takes~~- white *space*~- `{}`",
                "<fullname>Queues</fullname> <p>A queue.</p>|Queues~~A queue.",
                "Is<br>in `<br>` and ```~<b>~```|Is~in `<br>` and ```~<b>~```",
                "1 < 2 and 3 > 2 &amp; so|1 < 2 and 3 > 2 &amp; so",
                "A List<A> and Bearer <code>|A List<A> and Bearer <code>",
                "<script>alert(1)</script> <b>it</b>|<script>alert(1)</script> **it**",
            })
    void tagsAreSaidAsMarkdown(String written, String made) {
        assertThat(HtmlText.markdown(written.replace('~', '\n'))).isEqualTo(made.replace('~', '\n'));
    }
}
