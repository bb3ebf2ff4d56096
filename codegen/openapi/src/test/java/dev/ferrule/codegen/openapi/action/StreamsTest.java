package dev.ferrule.codegen.openapi.action;

import static org.assertj.core.api.Assertions.assertThat;

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
        String action = OneOperation.action("get", "watch", "", media, schema);

        assertThat(action).contains(output).contains(read == null ? "" : "\n" + read + "\n");
    }
}
