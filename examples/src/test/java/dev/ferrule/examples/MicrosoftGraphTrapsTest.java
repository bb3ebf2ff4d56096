package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class MicrosoftGraphTrapsTest {

    private static final Play LIST = Play.of("list-users");
    private static final Play NAMED = Play.of(
            "list-users", Inputs.builder().text("name_prefix", "Adam O'").build());
    private static final Play UPDATE = Play.of(
            "update-planner-task",
            Inputs.builder()
                    .text("task_id", "01gzSlKkIUSUl6DF_EilrmQAKDhh")
                    .text("title", "Order pens")
                    .build());

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("microsoft-graph"))
                .trap("text between quotes of a query language", """
                        $filter:
                          $when: {name_prefix: {present: true}}
                          give: {$text: "startswith(displayName,'{name_prefix}')"}
                          else: {$from: filter}
                        """, NAMED, "Adam O'Neil", "filter is not understood")
                .trap("header that each page needs again", LIST, "after 4 requests", "needs the header")
                .trap("next address that is asked as it is", """
                        pagination:
                          items: body.value
                          next: {cursor: body.'@odata.nextLink', to: query.$skiptoken}
                          size: {to: query.$top, value: 100}
                          limit: {$from: limit}
                        """, LIST, "after 4 requests", "skip token")
                .trap(
                        "change that others may cross",
                        "header: {If-Match: {$from: current.body.'@odata.etag'}}",
                        UPDATE.setting("crossings", "2"),
                        "Order pens",
                        "failed as conflict")
                .all();
    }
}
