package dev.ferrule.examples;

import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class WordPressTrapsTest {

    private static final Play LIST = Play.of("list-posts");

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("wordpress"))
                .trap(
                        "number of pages that a header tells",
                        LIST.setting("posts", "200"),
                        "\"id\":1,",
                        "(code rest_post_invalid_page_number)")
                .trap("times without an offset", LIST, "\"2026-01-05T09:00:00Z\"", "\"2026-01-05T09:00:00\"")
                .all();
    }
}
