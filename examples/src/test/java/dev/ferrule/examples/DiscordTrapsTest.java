package dev.ferrule.examples;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class DiscordTrapsTest {

    private static final Play SEND = Play.of(
            "create-message",
            Inputs.builder()
                    .text("channel", "155117677105512449")
                    .text("content", "The minutes of today")
                    .list("files", List.of(file("minutes.txt", 3), file("plan.txt", 7)))
                    .build());

    private static FileSource file(String name, int bytes) {
        return FileSource.of(name, "text/plain", new byte[bytes]);
    }

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("discord"))
                .trap(
                        "files that are told apart by numbers",
                        "files: {$from: files}",
                        SEND.setting("busy", "1"),
                        "\"name\":\"plan.txt\",\"size\":7",
                        "\"attachments\":[]")
                .all();
    }
}
