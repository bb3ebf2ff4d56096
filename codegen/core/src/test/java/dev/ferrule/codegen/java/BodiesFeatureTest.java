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

/** Bodies of XML and GraphQL requests, as they are sent. */
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
}
