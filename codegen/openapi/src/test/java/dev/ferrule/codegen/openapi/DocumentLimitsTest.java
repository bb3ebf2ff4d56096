package dev.ferrule.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.DocumentException;
import dev.ferrule.codegen.openapi.report.LossCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'openapi': '3.0.3',;'paths': [}|2:11",
                "{'openapi': '3.0.3',;'paths': {|2:11",
                "openapi: 3.0.3;info: {title: x: y}|2:16",
                "openapi: 3.0.3;paths:;\t/a: {}|3:1",
                "{a: 1}|\"\"",
            })
    void whereItIsWrongIsSaid(String text, String place) {
        String document = text.replace(';', '\n').replace('\'', '"');

        assertThatThrownBy(() -> ApiDocument.read(document.getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(type(DocumentException.class))
                .extracting(DocumentException::place)
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html>|a page that shows a document is made of one; look there for a link to the JSON or YAML",
                "asyncapi: 3.0.0|it is an AsyncAPI document, which describes messages and no calls",
                "swaggerVersion: '1.2'|it is a document of Swagger 1, which a converter brings to version 2.0",
                "paths: {}|it looks like a part of a document; name the file that begins it, bundled into one",
                "hello: world|name the file in which the service describes its calls",
            })
    void whatCanBeDoneIsSaid(String text, String hint) {
        assertThatThrownBy(() -> ApiDocument.read(text.getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(type(DocumentException.class))
                .extracting(DocumentException::hint)
                .isEqualTo(Optional.of(hint));
    }

    @Test
    void aPackedFileIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write("openapi: 3.0.3".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> ApiDocument.read(packed.toByteArray()))
                .isInstanceOf(DocumentException.class)
                .hasMessage("The file is packed with gzip.");
    }

    @Test
    void mappingsAreMergedAsMostReadersOfYamlDo() {
        ImportedSpec spec = Documents.imported("""
                openapi: 3.0.3
                info: {title: Small, version: '1'}
                x-usual: &usual {description: Is usual., tags: [usual], responses: {'204': {description: None.}}}
                x-odd: &odd {tags: [odd]}
                paths:
                  /a: {get: {<<: *usual, operationId: one}}
                  /b: {get: {<<: [*odd, *usual], operationId: two, description: Is its own.}}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(spec.files().get("actions/one.yaml")).contains("description: Is usual.", "category: usual");
        assertThat(spec.files().get("actions/two.yaml")).contains("description: Is its own.", "category: odd");
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
