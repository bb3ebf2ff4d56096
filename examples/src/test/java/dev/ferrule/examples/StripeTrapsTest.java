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

class StripeTrapsTest {

    private static final Play LIST = Play.of("list-checkout-sessions");

    @TestFactory
    Stream<DynamicNode> traps() {
        Play create = create("price_1");
        Play since = Play.of(
                "list-checkout-sessions",
                Inputs.builder().text("created_after", "2026-01-01T10:22:00Z").build());
        Play clear = Play.of("update-checkout-session", given("{\"session_id\": \"cs_test_1\", \"metadata\": null}"));
        return TrapTests.of(Path.of("stripe"))
                .trap(
                        "error whose code is not always there, and that names what is to blame",
                        create("price_9"),
                        "(code resource_missing, parameter line_items)",
                        "(no code)")
                .trap("objects and lists in a form", create, "cs_test_4", "parameters are sent as a form")
                .trap(
                        "failure that stays what it is however often the call is repeated",
                        create.setting("failing", "1"),
                        "after 1 requests",
                        "after 3 requests")
                .trap(
                        "call that may be sent again because its key is recognised",
                        create.setting("busy", "1"),
                        "after 2 requests",
                        "after 1 requests")
                .trap("times as numbers in the answer", create, "2026-01-01T10:24:00Z", "1767263040")
                .trap("empty text that takes away what is stored", clear, "\"metadata\":{}", "after 0 requests")
                .trap("odd name on the wire", "to: query.created_after", since, "cs_test_2", "(code parameter_unknown")
                .trap("time as seconds since 1970", since, "cs_test_2", "(code parameter_invalid_integer")
                .trap(
                        "cursor that is the id of the last item",
                        "next: {cursor: body.next_cursor, to: query.starting_after}",
                        LIST.setting("sessions", "150"),
                        "\"cs_test_1\"",
                        "after 1 requests")
                .trap(
                        "cursor that is still there on the last page",
                        LIST.setting("sessions", "150"),
                        "after 2 requests",
                        "after 3 requests")
                .all();
    }

    private static Play create(String price) {
        return Play.of(
                "create-checkout-session",
                given("{\"success_url\": \"https://shop.example.com/thanks\", \"line_items\": [{\"price\": \"" + price
                        + "\", \"quantity\": 2}]}"));
    }

    private static Inputs given(String json) {
        return Inputs.of(((JsonObject) JsonReader.read(json)).members());
    }
}
