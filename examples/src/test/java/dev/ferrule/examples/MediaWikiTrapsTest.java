package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class MediaWikiTrapsTest {

    private static Play of(Inputs.Builder inputs) {
        return Play.of("list-links", inputs.build());
    }

    private static Inputs.Builder rivers() {
        return Inputs.builder().text("category", "Rivers");
    }

    @TestFactory
    Stream<DynamicNode> traps() {
        Play kinds = of(rivers().list("kinds", List.of("page", "subcat")));
        return TrapTests.of(Path.of("mediawiki"))
                .trap(
                        "failure inside a success that asks to slow down",
                        of(rivers()).setting("lag", "1"),
                        "and PT5S",
                        "(code maxlag)")
                .trap(
                        "failure inside a success",
                        of(Inputs.builder().text("category", "Lakes")),
                        "(code",
                        "returned []")
                .trap(
                        "list in one text with bars",
                        "kinds: {type: list, of: string, to: query.gcmtype, example: page, description: Kinds.}",
                        kinds,
                        "Vienna",
                        "Water")
                .trap(
                        "next request as the answer tells it",
                        "next: {cursor: body.continue.plcontinue, to: query.plcontinue}",
                        of(rivers()),
                        "\"title\":\"Water\"}]}] after 4 requests",
                        "\"title\":\"Hamburg\"}]}] after 2 requests")
                .all();
    }
}
