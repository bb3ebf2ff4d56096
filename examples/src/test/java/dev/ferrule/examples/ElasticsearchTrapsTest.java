package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ElasticsearchTrapsTest {

    private static final Play LIST =
            Play.of("list-documents", given("{\"index\": \"shop-orders\", \"sort_by\": [\"number\"]}"));

    @TestFactory
    Stream<DynamicNode> traps() {
        Play store = store("4", "5");
        return TrapTests.of(Path.of("elasticsearch"))
                .trap("body of many lines", """
                        json:
                          $each: documents
                          splice:
                            - index: {_id: {$from: item.id}}
                            - {$from: item.content}
                        """, store, "returned {\"took\":7}", "must be terminated by a newline")
                .trap(
                        "several entries for each entry of a list",
                        "give: {$from: item}",
                        store,
                        "returned {\"took\":7}",
                        "Malformed action/metadata line [1]")
                .trap(
                        "entries of a list that fail inside a success",
                        store("4", "\"five\""),
                        "(code document_parsing_exception)",
                        "returned {\"took\":7}")
                .trap(
                        "cursor that is a list",
                        "next: {offset: body.from}",
                        LIST.setting("documents", "10001"),
                        "\"order-10001\"",
                        "Result window is too large")
                .all();
    }

    private static Play store(String first, String second) {
        return Play.of("store-documents", given("""
                        {"index": "shop-orders", "documents": [
                          {"id": "a", "content": {"number": %s}},
                          {"id": "b", "content": {"number": %s}}]}
                        """.formatted(first, second)));
    }

    private static Inputs given(String json) {
        return Inputs.of(((JsonObject) JsonReader.read(json)).members());
    }
}
