package dev.ferrule.examples;

import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class DatadogTrapsTest {

    private static final Play SEARCH = Play.of("search-logs");

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("datadog"))
                .trap("second key beside a proof", SEARCH, "\"log-3\"", "failed as authentication")
                .trap(
                        "pause that a header of its own tells",
                        SEARCH.setting("busy", "1"),
                        "after 2 requests and PT7S",
                        "after 1 requests")
                .trap(
                        "cursor that goes into the body",
                        "next: {cursor: body.meta.page.after, to: query.cursor}",
                        SEARCH.setting("logs", "2500"),
                        "\"log-2500\"",
                        "the same next page twice")
                .trap("post that only reads", SEARCH.setting("down", "1"), "\"log-3\"", "failed as unavailable")
                .trap("members of an object inside", SEARCH, "\"time\":\"2026-01-05T08:00:00Z\"", "\"attributes\":{")
                .all();
    }
}
