package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of XML, GraphQL requests and parts, as they are sent. */
class BodiesFeatureTest {

    private final LoweredConnector trade = Lowering.lower(FeaturesTest.read(FeaturesTest.FEATURES.resolve("bodies")));
    private final RecordingTransport transport = new RecordingTransport();

    private String sent(String action, Inputs.Builder inputs) throws IOException {
        try (Connection connection = Connection.to(trade.connector())
                .transport(transport)
                .field("base_url", "https://books.example.com")
                .open()) {
            connection.run(trade.action(action).orElseThrow(), inputs.build());
        }
        return new String(transport.sent().body().orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Inputs.Builder order() {
        return Inputs.builder()
                .text("customer", "C\"1 & <2>")
                .list("titles", List.of("A < B & C", "Gr\u00fc\u00dfe \ud83d\udcda"));
    }

    @Test
    void xmlHasAttributesRepeatedElementsAndEscapedTexts() throws IOException {
        String xml = sent("order-books", order().text("note", "two\nlines\r]]>").map("extras", Map.of("gift", "yes")));

        assertThat(xml)
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<order xmlns=\"urn:example:orders\" xmlns:x=\"urn:example:extras\""
                        + " customer=\"C&quot;1 &amp; &lt;2&gt;\">"
                        + "<line kind=\"book\">A &lt; B &amp; C</line><line kind=\"book\">Gr\u00fc\u00dfe \ud83d\udcda</line>"
                        + "<x:extras><gift>yes</gift></x:extras><note>two\nlines&#xD;]]&gt;</note></order>");
        assertThat(transport.header("Content-Type")).contains("application/xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "1a", "a><b", "", "a:b:c", "-a", "@", "!DOCTYPE"})
    void aKeyThatIsNoNameIsRefused(String key) {
        assertThatThrownBy(() -> sent("order-books", order().map("extras", Map.of(key, "x"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "\ud800", "\uffff"})
    void aCharacterThatXmlCannotCarryIsRefused(String text) {
        assertThatThrownBy(() -> sent("order-books", order().text("note", text)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aGraphqlDocumentIsSentAsItStandsAndValuesAreVariables() throws IOException {
        String json = sent("find-book", Inputs.builder().text("isbn", "1\"}) { drop }"));

        assertThat(json)
                .startsWith("{\"query\":\"query FindBook($isbn: ID!, $first: Int, $language: String) {\\n")
                .endsWith(",\"operationName\":\"FindBook\",\"variables\":{\"first\":1,\"isbn\":\"1\\\"}) { drop }\"}}");
        assertThat(transport.header("Content-Type")).contains("application/json");
    }

    /** The body with a fixed boundary. */
    private String parts(String action, Inputs.Builder inputs) throws IOException {
        String body = sent(action, inputs);
        String boundary = transport.header("Content-Type").orElseThrow().replaceAll(".*boundary=", "");
        assertThat(transport.sent().body().orElseThrow().length())
                .hasValue(body.getBytes(StandardCharsets.UTF_8).length);
        return body.replace(boundary, "B").replace("\r\n", "\n");
    }

    @Test
    void partsOfAFormAreTextsJsonAndFiles() throws IOException {
        String body = parts(
                "send-list",
                Inputs.builder()
                        .text("title", "Gr\u00fc\u00dfe")
                        .list("tags", List.of("a", "b"))
                        .text("rows", "x;y\n")
                        .text("file_name", "my \"list\"\r\n.csv"));

        assertThat(transport.header("Content-Type").orElseThrow()).startsWith("multipart/form-data; boundary=ferrule-");
        assertThat(body).isEqualTo("""
                        --B
                        Content-Disposition: form-data; name="about"
                        Content-Type: application/json

                        {"by":{"name":"me"}}
                        --B
                        Content-Disposition: form-data; name="rows"; filename="my %22list%22%0D%0A.csv"
                        Content-Type: text/csv

                        x;y

                        --B
                        Content-Disposition: form-data; name="title"

                        Gr\u00fc\u00dfe
                        --B
                        Content-Disposition: form-data; name="tag"

                        a
                        --B
                        Content-Disposition: form-data; name="tag"

                        b
                        --B--
                        """);
    }

    @Test
    void partsThatBelongTogetherNameTheTypeOfTheFirst() throws IOException {
        String body = parts("send-cover", Inputs.builder().text("title", "T").text("text", "A cover"));

        assertThat(transport.header("Content-Type").orElseThrow())
                .startsWith("multipart/related; type=\"application/json\"; boundary=ferrule-");
        assertThat(body).isEqualTo("""
                        --B
                        Content-ID: <about>
                        Content-Type: application/json; charset=UTF-8

                        {"kind":"cover","title":"T"}
                        --B
                        Content-ID: <cover>
                        Content-Type: text/plain; charset=UTF-8

                        A cover
                        --B--
                        """);
    }

    @Test
    void whatWouldEndTheHeadOfAPartIsRefused() {
        assertThatThrownBy(() -> sent(
                        "send-list",
                        Inputs.builder().text("title", "T").text("rows", "x").text("file_name", "a\u0000b")))
                .isInstanceOf(InvalidInputException.class);
    }
}
