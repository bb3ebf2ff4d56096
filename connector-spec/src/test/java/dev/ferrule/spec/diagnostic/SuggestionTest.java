package dev.ferrule.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("min-length", "max-length", "required", "to");

    @Test
    void findsTheNameThatWasMeant() {
        assertThat(Suggestion.likely("requierd", KNOWN)).contains("required");
        assertThat(Suggestion.likely("minLength", KNOWN)).contains("min-length");
        assertThat(Suggestion.likely("MAX_LENGTH", KNOWN)).contains("max-length");
    }

    @Test
    void listsTheKnownNamesWhenNoneIsNear() {
        assertThat(Suggestion.likely("x", KNOWN)).isEmpty();
        assertThat(Suggestion.hint("colour", KNOWN))
                .isEqualTo("known here: `min-length`, `max-length`, `required` and `to`");
        assertThat(Suggestion.hint("x", List.of())).isEqualTo("nothing is known here by any name");
    }

    @Test
    void staysShortWhenMuchIsKnown() {
        List<String> many = IntStream.range(0, 10_000).mapToObj(i -> "name" + i).toList();

        assertThat(Suggestion.hint("name", many)).endsWith(" and 9980 more").hasSizeLessThan(400);
    }
}
