package dev.ferrule.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SlackTrapsTest {

    private static final Play LIST = Play.of("list-conversations");

    /** Nothing in the spec says that an empty text is no cursor: the sandbox would take it for the beginning. */
    @Test
    void aListEndsWithAnEmptyCursor() {
        assertThat(TrapTests.run(Path.of("slack"), LIST)).contains("\"C0004\"").endsWith("after 2 requests and PT0S");
    }

    @TestFactory
    Stream<DynamicNode> traps() {
        Play kinds = Play.of(
                "list-conversations",
                Inputs.builder().list("types", List.of("im", "private_channel")).build());
        return TrapTests.of(Path.of("slack"))
                .trap(
                        "failure inside a success",
                        LIST.setting("error", "fatal_error"),
                        "(code fatal_error)",
                        "returned []")
                .trap(
                        "credentials refused inside a success",
                        LIST.setting("error", "token_revoked"),
                        "failed as authentication",
                        "failed as failed")
                .trap(
                        "pause that the service asks for",
                        LIST.setting("busy", "1"),
                        "after 3 requests and PT7S",
                        "(code ratelimited)")
                .trap(
                        "list in one text with commas",
                        "types: {type: list, of: string, to: query.types, example: im, description: Kinds.}",
                        kinds,
                        "board",
                        "(code invalid_arguments)")
                .all();
    }
}
