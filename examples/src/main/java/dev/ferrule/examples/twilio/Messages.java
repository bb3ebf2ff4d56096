package dev.ferrule.examples.twilio;

import static dev.ferrule.examples.twilio.TwilioService.refused;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The messages of an account, the newest first. What a query asks for that there is not, is passed over. */
final class Messages {

    /** The largest page; from memory. */
    private static final int MOST = 1000;

    private static final int USUAL = 50;
    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
    private static final DateTimeFormatter MAIL = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private record Message(ObjectNode shown, Instant sent) {}

    private final List<Message> messages = new ArrayList<>();
    private final String account;
    private final String path;

    Messages(int count, String account, String path) {
        this.account = account;
        this.path = path;
        for (int each = 1; each <= count; each++) {
            add(Fields.parameters()
                            .and("To", "+1500555000" + (each % 3 + 6))
                            .and("From", "+15005550001")
                            .and("Body", "Order " + each + " is on its way."))
                    .put("status", "delivered");
        }
    }

    SandboxResponse send(String text) {
        Fields form = Fields.parseQuery(text);
        Optional<SandboxResponse> wrong = MessageForm.problem(form);
        return wrong.orElseGet(() -> SandboxResponse.json(201, add(form)));
    }

    SandboxResponse list(Fields query) {
        String size = query.first("PageSize").orElse(Integer.toString(USUAL));
        String token = query.first("PageToken").orElse("PA0");
        if (!size.matches("[1-9][0-9]{0,3}") || !token.matches("PA[0-9]{1,6}")) {
            return refused(400, 20001, "Invalid page");
        }
        List<Message> found;
        try {
            found = messages.stream().filter(message -> fits(message, query)).toList();
        } catch (DateTimeException e) {
            return refused(400, 20001, "Invalid date");
        }
        int start = Math.min(Integer.parseInt(token.substring(2)), found.size());
        int end = Math.min(start + Math.min(Integer.parseInt(size), MOST), found.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode shown = body.putArray("messages");
        found.subList(start, end).forEach(message -> shown.add(message.shown()));
        body.put("page_size", Integer.parseInt(size));
        // Relative to the host, not to the address that was asked.
        body.put(
                "next_page_uri",
                end < found.size()
                        ? path + "?" + filters(query) + "PageSize=" + size + "&Page=1&PageToken=PA" + end
                        : null);
        return SandboxResponse.json(200, body);
    }

    private static String filters(Fields query) {
        StringBuilder text = new StringBuilder();
        query.asList().stream()
                .filter(field -> !field.name().startsWith("Page"))
                .forEach(field -> text.append(encoded(field.name()))
                        .append('=')
                        .append(encoded(field.value()))
                        .append('&'));
        return text.toString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean fits(Message message, Fields query) {
        return query.first("To")
                        .map(message.shown().path("to").asText()::equals)
                        .orElse(true)
                && query.first("From")
                        .map(message.shown().path("from").asText()::equals)
                        .orElse(true)
                && query.first("DateSent")
                        .map(day -> message.sent().toString().startsWith(day))
                        .orElse(true)
                && compared(message, query.first("DateSent<"), order -> order <= 0)
                && compared(message, query.first("DateSent>"), order -> order >= 0);
    }

    private static boolean compared(Message message, Optional<String> time, IntPredicate order) {
        return time.map(MessageForm::time)
                .map(message.sent()::compareTo)
                .map(order::test)
                .orElse(true);
    }

    private ObjectNode add(Fields form) {
        int number = messages.size() + 1;
        Instant made = FIRST.plusSeconds(86400L * number);
        String service = form.first("MessagingServiceSid").orElse(null);
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("sid", "SM%032d".formatted(number))
                .put("account_sid", account)
                .put("status", form.has("SendAt") ? "scheduled" : service == null ? "queued" : "accepted")
                .put("to", form.first("To").orElse(""))
                .put("from", form.first("From").orElse(null))
                .put("messaging_service_sid", service)
                .put("body", form.first("Body").orElse(""))
                .put("num_media", Integer.toString(form.all("MediaUrl").size()))
                .putNull("error_code")
                .put("date_created", MAIL.format(OffsetDateTime.ofInstant(made, ZoneOffset.UTC)))
                .put("date_updated", MAIL.format(OffsetDateTime.ofInstant(made, ZoneOffset.UTC)))
                .put(
                        "date_sent",
                        form.has("SendAt") ? null : MAIL.format(OffsetDateTime.ofInstant(made, ZoneOffset.UTC)))
                .put("uri", path.replace(".json", "/SM%032d.json".formatted(number)));
        messages.add(0, new Message(shown, made));
        return shown;
    }
}
