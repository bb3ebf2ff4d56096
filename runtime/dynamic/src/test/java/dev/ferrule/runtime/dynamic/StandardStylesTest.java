package dev.ferrule.runtime.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What standards say of values in addresses, as far as the language says it: the cases of RFC 6570 for a slot and for fields of
 * a query, and the styles of OpenAPI 3.1 (Parameter Object, Style Examples).
 */
class StandardStylesTest {

    private static final String COLORS = "[\"blue\",\"black\",\"brown\"]";
    private static final String RGB = "{\"R\":100,\"G\":200,\"B\":150}";

    @TempDir
    private Path spec;

    /** The address of a call with one parameter, behind that of the server. */
    private String address(String parameter, String call, String json) throws IOException {
        Files.createDirectories(spec.resolve("actions"));
        Files.writeString(spec.resolve("connector.yaml"), """
                ferrule: 1
                connector: paint
                description: Mixes colors.
                server: {url: 'https://paint.example.com'}
                """);
        Files.writeString(spec.resolve("actions/mix.yaml"), """
                action: mix
                description: Mixes.
                parameters:
                  v: {%s, required: true, description: What is sent.}
                call: %s
                """.formatted(parameter, call));
        SpecReading reading = new SpecReader().read(spec);
        LoweredConnector paint = Lowering.lower(reading.connector()
                .orElseThrow(() -> new AssertionError(reading.diagnostics().toString())));
        ActionDefinition action = paint.action("mix").orElseThrow();
        return Connection.to(paint.connector())
                .open()
                .plan(action, Inputs.builder().value("v", JsonReader.read(json)).build())
                .get(0)
                .uri()
                .replaceFirst("https://paint.example.com", "");
    }

    /** RFC 6570, 3.2.2 and 1.2: what is not unreserved is encoded, in UTF-8. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "value | value",
                "Hello World! | Hello%20World%21",
                "50% | 50%25",
                "/foo/bar | %2Ffoo%2Fbar",
                ";,=?&#[]@:$'()*+ | %3B%2C%3D%3F%26%23%5B%5D%40%3A%24%27%28%29%2A%2B",
                "ü€😀 | %C3%BC%E2%82%AC%F0%9F%98%80",
                "-._~aZ09 | -._~aZ09"
            })
    void aSlotIsASimpleExpansion(String value, String encoded) throws IOException {
        String json = "\"" + value + "\"";
        assertThat(address("type: string", "GET /x/{v}", json)).isEqualTo("/x/" + encoded);
        assertThat(address("type: string", "GET /x?q={v}&end=1", json)).isEqualTo("/x?q=" + encoded + "&end=1");
    }

    /** OpenAPI's allowReserved, as far as a value cannot become more than a value (RFC 3986, 3.4; RFC 6570, 3.2.3). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/foo/bar:1?x=y | /foo/bar:1?x=y",
                "!$'()*,@ | !$'()*,@",
                "a&b=c#d | a%26b=c%23d",
                "a+b;c[0] | a%2Bb%3Bc%5B0%5D",
                "50% ü | 50%25%20%C3%BC",
                ".. | .."
            })
    void signsOfAQueryStayWhereTheyMeanNothing(String value, String encoded) throws IOException {
        assertThat(address("type: string, style: reserved, to: query.q", "GET /x", "\"" + value + "\""))
                .isEqualTo("/x?q=" + encoded);
    }

    /** RFC 6570, 3.2.6, with a value that is a path: each segment is encoded, and its slashes are the borders. */
    @ParameterizedTest
    @CsvSource({"a/b c/d, a/b%20c/d", "x, x"})
    void manySegmentsAreEncodedOneByOne(String value, String encoded) throws IOException {
        assertThat(address("type: string, segments: many", "GET /x/{v}", "\"" + value + "\""))
                .isEqualTo("/x/" + encoded);
    }

