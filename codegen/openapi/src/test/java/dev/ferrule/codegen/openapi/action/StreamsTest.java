package dev.ferrule.codegen.openapi.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that come entry by entry. */
class StreamsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream|{type: object}|read: sse|type: list, of: any",
                "application/x-ndjson|{type: object, properties: {id: {type: string}}}|read: ndjson|type: list, of: WatchResult",
                "application/jsonl|{type: array, items: {type: integer}}|read: ndjson|type: list, of: integer",
                "application/x-ndjson|{type: object}|read: ndjson|type: list, of: any",
                "application/json|{type: array, items: {type: integer}}||type: list, of: integer",
            })
    void aStreamIsAList(String media, String schema, String read, String output) {
        String document = """
                openapi: 3.0.4
                info: {title: Shop, version: '1'}
                servers: [{url: 'https://shop.example.com'}]
                paths:
                  /watch:
                    get:
                      operationId: watch
                      responses: {'200': {description: Found., content: {'%s': {schema: %s}}}}
                """.formatted(media, schema);
        ImportedSpec spec = new OpenApiImport().run(document.getBytes(StandardCharsets.UTF_8));

        assertThat(spec.files().get("actions/watch.yaml"))
                .contains(output)
                .contains(read == null ? "" : "\n" + read + "\n");
    }
}
