package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML in the form of JSON. */
class XmlAnswerTest {

    private static final ContentLabel UNSAID = new ContentLabel("application/xml", Optional.empty());

    private static String read(String document, Pointer... lists) throws IOException, UnreadableAnswer {
        return read(document, StandardCharsets.UTF_8, lists);
    }

    private static String read(String document, Charset charset, Pointer... lists)
            throws IOException, UnreadableAnswer {
        return JsonWriter.masked(XmlAnswer.read(Samples.bytes(document.getBytes(charset)), UNSAID, List.of(lists)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a/> | {\"a\":\"\"}",
                "<a>x</a> | {\"a\":\"x\"}",
                "<a>&lt;&#65;<![CDATA[<b>]]><!-- no --></a> | {\"a\":\"<A<b>\"}",
                "<a n='1'/> | {\"a\":{\"@n\":\"1\"}}",
                "<a n='1'>x</a> | {\"a\":{\"@n\":\"1\",\"#text\":\"x\"}}",
                "<a n='1'> </a> | {\"a\":{\"@n\":\"1\"}}",
                "<a> </a> | {\"a\":\" \"}",
                "<a><b>1</b><c/><b>2</b></a> | {\"a\":{\"b\":[\"1\",\"2\"],\"c\":\"\"}}",
                "<a>x<b/>y</a> | {\"a\":{\"#text\":\"xy\",\"b\":\"\"}}",
                "<p:a xmlns:p='u' p:n='2' n='1'/> | {\"a\":{\"@n\":\"1\"}}",
                "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/> | {\"a\":null}"
            })
    void elementsAreMembers(String document, String json) throws IOException, UnreadableAnswer {
        assertThat(read(document)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a/> | {\"a\":{\"b\":[]}}",
                "<a><b/></a> | {\"a\":{\"b\":[{\"c\":[]}]}}",
                "<a><b><c>1</c></b></a> | {\"a\":{\"b\":[{\"c\":[\"1\"]}]}}",
                "<a><c>1</c></a> | {\"a\":{\"c\":\"1\",\"b\":[]}}"
            })
    void whatIsNamedAsAListIsOne(String document, String json) throws IOException, UnreadableAnswer {
        assertThat(read(document, Pointer.names("a", "b"), Pointer.names("a", "b", "c")))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"})
    void theDocumentSaysItsCharset(String charset) throws IOException, UnreadableAnswer {
        String document = "<?xml version='1.0' encoding='" + charset + "'?><a>Zo\u00EB</a>";

        assertThat(read(document, Charset.forName(charset))).isEqualTo("{\"a\":\"Zo\u00EB\"}");
    }

    @Test
    void whatIsNoTextOfItsCharsetIsRefused() {
        assertThatThrownBy(() -> read("<a>Zo\u00EB</a>", StandardCharsets.ISO_8859_1))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessage("is not valid UTF-8");
        assertThatThrownBy(() -> read("<?xml version='1.0' encoding='x-none'?><a/>"))
                .hasMessage("is labelled with a charset that is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x'><a/>"})
    void aDocumentTypeIsRefused(String document) {
        assertThatThrownBy(() -> read(document)).hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [\u0001]><a/>", "<a>&secret;</a>", "<a><b></a>", "<a/><a/>", "secret"})
    void whatIsNotWellFormedIsRefused(String document) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(UnreadableAnswer.class)
                .hasMessageContaining("no well-formed XML")
                .hasMessageNotContaining("secret");
    }

    @Test
    void manyEscapedSignsAreNoBomb() throws IOException, UnreadableAnswer {
        assertThat(read("<a>" + "&amp;".repeat(200_000) + "</a>")).hasSize(200_000 + "{\"a\":\"\"}".length());
    }
}
