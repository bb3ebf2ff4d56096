package dev.ferrule.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.DocumentException;
import dev.ferrule.codegen.openapi.report.LossCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no OpenAPI document is refused in a sentence, and none costs more than it may. */
class DocumentLimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|The file is empty.",
                "[]|The file is no object, and so no OpenAPI document.",
                "just text|The file is no object, and so no OpenAPI document.",
                "{a: 1}|The file says neither `openapi: 3.x` nor `swagger: 2.0`, so it is no OpenAPI document.",
                "openapi: 4.0.0|OpenAPI 4.0.0 is not read; versions 2.0, 3.0, 3.1 and 3.2 are.",
                "swagger: '1.2'|OpenAPI 1.2 is not read; versions 2.0, 3.0, 3.1 and 3.2 are.",
                "{\"openapi\": \"3.0.0\"|The file is no JSON",
                "a: &x [*x]|A part of the file contains itself.",
            })
    void whatIsNoDocumentIsRefused(String text, String reason) {
        assertThatThrownBy(() -> ApiDocument.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void aliasesThatGrowWithoutEndAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        assertThatThrownBy(() -> ApiDocument.read(bomb.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("too many parts");
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "'{\"a\":', '}'"})
    void whatIsInsideWithoutEndIsRefused(String open, String close) {
        String text = open.repeat(100_000) + close.repeat(100_000);
        assertThatThrownBy(() -> ApiDocument.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class);
    }

    @Test
    void aReferenceOutOfTheDocumentIsToldAndNotFollowed() {
        ImportedSpec spec = Documents.imported(Documents.of("""
                /a: {get: {parameters: [{$ref: 'http://127.0.0.1:1/x.yaml'}], responses: {'200': {$ref: 'file:///etc/passwd'}}}}
                """));

        assertThat(spec.report().losses())
                .filteredOn(loss -> loss.code() == LossCode.EXTERNAL_REFERENCE)
                .extracting(loss -> loss.pointer())
                .containsExactly("/paths/~1a/get/parameters/0", "/paths/~1a/get/responses/200");
    }

    @Test
    void longChainsOfPartsEnd() {
        StringBuilder schemas = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            schemas.append(
                    "    S%d: {allOf: [{$ref: '#/components/schemas/S%d'}], properties: {p%d: {$ref: '#/components/schemas/S%d'}}}\n"
                            .formatted(i, i + 1, i, i + 1));
        }
        String text = new String(Documents.of("""
                                /a: {get: {responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}
                                """), StandardCharsets.UTF_8) + "components:\n  schemas:\n" + schemas;

        ImportedSpec spec = Documents.imported(text.getBytes(StandardCharsets.UTF_8));

        assertThat(spec.report().imported()).isOne();
    }
}
