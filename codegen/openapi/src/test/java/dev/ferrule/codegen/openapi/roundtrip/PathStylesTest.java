package dev.ferrule.codegen.openapi.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and objects in paths, queries and headers are said in OpenAPI's styles, of which an import makes the same request. */
class PathStylesTest {

    @TempDir
    private Path folder;

    private RoundTrip trip(String parameter, String call) throws IOException {
        var reading = new SpecReader()
                .read(new TreeMap<>(Map.of(
                        "connector.yaml",
                        "ferrule: 1\nconnector: ships\nserver: {url: 'https://service.example.com/base'}\n",
                        "actions/find-ships.yaml",
                        "action: find-ships\ndescription: Finds ships.\nparameters:\n  v: {" + parameter
                                + ", description: The value.}\ncall: " + call + "\nread: nothing\n")));
        return RoundTrip.of(reading.connector().orElseThrow(() -> new AssertionError(reading.diagnostics())), folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: list, of: string, required: true, style: label     | GET /ships/{v}    | /ships/.",
                "type: map, of: string, required: true, style: label      | GET /ships/{v}    | /ships/.",
                "type: list, of: string, required: true, style: matrix    | GET /ships/;v={v} | /ships/;v=",
                "type: map, of: string, required: true, style: matrix     | GET /ships/;{v}   | /ships/;",
                "type: list, of: string, required: true                   | GET /ships/{v}    | /ships/",
                "type: map, of: string, style: members, to: query.v       | GET /ships        | /ships?",
                "type: map, of: string, style: members, to: header.X-V    | GET /ships        | X-V: ",
                "type: map, of: string, style: comma, to: query.v         | GET /ships        | /ships?v=",
            })
    void whatIsSentIsSentByTheImport(String parameter, String call, String sent) throws IOException {
        RoundTrip trip = trip(parameter, call);
        Connector connector = trip.before();

        RoundTrip.Pair pair = trip.most(connector.actions().get(0));

        assertThat(pair.before()).contains(sent);
        assertThat(pair.after()).isEqualTo(pair.before());
    }

    @Test
    void aRequestWithoutAValueIsTheSameToo() throws IOException {
        RoundTrip trip = trip("type: map, of: string, style: members, to: query.v", "GET /ships");

        RoundTrip.Pair pair = trip.least(trip.before().actions().get(0));

        assertThat(pair.after()).isEqualTo(pair.before());
    }
}
