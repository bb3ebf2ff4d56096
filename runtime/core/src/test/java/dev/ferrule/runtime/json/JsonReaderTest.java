package dev.ferrule.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"b\":1,\"a\":[true,null,\"x\"]}",
                "[1.10,1E+3,-0,123456789012345678901234567890]",
                "\"\\\"\\\\\\n\"",
            })
    void whatIsReadIsWrittenBackAsItWas(String text) {
        assertThat(JsonReader.read(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "[1] x",
                "NaN",
                "[01]",
                "[+1]",
                "[.5]",
                "{'a':1}",
                "{\"a\":1,}",
                "// comment\n1",
                "\"\u0001\"",
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void depthAndNumbersAreBounded() {
        String deep = "[".repeat(100_000);
        String longNumber = "1".repeat(JsonReader.MAX_DIGITS + 1);

        assertThatThrownBy(() -> JsonReader.read(deep)).isInstanceOf(InvalidJsonException.class);
        assertThatThrownBy(() -> JsonReader.read(longNumber)).isInstanceOf(InvalidJsonException.class);
        assertThat(JsonReader.read("[".repeat(JsonReader.MAX_DEPTH) + "]".repeat(JsonReader.MAX_DEPTH)))
                .isInstanceOf(JsonArray.class);
    }

    @Test
    void bytesMustBeValidInTheirCharset() {
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
        byte[] latin = "\"\u00e9\"".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> JsonReader.read(overlong)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> JsonReader.read(latin)).hasMessageContaining("UTF-8");
        assertThat(JsonReader.read(latin, StandardCharsets.ISO_8859_1)).isEqualTo(new JsonText("\u00e9"));
    }

    @Test
    void theEncodingIsTheOneThatIsToldAndNoOther() {
        byte[] wide = {0, '{', 0, '}'};
        byte[] wideBackwards = {'{', 0, '}', 0};

        assertThatThrownBy(() -> JsonReader.read(wide)).isInstanceOf(InvalidJsonException.class);
        assertThatThrownBy(() -> JsonReader.read(wideBackwards)).isInstanceOf(InvalidJsonException.class);
        assertThat(JsonReader.read(wide, StandardCharsets.UTF_16BE)).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void bytesOfEveryLengthAreRead() {
        // The last is the sign that stands for what is malformed, which a text may hold.
        String text = "{\"u\u00fc\":\"\u20ac \ud83d\ude00 \ufffd\"}";

        assertThat(JsonReader.read(text.getBytes(StandardCharsets.UTF_8))).hasToString(text);
    }

    @Test
    void aNameThatIsThereTwiceIsRefusedWhereItStands() {
        StringBuilder large = new StringBuilder("{\n");
        for (int i = 0; i < 100; i++) {
            large.append("\"m").append(i).append("\":{\"same\":[]},\n");
        }

        assertThatThrownBy(() -> JsonReader.read(large + "\"m7\":1}")).hasMessageContaining("line 102, column 1");
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1,\n  \"a\":2}")).hasMessageContaining("line 2, column 3");
        assertThat(((JsonObject) JsonReader.read(large + "\"m\":1}")).members()).hasSize(101);
    }

    @Test
    void namesThatCollideAreReadInNoTimeToSpeakOf() {
        StringBuilder text = new StringBuilder("{\"\":0");
        for (int i = 0; i < 1 << 15; i++) {
            text.append(",\"");
            for (int bit = 0; bit < 15; bit++) {
                // Both have one hash code.
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            text.append("\":0");
        }

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () ->
                                (JsonObject) JsonReader.read(text.append('}').toString()))
                        .members())
                .hasSize((1 << 15) + 1);
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(JsonReader.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(JsonObject.EMPTY);
    }

    @Test
    void errorsNameThePlaceAndShowNothingOfTheText() {
        assertThatThrownBy(() -> JsonReader.read("{\n  \"password\": topsecret\n}"))
                .hasMessageContaining("line 2, column 15")
                .hasMessageNotContaining("topsecret");
    }

    @Test
    void prettyIsTheLayoutOfExampleFiles() {
        assertThat(JsonWriter.pretty(JsonReader.read("{\"a\":[1,{\"b\":[]}],\"c\":{}}")))
                .isEqualTo("{\n\t\"a\": [\n\t\t1,\n\t\t{\n\t\t\t\"b\": []\n\t\t}\n\t],\n\t\"c\": {}\n}");
    }
}
