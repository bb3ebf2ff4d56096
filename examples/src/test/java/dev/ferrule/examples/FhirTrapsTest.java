package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class FhirTrapsTest {

    private static final Play SEARCH = Play.of("search-patients");

    @TestFactory
    Stream<DynamicNode> traps() {
        Play born = Play.of(
                "search-patients",
                Inputs.builder().text("born_after", "1980-01-01").build());
        return TrapTests.of(Path.of("fhir"))
                .trap(
                        "list of problems as one object",
                        SEARCH.setting("error", "too-costly"),
                        "(code too-costly)",
                        "(no code)")
                .trap(
                        "address that stands beside its name",
                        "next: {url: body.link.1.url}",
                        SEARCH.setting("patients", "120"),
                        "\"p120\"",
                        "the same next page twice")
                .trap("items that belong to something else", SEARCH, "\"1990-05-17\"}] after", "\"informational\"")
                .trap("items inside of items", SEARCH, "\"birth_date\":\"1970-05-17\"", "\"search\":")
                .trap(
                        "value with signs before it that mean at least",
                        "birthdate: {$from: born_after}",
                        born,
                        "\"p3\"",
                        "returned []")
                .all();
    }
}
