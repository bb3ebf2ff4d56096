package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class PlaidTrapsTest {

    private static final Play SYNC = Play.of("sync-transactions", Inputs.NONE);

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("plaid"))
                .trap(
                        "several lists in the same pages",
                        "items: body.added",
                        SYNC,
                        "\"removed\":[{\"id\":\"tx-2\"}]",
                        "returned {\"cursor\":\"c-4\"}")
                .trap(
                        "list that changes while it is read",
                        SYNC.setting("mutations", "2"),
                        "returned {\"added\":[{\"id\":\"tx-1\"",
                        "TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION")
                .all();
    }
}
