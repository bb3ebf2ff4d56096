package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class SquareTrapsTest {

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("square"))
                .trap(
                        "key of a call in the body",
                        pay("cnon:card-nonce-ok").setting("lost", "1"),
                        "\"id\":\"payment-1\"",
                        "(code MISSING_REQUIRED_PARAMETER")
                .trap(
                        "list of problems, each beside its parameter",
                        pay("cnon:nobody"),
                        "(code NOT_FOUND, parameter source)",
                        "(no code)")
                .all();
    }

    private static Play pay(String source) {
        return Play.of(
                "create-payment",
                given("{\"source\": \"" + source + "\", \"money\": {\"amount\": 1250, \"currency\": \"USD\"}}"));
    }

    private static Inputs given(String json) {
        return Inputs.of(((JsonObject) JsonReader.read(json)).members());
    }
}
