package dev.ferrule.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = Secret.of("correct horse");

    @Test
    void printsAsAMask() {
        assertThat(secret).hasToString("[redacted]");
        assertThat("%s".formatted(secret)).doesNotContain("horse");
    }

    /** Libraries that write objects by their fields leave these out, unless they are told to write them all the same. */
    @Test
    void noFieldOfItIsWrittenAsData() {
        assertThat(Arrays.stream(Secret.class.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers())))
                .isNotEmpty()
                .allMatch(field -> Modifier.isTransient(field.getModifiers()));
    }

    @Test
    void aNumberThatIsSecretIsANumberOnTheWireAlone() {
        JsonObject object = new JsonObject(Map.of("pin", JsonSecret.of(JsonValue.of(4711))));

        assertThat(object).hasToString("{\"pin\":\"[redacted]\"}");
        assertThat(new String(JsonWriter.wire(object), StandardCharsets.UTF_8)).isEqualTo("{\"pin\":4711}");
    }

    @Test
    void equalsBySecretAndTellsNothingByItsHash() {
        assertThat(secret).isEqualTo(Secret.of("correct horse")).isNotEqualTo(Secret.of("correct horsf"));
        assertThat(secret).hasSameHashCodeAs(Secret.of("something else"));
    }

    @Test
    void insideJsonOnlyTheWireSeesIt() {
        JsonObject object = new JsonObject(Map.of("value", JsonValue.of(secret)));

        assertThat(object).hasToString("{\"value\":\"[redacted]\"}");
        assertThat(JsonWriter.pretty(object)).doesNotContain("horse");
        assertThat(new String(JsonWriter.wire(object), StandardCharsets.UTF_8))
                .isEqualTo("{\"value\":\"correct horse\"}");
    }
}
