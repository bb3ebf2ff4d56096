package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ConfluenceTrapsTest {

    private static final Play UPDATE = Play.of(
            "update-page",
            Inputs.builder()
                    .text("page_id", "98311")
                    .text("text", "<p>Ten to six.</p>")
                    .build());

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("confluence"))
                .trap(
                        "version that follows what was read",
                        "number: {$from: current.body.version.number}",
                        UPDATE,
                        "\"version\":{\"number\":4",
                        "failed as conflict")
                .trap(
                        "change that others may cross",
                        UPDATE.setting("crossings", "1"),
                        "\"version\":{\"number\":5",
                        "failed as conflict")
                .all();
    }
}
