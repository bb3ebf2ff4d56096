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
    void everyNodeKnowsItsPlace() throws JsonSyntaxException {
        Mapping root =
                (Mapping) JsonNodes.read(new SourceText(FILE, "{\r\n\t\"a\": [1, \"\\u00e4\\n😀\"],\n \"b\": null}\n"));

        assertThat(root.keys()).containsExactly("a", "b");
        Sequence items = (Sequence) root.get("a").orElseThrow();
        assertThat(items.span()).isEqualTo(new Span(FILE, 2, 7, 2, 23));
        assertThat(items.items().get(1)).isEqualTo(new Scalar(new Span(FILE, 2, 11, 2, 22), "ä\n😀", Kind.TEXT, -1));
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
                "~~ | 1:1 | the end of the file stands where a value is expected",
                "{\"a\": 1,} | 1:9 | `}` stands where another value behind the `,` is expected",
                "[1,,2] | 1:4 | `,` stands where a value is expected",
                "[1 2] | 1:4 | `2` stands where `,` or `]` is expected",
                "{a: 1} | 1:2 | `a` stands where a member's name in double quotes is expected",
                "{'a': 1} | 1:2 | `'` stands where a member's name in double quotes is expected",
                "['a'] | 1:2 | `'a'` is no JSON value; a text needs double quotes",
                "[yes] | 1:2 | `yes` is no JSON value; a text needs double quotes",
                "[01] | 1:2 | `01` is no JSON value; a text needs double quotes",
                "[.5] | 1:2 | `.5` is no JSON value; a text needs double quotes",
                "[NaN] | 1:2 | `NaN` is no JSON value; a text needs double quotes",
                "[1] # one | 1:5 | `#` stands where the end of the file is expected",
                "{\"a\": 1, \"a\": 2} | 1:10 | the member `a` stands here twice",
                "{\"a\" 1} | 1:6 | `1` stands where `:` is expected",
                "[\"\\x41\"] | 1:4 | JSON has no such escape",
                "[\"\\u12g4\"] | 1:7 | `\\u` is followed by four hexadecimal digits",
                "[\"a | 1:4 | a text does not end",
                "{\"a\": | 1:6 | the end of the file stands where a value is expected",
                "- a | 1:1 | `-` is no JSON value; a text needs double quotes",
            })
    void whatIsNotJsonIsRefusedWithItsPlace(String text, String place, String problem) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonNodes.read(new SourceText(FILE, text)))
                .satisfies(refused -> assertThat(
                                refused.span().line() + ":" + refused.span().column())
                        .isEqualTo(place))
                .withMessage(problem);
    }

    @Test
    void depthIsBounded() {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonNodes.read(new SourceText(FILE, "[".repeat(100_000))))
                .withMessage("objects and arrays are nested more than 64 deep");
    }
}
