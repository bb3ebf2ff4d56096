package dev.ferrule.codegen.openapi.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How lists that come in parts are recognised, and where the parameters stay as they are. */
class PagingTest {

    private static final String ITEMS = "{type: array, items: {type: object, properties: {id: {type: string}}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "after|{data: ITEMS, cursor: {properties: {before: TEXT, after: TEXT}}}"
                        + "|{items: body.data, next: {cursor: body.cursor.after, to: query.after}}",
                "cursor|{data: ITEMS, cursor: {type: string, description: Sent for the next page.}}"
                        + "|{items: body.data, next: {cursor: body.cursor, to: query.cursor}}",
                "cursor|{data: ITEMS, cursor: {type: string, description: The cursor of this page.}}|",
                "page|{_embedded: {properties: {orders: ITEMS}}, _links: {properties: {next: {properties: {href: TEXT}}}}}"
                        + "|{items: body._embedded.orders, next: {url: body._links.next.href}}",
                "page|{results: ITEMS, next: {type: string, description: The URL of the next page.}}"
                        + "|{items: body.results, next: {url: body.next}}",
                "page|{results: ITEMS, next: {type: string, description: The next page.}}|",
                "page|{results: ITEMS, next: {type: integer, description: The number behind the link.}}|",
                "page_token|{response: {properties: {orders: ITEMS}}, next_page_token: TEXT}"
                        + "|{items: body.response.orders, next: {cursor: body.next_page_token, to: query.page_token}}",
                "page_token|{orders: ITEMS, warnings: {type: array, items: TEXT}, next_page_token: TEXT}"
                        + "|{items: body.orders, next: {cursor: body.next_page_token, to: query.page_token}}",
                "page_token|{orders: ITEMS, customers: ITEMS, next_page_token: TEXT}|",
            })
    void pagesAreToldByBothSides(String parameter, String members, String pagination) {
        String made = imported("{name: " + parameter + ", in: query, schema: {type: string}}", members);

        assertThat(made).contains(pagination == null ? "\nparameters:" : "\npagination: " + pagination + "\n");
        assertThat(made.contains("pagination:")).isEqualTo(pagination != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, maximum: 500}|, size: {to: query.limit, value: 100}}",
                "{type: integer, default: 20}|, size: {to: query.limit, value: 20}}",
                "{type: integer}|}",
            })
    void aSizeIsOneThatTheDocumentTells(String size, String keys) {
        String made = imported(
                "{name: offset, in: query, schema: {type: integer}}, {name: limit, in: query, schema: " + size + "}",
                "{orders: ITEMS, total: {type: integer}}");

        assertThat(made).contains("\npagination: {items: body.orders, next: {offset: query.offset}" + keys + "\n");
        assertThat(made.contains("to: query.limit, description")).isEqualTo(keys.equals("}"));
    }

    private static String imported(String parameters, String members) {
        String made = OneOperation.action(
                "get",
                "list",
                written("parameters: [" + parameters + "]"),
                "application/json",
                written("{type: object, properties: " + members + "}"));
        // Short ones stand on a line, and long ones on several.
        return Pattern.compile("(?m)^pagination:\n((?:  .*\n)+)")
                .matcher(made)
                .replaceAll(found -> "pagination: {"
                        + found.group(1).strip().lines().map(String::strip).collect(Collectors.joining(", ")) + "}\n");
    }

    @Test
    void aSearchWhoseBodyTakesTheCursorIsAListInPages() {
        String made = searched("next_token: TEXT, max_results: {type: integer, maximum: 50}, name: TEXT", "next_token");

        assertThat(made)
                .contains("items: body.data\n")
                .contains("next: {cursor: body.next_token, to: body.next_token}\n")
                .contains("size: {to: body.max_results, value: 50}\n")
                .contains("to: body.name")
                .doesNotContain("query.next_token");
    }

    @Test
    void aCallThatTakesNoCursorIsNoSearch() {
        assertThat(searched("name: TEXT", "page")).doesNotContain("pagination");
    }

    /** A search by POST; a cursor may stand in its query as well. */
    private static String searched(String members, String query) {
        return OneOperation.action(
                "post",
                "search",
                written("parameters: [{name: " + query + ", in: query, schema: TEXT}]\n"
                        + "      requestBody: {content: {application/json: {schema: {type: object, properties: {"
                        + members + "}}}}}"),
                "application/json",
                written("{type: object, properties: {data: ITEMS, next_token: TEXT}}"));
    }

    private static String written(String yaml) {
        return yaml.replace("ITEMS", ITEMS).replace("TEXT", "{type: string}");
    }
}
