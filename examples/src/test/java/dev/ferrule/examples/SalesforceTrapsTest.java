package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class SalesforceTrapsTest {

    private static final Play QUERY = Play.of(
            "query-records",
            Inputs.builder().text("object", "Account").text("fields", "Id").build());
    private static final Play NAMED = Play.of(
            "query-records",
            Inputs.builder()
                    .text("object", "Account")
                    .text("fields", "Id")
                    .text("name", "O'Neil & Sons")
                    .build());

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("salesforce"))
                .trap(
                        "host that the token tells",
                        "server: {url: '{connection.login_url}/services/data/v63.0'}",
                        QUERY,
                        "returned",
                        "answered 404")
                .trap(
                        "text between quotes of a query language",
                        "give: {$text: \"SELECT {fields} FROM {object} WHERE Name = '{name}'\"}",
                        NAMED,
                        "001R0000006lBkZIAU",
                        "(code MALFORMED_QUERY)")
                .trap(
                        "work that takes its time",
                        "- {id: ready, call: 'GET /jobs/query/{job.body.id}'}",
                        QUERY,
                        "returned",
                        "(code INVALIDJOBSTATE)")
                .trap("answer as a table", QUERY, "returned", "(code NOT_ACCEPTABLE)")
                .trap(
                        "success without content that is a failure",
                        QUERY.setting("emptied", "true"),
                        "Run the query again",
                        "returned")
                .trap("cursor that ends as a word", QUERY, "returned", "(code INVALIDLOCATOR)")
                .trap("what is taken away in any case", QUERY, "after 7 requests", "after 6 requests")
                .all();
    }
}
