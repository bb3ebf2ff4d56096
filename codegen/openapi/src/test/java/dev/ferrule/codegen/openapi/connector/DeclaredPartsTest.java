package dev.ferrule.codegen.openapi.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers and proofs that documents write in other ways than most. */
class DeclaredPartsTest {

    private static final String GET = "{get: {operationId: list, responses: {'204': {description: None.}}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[{url: 'http://a.example.com/v1'}, {url: 'https://a.example.com/v1'}]|https://a.example.com/v1",
                "[{url: 'http://{x}.example.com', variables: {x: {default: a}}}, {url: 'https://{x}.example.com', variables: {x: {default: a}}}]"
                        + "|https://{connection.x}.example.com",
                "[{url: //a.example.com/v1}]|https://a.example.com/v1",
                "[{url: '{origin}/v1', variables: {origin: {default: x}}}]|'{connection.origin}/v1'",
            })
    void theSafeAddressIsUsed(String servers, String url) {
        assertThat(connector("openapi: 3.0.3\nservers: " + servers + "\npaths: {/things: " + GET + "}\n"))
                .containsPattern("server:[ \\n{]*url: \\Q" + url + "\\E");
    }

    @Test
    void aSchemeBeforeTheHostIsNoPartOfIt() {
        assertThat(connector(
                        "swagger: '2.0'\nhost: https://a.example.com/\nbasePath: /v1\npaths: {/things: " + GET + "}\n"))
                .contains("url: https://a.example.com/v1");
    }

    @Test
    void relativeAddressesOfTokensBeginAtTheServer() {
        assertThat(connector("""
                        openapi: 3.0.3
                        servers: [{url: 'https://a.example.com/v1'}]
                        paths: {/things: %s}
                        components: {securitySchemes: {app: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}}}
                        """.formatted(GET))).contains("token-url: https://a.example.com/token");
    }

    @Test
    void theHeaderAuthorizationIsTheProofWhereNoOtherIsKnown() {
        ImportedSpec spec = imported("""
                openapi: 3.0.3
                servers: [{url: 'https://a.example.com'}]
                paths:
                  /things: {get: {operationId: list, parameters: [{name: Authorization, in: header, description: Bearer and the token., schema: {type: string}}], responses: {'204': {description: None.}}}}
                  /open: {get: {operationId: open, responses: {'204': {description: None.}}}}
                """);

        assertThat(spec.files().getOrDefault("connector.yaml", "")).contains("""
                auth:
                  - id: authorization
                    api-key: {header: Authorization, value: connection.authorization}
                  - none
                """);
    }

    @Test
    void whatTheConnectionSendsIsNoParameter() {
        ImportedSpec spec = imported("""
                openapi: 3.0.3
                servers: [{url: 'https://a.example.com'}]
                paths:
                  /things: {get: {operationId: list, parameters: [{name: x-key, in: header, schema: {type: string}}, {name: X-Key, in: query, schema: {type: string}}], responses: {'204': {description: None.}}}}
                components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
                """);

        assertThat(spec.files().getOrDefault("actions/list.yaml", ""))
                .contains("to: query.X-Key")
                .doesNotContain("header");
    }

    private static String connector(String document) {
        return imported(document).files().getOrDefault("connector.yaml", "");
    }

    private static ImportedSpec imported(String document) {
        return new OpenApiImport()
                .run((document + "info: {title: Things, version: '1'}\n").getBytes(StandardCharsets.UTF_8));
    }
}
