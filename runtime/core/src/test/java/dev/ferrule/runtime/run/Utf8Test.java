package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.definition.BodyDefinition.Format;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Utf8Test {

    private static final String HALF = "a\ud83d";
    private static final String WHOLE = "a\ud83d\ude00";

    @Test
    void aWholePairIsSaidAndHalfOfOneIsRefused() {
        assertThat(Utf8.bytes(WHOLE)).isEqualTo(WHOLE.getBytes(StandardCharsets.UTF_8));
        assertThat(Utf8.checked(WHOLE)).isEqualTo(WHOLE);
        assertThatThrownBy(() -> Utf8.bytes(HALF)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Utf8.checked(HALF)).hasMessageContaining("half a surrogate pair");
    }

    private static RequestBody written(JsonValue value, Format format) {
        return new PreparedBody(value, format, Map.of(), "boundary").written();
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "FORM_FLAT", "FORM_BRACKETS", "FORM_DOTS", "FORM_DOTS_FROM_1"})
    void noBodyHidesIt(Format format) {
        JsonValue named = new JsonObject(Map.of(HALF, JsonValue.of("x")));
        JsonValue told = new JsonObject(Map.of("x", new JsonArray(List.of(JsonValue.of(HALF)))));
        JsonValue good = new JsonObject(Map.of("x", new JsonArray(List.of(JsonValue.of(WHOLE)))));

        assertThatThrownBy(() -> written(named, format)).hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> written(told, format)).hasMessageContaining("half a surrogate pair");
        assertThatCode(() -> written(good, format)).doesNotThrowAnyException();
    }

    @Test
    void noTextHidesIt() {
        assertThatThrownBy(() -> BodyWriter.bytes(JsonValue.of(HALF), Format.TEXT))
                .hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> BodyWriter.bytes(new JsonObject(Map.of("x", JsonValue.of(HALF))), Format.XML))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
