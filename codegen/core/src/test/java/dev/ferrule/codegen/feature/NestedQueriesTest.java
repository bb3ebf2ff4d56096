package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Objects, maps and lists of objects in a query. */
class NestedQueriesTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("nested-queries");

    private static String target(String name, String value) {
        return URLDecoder.decode(sent(name, value), StandardCharsets.UTF_8);
    }

    private static String sent(String name, String value) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(json(200, "{}")));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            connection.run(
                    SPEC.action("find-ships"),
                    Inputs.builder().value(name, JsonReader.read(value)).build());
            return server.requests().get(0).target();
        }
    }

    @Test
    void eachValueInsideOfAnObjectHasItsKeyInBrackets() {
        assertThat(target("length", "{\"least\": 10, \"most\": 20}")).isEqualTo("/ships?length[gte]=10&length[lte]=20");
    }

    @Test
    void eachValueInsideOfAMapHasItsKeyBehindADot() {
        assertThat(target("labels", "{\"port\": \"Hull & Co\", \"flag\": \"no\"}"))
                .isEqualTo("/ships?labels.port=Hull & Co&labels.flag=no");
    }

    @Test
    void entriesOfAListHaveTheirNumbers() {
        assertThat(target("order", "[{\"by\": \"name\", \"down\": true}, {\"by\": \"age\"}]"))
                .isEqualTo("/ships?order[0][by]=name&order[0][down]=true&order[1][by]=age");
    }

    @Test
    void oneTextHoldsItAll() {
        assertThat(target("width", "{\"least\": 2}")).isEqualTo("/ships?width={\"gte\":2}");
    }

    @Test
    void barsStandBetweenWhatIsInside() {
        assertThat(target("depth", "{\"least\": 2, \"most\": 5}")).isEqualTo("/ships?depth=gte|2|lte|5");
    }

    @Test
    void aTextKeepsItsSignsWhereTheyMeanNothing() {
        assertThat(sent("chart", "\"/north/sea:2&x=1\"")).isEqualTo("/ships?chart=/north/sea:2%26x=1");
    }

    @Test
    void nothingInsideSendsNothing() {
        assertThat(target("length", "{}")).isEqualTo("/ships");
    }
}
