package dev.ferrule.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Connector.ErrorEntry;
import dev.ferrule.spec.model.Connector.Library;
import dev.ferrule.spec.model.Connector.Pages;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/** Whatever stands in a spec, a page has the same elements and attributes. */
class HostileTextTest {

    private static final Position HERE = new Position("connector.yaml", 1, 1);

    /** Each is one paragraph of plain words as far as Markdown is concerned. */
    static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "</main></body></html>",
            "</title><script>alert(1)</script>",
            "</code></pre>",
            "<img src=x onerror=alert(1)>",
            "<a href='javascript:alert(1)'>x</a>",
            "\"><svg onload=alert(1)>",
            "' onmouseover='alert(1)",
            "\" onmouseover=\"alert(1)",
            "<!-- --> -->",
            "<![CDATA[ ]]>",
            "&lt;script&gt; &amp;quot; &#x3c;script&#x3e;",
            "&nosuch; & &&",
            "${1 + 1} @if(true) !{x} @template.layout() $unsafe{x}",
            "[x](javascript:alert(1))",
            "![x](data:image/svg+xml,x)",
            "null\u0000 bell\u0007 escape\u001b[31m",
            "line\u2028separator\u202eturned\ufeff",
            "half \ud83d of a pair \ufffe",
            "emoji \ud83d\ude00 \u05e9\u05dc\u05d5\u05dd \u65e5\u672c",
            "{id} `unclosed | \\",
            "word".repeat(500));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void a_page_keeps_its_elements_and_attributes(String text) throws Exception {
        GeneratedFiles hostile = site(text);
        GeneratedFiles plain = site("plain");

        assertThat(hostile.files().keySet()).isEqualTo(plain.files().keySet());
        for (String path : plain.files().keySet()) {
            if (path.endsWith(".html")) {
                assertThat(shape(hostile.text(path))).isEqualTo(shape(plain.text(path)));
            }
        }
    }

    private static List<String> shape(String html) throws Exception {
        return HtmlPage.parse(html).elements("*").stream()
                .map(HostileTextTest::shape)
                .toList();
    }

    private static String shape(Element element) {
        List<String> attributes = Stream.iterate(
                        0, i -> i < element.getAttributes().getLength(), i -> i + 1)
                .map(i -> element.getAttributes().item(i).getNodeName())
                .toList();
        return element.getParentNode().getNodeName() + " > " + element.getNodeName() + attributes;
    }

    private static GeneratedFiles site(String text) {
        GeneratedFiles files = new GeneratedFiles();
        new HtmlSite(List.of(connector(text))).emit(files);
        return files;
    }

    private static Connector connector(String text) {
        ObjectType.Field field = new ObjectType.Field(HERE, text, List.of(text), text, Scalar.STRING, true);
        return new Connector(
                HERE,
                "hostile",
                text,
                text,
                "dev.ferrule.hostile",
                List.of(new ConnectionField(HERE, text, text, text, Scalar.STRING, rules(text), true, text)),
                new Value.Text(text),
                List.of(
                        new AuthScheme(HERE, text, text, text, new AuthScheme.Recipe.None()),
                        new AuthScheme(
                                HERE,
                                text,
                                text,
                                text,
                                new AuthScheme.Recipe.ApiKey(
                                        AuthScheme.Place.HEADER, text, text, new Value.Text(text)))),
                List.of(),
                Map.of(text, new ErrorEntry(HERE, text, text, text, text)),
                Map.of(text, new ObjectType(HERE, text, text, List.of(field), Set.of())),
                List.of(action(text)),
                new Pages(text, null, new Library("https://example.com/" + text, null, null)));
    }

    private static Action action(String text) {
        Parameter parameter = new Parameter(
                HERE,
                text,
                text,
                text,
                List.of(text),
                Parameter.BASIC,
                Scalar.STRING,
                rules(text),
                true,
                new Value.Text(text),
                List.of(),
                false,
                text);
        return new Action(
                HERE,
                "act",
                text,
                text,
                List.of(text),
                "https://example.com/" + text,
                List.of(parameter),
                List.of(),
                new Action.Output(
                        HERE,
                        new ValueType.Named(text),
                        new Source.Body("step", JsonPath.WHOLE),
                        new Action.Example("examples/act.json", text)),
                "Library " + text);
    }

    private static Constraints rules(String text) {
        return new Constraints(1, 9, "0", "1", text, text, List.of(text));
    }
}
