package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class HubSpotTrapsTest {

    private static final Play SEARCH = Play.of("search-contacts");

    @TestFactory
    Stream<DynamicNode> traps() {
        Play since = Play.of(
                "search-contacts",
                Inputs.builder().text("changed_after", "2026-01-05T09:30:00Z").build());
        Play many = Play.of(
                "get-contacts",
                Inputs.builder()
                        .list(
                                "ids",
                                IntStream.range(1001, 1251)
                                        .mapToObj(Integer::toString)
                                        .toList())
                        .build());
        return TrapTests.of(Path.of("hubspot"))
                .trap(
                        "pause that the service asks for",
                        SEARCH.setting("busy", "1"),
                        "after 2 requests and PT2S",
                        "(code RATE_LIMITS)")
                .trap(
                        "fewer calls than the service takes",
                        SEARCH.setting("contacts", "1200"),
                        "after 6 requests",
                        "after 7 requests")
                .trap(
                        "part of a body that is there only with a parameter",
                        """
                        - filters:
                            - {propertyName: email, operator: EQ, value: {$from: email}}
                            - propertyName: lastmodifieddate
                              operator: GTE
                              value: {$from: changed_after, as: [epoch-millis, text]}
                        """,
                        SEARCH,
                        "returned [",
                        "value is a text")
                .trap(
                        "time as a text of milliseconds since 1970",
                        "value: {$from: changed_after}",
                        since,
                        "eve@example.com",
                        "value is a number of milliseconds")
                .trap("post that only reads", SEARCH.setting("down", "1"), "returned [", "failed as unavailable")
                .trap(
                        "cursor that goes into the body",
                        "next: {cursor: body.paging.next.after, to: query.after}",
                        SEARCH.setting("contacts", "500"),
                        "\"1500\"",
                        "the same next page twice")
                .trap(
                        "list that the service cuts off",
                        SEARCH.setting("contacts", "10100"),
                        "more items than the 10000",
                        "A search reaches 10000 results")
                .trap(
                        "list that is longer than a request may be",
                        "each: {of: ids, chunk: 1000, items: body.results}",
                        many.setting("contacts", "300"),
                        "\"id\":\"1250\"",
                        "The maximum number of inputs supported in a batch request is 100")
                .trap("members of an object inside", SEARCH, "\"first_name\":\"Ann\"", "\"properties\":{")
                .all();
    }
}
