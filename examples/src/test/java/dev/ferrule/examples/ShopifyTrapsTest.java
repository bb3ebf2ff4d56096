package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ShopifyTrapsTest {

    private static final Play LIST = Play.of("list-products");
    private static final Play SEARCH =
            Play.of("list-products", Inputs.builder().text("search", "5\" pot").build());
    private static final Play CREATE = Play.of(
            "create-product",
            Inputs.builder().text("title", "Rake").text("handle", "rake").build());

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("shopify"))
                .trap(
                        "failure inside a success that asks to slow down",
                        LIST.setting("throttled", "2"),
                        "after 3 requests",
                        "(code THROTTLED)")
                .trap(
                        "failure inside a success that lists what is wrong",
                        LIST.setting("broken", "true"),
                        "(code INTERNAL_SERVER_ERROR)",
                        "returned")
                .trap("query with variables", """
                        json:
                          query:
                            $text: >-
                              query List($first: Int!, $after: String) {{
                              products(first: $first, after: $after, query: "{search}") {{ nodes {{ id title }} pageInfo {{ hasNextPage endCursor }} }}
                              }}
                        """, SEARCH, "returned []", "syntax error")
                .trap("post that only reads", LIST.setting("down", "1"), "after 2 requests", "failed as unavailable")
                .trap(
                        "cursor that is still there on the last page",
                        LIST.setting("products", "60"),
                        "after 2 requests",
                        "after 3 requests")
                .trap("list of problems, each beside its parameter", CREATE, "parameter handle", "returned")
                .all();
    }
}
