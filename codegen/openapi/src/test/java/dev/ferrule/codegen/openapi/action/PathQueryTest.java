package dev.ferrule.codegen.openapi.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What becomes of a query that a document writes behind a path. */
class PathQueryTest {

    @Test
    void itsSlotsAreParametersOfTheQuery() {
        ImportedSpec spec = imported("/calls?since={since}&list=all", """
                [{name: since, in: path, required: true, description: From then on., schema: {type: string, format: date}}]""");

        assertThat(action(spec)).contains("""
                parameters: {since: {type: date, required: true, to: query.since, description: From then on.}}
                call: GET /calls?list=all
                """);
        assertThat(spec.report().losses()).isEmpty();
    }

    @Test
    void whatIsAParameterOfTheQueryAnywayIsNoneTwice() {
        ImportedSpec spec = imported("/calls{?since,until}", """
                [{name: since, in: query, description: From then on., schema: {type: string}}]""");

        assertThat(action(spec)).contains("""
                parameters:
                  since: {type: string, to: query.since, description: From then on.}
                  until: {type: string, to: query.until, description: Sent as `until` in the query.}

                call: GET /calls
                """);
        assertThat(spec.report().losses()).isEmpty();
    }

    @Test
    void whatIsOnlyAPartOfAValueIsLeftOut() {
        ImportedSpec spec = imported("/calls?filter=a{b}c", "[]");

        assertThat(action(spec)).contains("\ncall: GET /calls\n");
        assertThat(spec.report().text()).contains("The part `filter=a{b}c` of the query in the path is left out.");
    }

    private static String action(ImportedSpec spec) {
        return spec.files().getOrDefault("actions/list.yaml", "");
    }

    private static ImportedSpec imported(String path, String parameters) {
        return new OpenApiImport().run("""
                openapi: 3.0.3
                info: {title: Calls, version: '1'}
                servers: [{url: 'https://calls.example.com'}]
                paths:
                  '%s': {get: {operationId: list, parameters: %s, responses: {'204': {description: None.}}}}
                """.formatted(path, parameters).getBytes(StandardCharsets.UTF_8));
    }
}
