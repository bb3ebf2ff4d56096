package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON with files in it, as it is sent. */
class JsonBodyTest {

    private static JsonValue file(String text) {
        return JsonValue.of(FileSource.of("f", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(RequestBody body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void filesAreBase64WhereverTheyStand() throws IOException {
        JsonObject value = JsonObject.EMPTY
                .with("a", new JsonText("\u00fc\"x"))
                .with("b", file("one"))
                .with("c", new JsonArray(List.of(file("eins"), file(""), new JsonText("z"))))
                .with("d", file("zw"));
        RequestBody body = JsonBody.of(value);

        assertThat(text(body))
                .isEqualTo("{\"a\":\"\u00fc\\\"x\",\"b\":\"b25l\",\"c\":[\"ZWlucw==\",\"\",\"z\"],\"d\":\"enc=\"}");
        assertThat(text(body)).as("the second attempt").isEqualTo(text(body));
        assertThat(body.length()).hasValue(text(body).getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 12_287, 12_288, 12_289, 100_000})
    void anyNumberOfBytesIsOneTextInBase64(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 31);
        }

        assertThat(text(JsonBody.of(JsonValue.of(FileSource.of("f", "x/y", bytes)))))
                .isEqualTo('"' + Base64.getEncoder().encodeToString(bytes) + '"');
    }

    /** No array has so many bytes. */
    @Test
    void aFileInJsonIsNeverHeldInMemory() throws IOException {
        long length = 2_200_000_002L;
        RequestBody body = JsonBody.of(JsonObject.EMPTY.with("content", JsonValue.of(new Zeros(length))));

        try (InputStream in = body.open()) {
            assertThat(in.transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(body.length().orElseThrow())
                    .isEqualTo(length / 3 * 4 + "{\"content\":\"\"}".length());
        }
    }

    @Test
    void aFileThatIsNotThereIsToldBeforeAnythingIsSent() {
        JsonValue missing = JsonValue.of(FileSource.of(Path.of("no-such-file")));

        assertThatThrownBy(() -> JsonBody.check(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the file no-such-file cannot be read");
    }

    private record Zeros(long count) implements FileSource {
        @Override
        public String name() {
            return "zeros";
        }

        @Override
        public String mediaType() {
            return ANY_BYTES;
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(count);
        }

        @Override
        public InputStream open() {
            return new EndlessStream(count);
        }
    }
}
