package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.OpenApiImport;
import java.nio.charset.StandardCharsets;

/** Imports of documents of one operation, for tests of what becomes of it. */
final class OneOperation {

    private OneOperation() {}

    /**
     * The action.
     *
     * @param id its id, one word
     * @param keys what else it has, as YAML; empty for nothing
     * @param media the media type of the answer
     * @param schema the schema of the answer
     */
    static String action(String method, String id, String keys, String media, String schema) {
        String document = """
                openapi: 3.0.4
                info: {title: Shop, version: '1'}
                servers: [{url: 'https://shop.example.com'}]
                paths:
                  /things:
                    %s:
                      operationId: %s
                      %s
                      responses: {'200': {description: Found., content: {'%s': {schema: %s}}}}
                """.formatted(method, id, keys.isEmpty() ? "summary: Calls." : keys, media, schema);
        return new OpenApiImport()
                .run(document.getBytes(StandardCharsets.UTF_8))
                .files()
                .getOrDefault("actions/" + id + ".yaml", "");
    }
}