    /** The styles of OpenAPI. Commas are as they are; blanks and bars are no signs of a query (RFC 3986, 3.4). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // form, explode
                "repeat | color=blue&color=black&color=brown",
                // form
                "comma | color=blue,black,brown",
                // spaceDelimited
                "space | color=blue%20black%20brown",
                // pipeDelimited
                "pipe | color=blue%7Cblack%7Cbrown",
                // What PHP and Rails read
                "brackets | color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown",
                // content: application/json
                "json | color=%5B%22blue%22%2C%22black%22%2C%22brown%22%5D"
            })
    void aListHasTheStylesOfAQuery(String style, String query) throws IOException {
        assertThat(address("type: list, of: string, style: " + style + ", to: query.color", "GET /x", COLORS))
                .isEqualTo("/x?" + query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // deepObject, explode
                "brackets | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
                "dots | color.R=100&color.G=200&color.B=150",
                "json | color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
                // form
                "comma | color=R,100,G,200,B,150",
                // spaceDelimited
                "space | color=R%20100%20G%20200%20B%20150",
                // pipeDelimited
                "pipe | color=R%7C100%7CG%7C200%7CB%7C150",
                // form, explode
                "members | R=100&G=200&B=150"
            })
    void anObjectHasTheStylesOfAQuery(String style, String query) throws IOException {
        assertThat(address("type: map, of: integer, style: " + style + ", to: query.color", "GET /x", RGB))
                .isEqualTo("/x?" + query);
    }

    /** The styles of OpenAPI in a path: simple, label and matrix (RFC 6570, 3.2.2, 3.2.5 and 3.2.7). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // simple; with and without explode
                "type: list, of: string | /{v} | ['blue','black','brown'] | /blue,black,brown",
                "type: list, of: string, style: comma | /{v}/x | ['a,b','c/d','e f'] | /a%2Cb,c%2Fd,e%20f/x",
                "type: map, of: integer, style: comma | /{v} | {'R':100,'G':200} | /R,100,G,200",
                // simple, explode
                "type: map, of: integer, style: members | /{v} | {'R':100,'G':200} | /R=100,G=200",
                "type: map, of: string, style: members | /{v} | {'a=b':'c,d'} | /a%3Db=c%2Cd",
                // label, explode
                "type: string, style: label | /{v} | 'blue' | /.blue",
                "type: list, of: string, style: label | /X{v} | ['blue','black','brown'] | /X.blue.black.brown",
                "type: map, of: integer, style: label | /{v} | {'R':100,'G':200} | /.R=100.G=200",
                // matrix
                "type: string | /;color={v} | 'blue' | /;color=blue",
                "type: list, of: string | /;color={v} | ['blue','black'] | /;color=blue,black",
                "type: map, of: integer, style: comma | /;color={v} | {'R':100,'G':200} | /;color=R,100,G,200",
                // matrix, explode
                "type: list, of: string, style: matrix | /;color={v} | ['blue','a;b'] | /;color=blue;color=a%3Bb",
                "type: map, of: integer, style: matrix | /;{v} | {'R':100,'G':200} | /;R=100;G=200",
                // other styles are functions of the value
                "type: boolean, style: 1-0 | /{v} | true | /1",
                "type: date-time, style: epoch-seconds | /{v} | '2026-01-31T12:00:00Z' | /1769860800"
            })
    void aPathHoldsListsAndObjects(String parameter, String path, String json, String address) throws IOException {
        assertThat(address(parameter, "GET " + path, json.replace('\'', '"'))).isEqualTo(address);
    }

    /** RFC 6570, 3.2.8: what separates entries is told from what is inside of them. */
    @Test
    void commasBetweenEntriesAreToldFromCommasInside() throws IOException {
        String keys = "{\"semi\":\";\",\"dot\":\".\",\"comma\":\",\"}";
        assertThat(address("type: map, of: string, style: comma, to: query.keys", "GET /x", keys))
                .isEqualTo("/x?keys=semi,%3B,dot,.,comma,%2C");
        assertThat(address("type: list, of: string, style: comma, to: query.keys", "GET /x", "[\"a,b\",\"c\"]"))
                .isEqualTo("/x?keys=a%2Cb,c");
        assertThat(address("type: list, of: string, style: comma, to: query.keys", "GET /x", "[]"))
                .isEqualTo("/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: list, of: string | /{v} | [] | must not be empty",
                "type: list, of: string, style: label | /{v} | ['',''] | must not be empty",
                "type: list, of: string | /{v} | ['..'] | must not be . or ..",
                "type: map, of: any, style: members | /{v} | {'a':[1]} | must hold no list and no object"
            })
    void aPathNeverEndsItsPartOrLeavesItsFolder(String parameter, String path, String json, String why) {
        assertThatThrownBy(() -> address(parameter, "GET " + path, json.replace('\'', '"')))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"q", "''"})
    void aMemberCannotStandInForAnotherKeyOfTheQuery(String name) {
        assertThatThrownBy(() -> address(
                        "type: map, of: string, style: members, to: query.rest",
                        "GET /x?q=1",
                        "{\"" + name + "\":\"2\"}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "must not have a member whose name is empty or another of the call's in the query");
    }
}
