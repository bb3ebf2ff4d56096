package dev.ferrule.spec.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNodesTest {

    private static final String FILE = "examples/x.json";

    @Test
    void countsColumnsInCodePointsBehindALongText() throws JsonSyntaxException {
        String text = "[\n\"" + "x".repeat(70_000) + "\",\n\"\ud83d\ude00\", 17]";

        Sequence list = (Sequence) JsonNodes.read(new SourceText(FILE, text));

        assertThat(list.items().get(1).span()).isEqualTo(new Span(FILE, 3, 1, 3, 4));
        assertThat(list.items().get(2).span()).isEqualTo(new Span(FILE, 3, 6, 3, 8));
    }

    @Test
    void everyNodeKnowsItsPlace() throws JsonSyntaxException {
        Mapping root = (Mapping)
                JsonNodes.read(new SourceText(FILE, "{\n\t\"a\": [1, \"\\u00e4\\n\ud83d\ude00\"],\n \"b\": null}\n"));

        assertThat(root.keys()).containsExactly("a", "b");
        Sequence items = (Sequence) root.get("a").orElseThrow();
        assertThat(items.span()).isEqualTo(new Span(FILE, 2, 7, 2, 23));
        assertThat(items.items().get(1))
                .isEqualTo(new Scalar(new Span(FILE, 2, 11, 2, 22), "\u00e4\n\ud83d\ude00", Kind.TEXT, -1));
        assertThat(root.get("b")).contains(new Scalar(new Span(FILE, 3, 7, 3, 11), "null", Kind.NULL, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", " 0 ", "-1.5e+3", "\"\"", "true", "[[], {}]", "{\"\": {\"\": 0}}", "1E9"})
    void jsonIsRead(String json) throws JsonSyntaxException {
        assertThat(JsonNodes.read(new SourceText(FILE, json))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | 1 | the file holds no value",
                "{\"a\": 1,} | 1 | Unexpected character",
                "[1,,2] | 1 | Unexpected character",
                "[1 2] | 1 | Unexpected character",
                "{a: 1} | 1 | Unexpected character",
                "{'a': 1} | 1 | Unexpected character",
                "[01] | 1 | Leading zeroes not allowed",
                "[.5] | 1 | Unexpected character",
                "[NaN] | 1 | Non-standard token",
                "[1] [2] | 1 | something follows the value",
                "{\"a\": 1, \"a\": 2} | 1 | Duplicate field",
                "[\"a | 1 | Unexpected end-of-input",
                "- a | 1 | Unexpected character",
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String text, int line, String problem) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonNodes.read(new SourceText(FILE, text)))
                .satisfies(refused -> assertThat(refused.span().line()).isEqualTo(line))
                .withMessageContaining(problem);
    }

    @Test
    void depthIsBounded() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonNodes.read(new SourceText(FILE, "[".repeat(100_000))))
                .withMessageContaining("nesting depth");
    }
}
