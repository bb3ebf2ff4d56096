package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.OneOfShape.Tag;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of texts, which is all that XML knows, in values that have one of several forms. */
class TextsOfFormsTest {

    private final TextTyper typer = new TextTyper(
            ConnectorDefinition.builder("x", "X", new Expression.Literal(JsonValue.of("https://x.example.com")))
                    .shape(ObjectShape.of("Size").member("width", Shape.Scalar.INTEGER))
                    .shape(OneOfShape.of("Told", new Tag.Field("type", "Type", "t"))
                            .form("size", "Size", "S", new Shape.Named("Size")))
                    .shape(OneOfShape.of("Keyed", new Tag.Key()).form("size", "Size", "S", new Shape.Named("Size")))
                    .shape(OneOfShape.of("Number", new Tag.None())
                            .form("number", "Number", "number", Shape.Scalar.INTEGER)
                            .form("flag", "Flag", "flag", Shape.Scalar.BOOLEAN)
                            .form("size", "Size", "size", new Shape.Named("Size")))
                    .shape(OneOfShape.of("Text", new Tag.None())
                            .form("text", "Text", "text", Shape.Scalar.STRING)
                            .form("sizes", "Sizes", "sizes", new Shape.ListOf(new Shape.Named("Size"))))
                    .build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Told   | {'type': 'size', 'width': '7'}    | {'type': 'size', 'width': 7}",
                "Told   | {'type': 'other', 'width': '7'}   | {'type': 'other', 'width': '7'}",
                "Keyed  | {'size': {'width': '7'}}          | {'size': {'width': 7}}",
                "Keyed  | {'other': {'width': '7'}}         | {'other': {'width': '7'}}",
                "Number | '7'                               | 7",
                "Number | 'true'                            | true",
                "Number | 'many'                            | 'many'",
                "Number | {'width': '7'}                    | {'width': 7}",
                "Text   | '7'                               | '7'",
                "Text   | [{'width': '7'}]                  | [{'width': 7}]",
            })
    void areTypedAsTheirFormSays(String shape, String found, String typed) {
        assertThat(typer.typed(read(found), new Shape.Named(shape))).isEqualTo(read(typed));
    }

    private static JsonValue read(String json) {
        return JsonReader.read(json.replace('\'', '"'));
    }
}
