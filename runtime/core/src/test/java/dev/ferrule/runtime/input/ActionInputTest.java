package dev.ferrule.runtime.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.value.ObjectValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a builder is given is what the accessors of the input tell. */
class ActionInputTest {

    private static final class Input extends ActionInput {
        private Input(Inputs given) {
            super(given);
        }

        static Input of(Consumer<Builder> by) {
            return filled(new Builder(Inputs.NONE), by);
        }

        Builder toBuilder() {
            return new Builder(toInputs());
        }

        static final class Builder extends ActionInput.Builder<Input, Builder> {
            private Builder(Inputs given) {
                super(given, Input::new);
            }
        }
    }

    @Test
    void everyKindOfValueIsToldAsItWasGiven() {
        FileSource file = FileSource.of("a", "text/plain", new byte[3]);
        Input input = Input.of(builder -> builder.text("text", "")
                .integer("integer", Long.MIN_VALUE)
                .number("number", new BigDecimal("1.500"))
                .flag("flag", false)
                .secret("secret", Secret.of("s3cret"))
                .file("file", file)
                .date("date", LocalDate.MAX)
                .time("time", OffsetDateTime.parse("2026-11-29T10:00:00.5+02:00"))
                .duration("duration", Duration.ofSeconds(-1))
                .value("value", JsonValue.ofNull())
                .list("list", List.of(1L, 2L))
                .map("map", Map.of("a", Secret.of("hidden"))));

        assertThat(input.text("text")).isEmpty();
        assertThat(input.integer("integer")).isEqualTo(Long.MIN_VALUE);
        assertThat(input.number("number")).isEqualTo(new BigDecimal("1.500"));
        assertThat(input.flag("flag")).isFalse();
        assertThat(input.secret("secret")).isEqualTo(Secret.of("s3cret"));
        assertThat(input.file("file")).isSameAs(file);
        assertThat(input.date("date")).isEqualTo(LocalDate.MAX);
        assertThat(input.time("time")).hasToString("2026-11-29T08:00:00.500Z");
        assertThat(input.duration("duration")).isEqualTo(Duration.ofSeconds(-1));
        assertThat(input.value("value")).isEqualTo(JsonValue.ofNull());
        assertThat(input.list("list", ObjectValue::asInteger)).containsExactly(1L, 2L);
        assertThat(input.map("map", ObjectValue::asSecret)).containsExactly(Map.entry("a", Secret.of("hidden")));
        assertThat(input.toString())
                .startsWith("Input{")
                .doesNotContain("s3cret")
                .doesNotContain("hidden");
        assertThat(input)
                .isEqualTo(input.toBuilder().build())
                .hasSameHashCodeAs(input.toBuilder().build());
    }

    @Test
    void nullTakesAValueOutAgainAndClearingSendsNull() {
        Input input = Input.of(builder -> builder.text("a", "1")
                .text("b", "2")
                .text("a", null)
                .text("c", null)
                .cleared("d"));

        assertThat(input.toInputs())
                .isEqualTo(Inputs.builder()
                        .text("b", "2")
                        .value("d", JsonValue.ofNull())
                        .build());
        assertThat(input.text("a")).isNull();
        assertThat(input.text("d")).isNull();
        assertThat(input.toBuilder().text("d", "4").build().text("d")).isEqualTo("4");
        assertThat(input.toBuilder().text("d", null).build().toInputs().values())
                .containsOnlyKeys("b");
    }

    @Test
    void whatIsGivenIsCopied() {
        List<String> list = new ArrayList<>(List.of("a"));
        Map<String, String> map = new HashMap<>(Map.of("a", "1"));
        Input.Builder builder = Input.of(given -> {}).toBuilder();
        Input first = builder.list("list", list).map("map", map).build();
        list.add("b");
        map.clear();
        Input second = builder.text("text", "later").build();

        assertThat(first.list("list", ObjectValue::asText)).containsExactly("a");
        assertThat(first.map("map", ObjectValue::asText)).containsExactly(Map.entry("a", "1"));
        assertThat(first.text("text")).isNull();
        assertThat(second.text("text")).isEqualTo("later");
        assertThatNullPointerException().isThrownBy(() -> builder.list("list", Arrays.asList("a", null)));
        assertThatNullPointerException().isThrownBy(() -> builder.map("map", Collections.singletonMap("a", null)));
    }
}
