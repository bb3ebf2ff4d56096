package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ZendeskTrapsTest {

    private static final Play NOTHING = Play.of("export-tickets");
    private static final Play EXPORT = since("2026-01-01T00:00:00Z");

    private static Play since(String time) {
        return Play.of("export-tickets", Inputs.builder().text("since", time).build());
    }

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("zendesk"))
                .trap(
                        "credential with a fixed ending",
                        "- basic: {user: connection.email, password: connection.api_token}",
                        EXPORT,
                        "returned",
                        "failed as authentication")
                .trap(
                        "fewer calls than the service takes",
                        EXPORT.setting("tickets", "24"),
                        "leaves no room for this one",
                        "after 11 requests")
                .trap(
                        "time that lies behind by a minute",
                        since("2099-01-01T00:00:00Z"),
                        "parameter since",
                        "Too recent")
                .trap("time as seconds since 1970", EXPORT, "returned", "number of seconds")
                .trap("one of two ways to begin", NOTHING, "after 0 requests", "after 1 requests")
                .trap("end that a flag tells", EXPORT, "after 2 requests", "same next page twice")
                .trap("parameter of the first page alone", EXPORT, "returned", "same next page twice")
                .trap(
                        "place where a later run continues",
                        "resume: body.next_cursor",
                        EXPORT,
                        "\"resume\":",
                        "returned {\"tickets\":")
                .all();
    }
}
