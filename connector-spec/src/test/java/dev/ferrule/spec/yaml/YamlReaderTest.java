package dev.ferrule.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    @ParameterizedTest
    @CsvSource({
        "no, TEXT",
        "yes, TEXT",
        "on, TEXT",
        "2024-01-01, TEXT",
        "12:30:45, TEXT",
        "'\"1\"', TEXT",
        "12abc, TEXT",
        "v1.0, TEXT",
        "1, NUMBER",
        "-0.50, NUMBER",
        "1.10, NUMBER",
        "1e3, NUMBER",
        "true, FLAG",
        "false, FLAG",
        "null, NULL",
        "~, AMBIGUOUS",
        "True, AMBIGUOUS",
        "NULL, AMBIGUOUS",
        "0777, AMBIGUOUS",
        "0o17, AMBIGUOUS",
        "0x1F, AMBIGUOUS",
        "+1, AMBIGUOUS",
        "1., AMBIGUOUS",
        ".5, AMBIGUOUS",
        ".inf, AMBIGUOUS",
        ".nan, AMBIGUOUS",
    })
    void tellsWhatAScalarWasWrittenAs(String written, Kind kind) {
        Scalar scalar = (Scalar) read("a: " + written + "\n").get("a").orElseThrow();

        assertThat(scalar.kind()).isEqualTo(kind);
        assertThat(scalar.text()).isEqualTo(written.replace("\"", ""));
    }

    @Test
    void takesEveryKeyForAText() {
        assertThat(read("true: 1\n1: 2\nnull: 3\n~: 4\n'<<': 5\n").keys())
                .containsExactly("true", "1", "null", "~", "<<");
    }

    @Test
    void countsColumnsInCodePoints() {
        Mapping mapping = read("😀: {ä: 'x', b: y}\n");

        Mapping inner = (Mapping) mapping.get("😀").orElseThrow();
        assertThat(inner.span()).isEqualTo(new Span("a.yaml", 1, 4, 1, 18));
        assertThat(inner.get("b").orElseThrow().span()).isEqualTo(new Span("a.yaml", 1, 16, 1, 17));
    }

    @Test
    void pointsAtTheKeyAboveABlock() {
        Mapping mapping = read("steps:\n  - id: a\n    call: x\nnotes:\n  first: x\n");

        Sequence steps = (Sequence) mapping.get("steps").orElseThrow();
        assertThat(steps.span()).isEqualTo(new Span("a.yaml", 1, 1, 1, 6));
        assertThat(steps.items().get(0).span()).isEqualTo(new Span("a.yaml", 2, 5, 2, 7));
        assertThat(mapping.get("notes").orElseThrow().span()).isEqualTo(new Span("a.yaml", 4, 1, 4, 6));
    }

    @Test
    void findsPartsOfATextWhereItStandsVerbatim() {
        Mapping mapping = read("a: GET /ä/{id}\nb: 'GET /{id}'\nc: \"\\u0047ET\"\nd: >-\n  GET\n");

        assertThat(part(mapping, "a")).isEqualTo(new Span("a.yaml", 1, 8, 1, 9));
        assertThat(part(mapping, "b")).isEqualTo(new Span("a.yaml", 2, 9, 2, 10));
        assertThat(part(mapping, "c").column()).isEqualTo(4);
        assertThat(part(mapping, "d").line()).isEqualTo(4);
    }

    private static Span part(Mapping mapping, String key) {
        Scalar scalar = (Scalar) mapping.get(key).orElseThrow();
        int from = Math.min(4, scalar.text().length() - 1);
        return scalar.part(from, from + 1);
    }

    @Test
    void keepsLinesOfEveryKindOfLineEnd() {
        Mapping mapping = read("a: 1\r\nb: 2\rc: 3\n");

        assertThat(mapping.get("c").orElseThrow().span().line()).isEqualTo(3);
        assertThat(new SourceText("a.yaml", "a: 1\r\nb: 2\rc: 3\n").line(3)).isEqualTo("c: 3");
    }

    @Test
    void tellsKeysApartWhoseHashCodesAreEqual() {
        Mapping mapping = read("Aa: 1\nBB: 2\n");

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(mapping.find("BB")).isEqualTo(mapping.entries().get(1).value());
        assertThat(mapping.entry("Aa")).contains(mapping.entries().get(0));
        assertThat(mapping.find("C#")).isNull();
    }

    private static Mapping read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        SpecDocument document = new YamlReader(diagnostics, ReadLimits.DEFAULT)
                .read(new SourceText("a.yaml", text))
                .orElseThrow();
        assertThat(diagnostics.sorted()).isEmpty();
        return (Mapping) document.root();
    }
}
