package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class TwilioTrapsTest {

    private static final Play LIST = Play.of("list-messages");

    @TestFactory
    Stream<DynamicNode> traps() {
        Play since = Play.of(
                "list-messages",
                Inputs.builder().text("sent_after", "2026-03-01T00:00:00Z").build());
        Play later = send(Inputs.builder()
                .text("messaging_service_sid", "MG00000000000000000000000000000001")
                .text("send_at", "2026-02-28T12:00:00Z")
                .text("body", "Your order is on its way."));
        Play pictures = send(Inputs.builder()
                .text("from", "+15005550001")
                .list("media_urls", List.of("https://shop.example.com/1.png", "https://shop.example.com/2.png")));
        return TrapTests.of(Path.of("twilio"))
                .trap(
                        "error whose code is a number",
                        Play.of(
                                "send-message",
                                Inputs.builder()
                                        .text("to", "7")
                                        .text("from", "+15005550001")
                                        .text("body", "Hello")
                                        .build()),
                        "(code 21211)",
                        "(no code)")
                .trap(
                        "one of several that must be given",
                        send(Inputs.builder().text("body", "Hello")),
                        "after 0 requests",
                        "after 1 requests")
                .trap("form whose names repeat", pictures, "\"num_media\":\"2\"", "Unsupported media type")
                .trap(
                        "constant that goes along with a parameter",
                        "ScheduleType: {$absent: true}",
                        later,
                        "\"status\":\"scheduled\"",
                        "(code 35114)")
                .trap("odd name on the wire", "to: query.DateSentAfter", since, "returned []", "Order 3")
                .trap(
                        "next address that is asked as it is",
                        "next: {cursor: body.next_page_uri, to: query.PageToken}",
                        LIST.setting("messages", "150"),
                        "Order 1 ",
                        "Invalid page")
                .trap("times as mail writes them", LIST, "2026-01-08T08:00:00Z", "Thu, 08 Jan 2026 08:00:00 +0000")
                .all();
    }

    private static Play send(Inputs.Builder given) {
        return Play.of("send-message", given.text("to", "+15005550006").build());
    }
}
