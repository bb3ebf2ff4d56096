package dev.ferrule.examples.stripe;

import static dev.ferrule.examples.stripe.StripeService.refused;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The checkout sessions of an account, the newest first. */
final class Sessions {

    private static final int FIRST_CREATED = 1767262800;
    private static final int MOST = 100;
    private static final int USUAL = 10;
    private static final Pattern GIVEN = Pattern.compile("mode|success_url|cancel_url|customer|customer_email|metadata"
            + "|metadata\\[[^\\[\\]]+]|expand\\[[0-9]*]|line_items\\[[0-9]+]\\[(price|quantity)]");
    private static final Pattern CHANGED = Pattern.compile("metadata|metadata\\[[^\\[\\]]+]|expand\\[[0-9]*]");
    private static final Pattern ASKED =
            Pattern.compile("customer|status|limit|starting_after|created|created\\[(gt|gte|lt|lte)]|expand\\[[0-9]*]");
    /** The one price that the account has not; there is nothing to make prices with. */
    private static final String NO_PRICE = "price_9";

    private static final int AMOUNT = 1500;

    private final List<ObjectNode> sessions = new ArrayList<>();

    Sessions(int count) {
        for (int each = 0; each < count; each++) {
            add("payment", AMOUNT)
                    .put("customer", "cus_" + (each % 2 + 1))
                    .withObjectProperty("metadata")
                    .put("order", "67" + (35 + each));
        }
    }

    SandboxResponse create(Fields form) {
        Optional<SandboxResponse> wrong = unknown(form, GIVEN).or(() -> items(form));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        String mode = form.first("mode").orElse("");
        if (!Set.of("payment", "subscription", "setup").contains(mode)) {
            return refused(400, "", "Invalid mode", "mode");
        }
        if (!form.has("success_url")) {
            return refused(400, "parameter_missing", "Missing required param: success_url.", "success_url");
        }
        if (form.has("customer") && form.has("customer_email")) {
            return refused(
                    400, "", "You may only specify one of these parameters: customer, customer_email.", "customer");
        }
        if (!mode.equals("setup") && !form.has("line_items[0][price]")) {
            return refused(400, "parameter_missing", "Missing required param: line_items.", "line_items");
        }
        ObjectNode session = add(mode, amount(form));
        form.first("customer_email").ifPresent(email -> session.put("customer_email", email));
        form.first("customer").ifPresent(customer -> session.put("customer", customer));
        Metadata.of(session).change(form);
        return SandboxResponse.json(200, shown(session, form));
    }

    private static int amount(Fields form) {
        int amount = 0;
        for (int each = 0; form.has("line_items[" + each + "][price]"); each++) {
            amount += AMOUNT
                    * Integer.parseInt(
                            form.first("line_items[" + each + "][quantity]").orElse("1"));
        }
        return amount;
    }

    SandboxResponse update(String id, Fields form) {
        Optional<SandboxResponse> wrong = unknown(form, CHANGED);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        int place = place(id);
        if (place < 0) {
            return refused(404, "resource_missing", "No such checkout.session: " + id, "session");
        }
        ObjectNode session = sessions.get(place);
        Metadata.of(session).change(form);
        return SandboxResponse.json(200, shown(session, form));
    }

    SandboxResponse list(Fields query) {
        Optional<SandboxResponse> wrong = unknown(query, ASKED).or(() -> times(query));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        String size = query.first("limit").orElse(Integer.toString(USUAL));
        if (!size.matches("[0-9]{1,3}") || Integer.parseInt(size) < 1 || Integer.parseInt(size) > MOST) {
            return refused(400, "parameter_invalid_integer", "Invalid limit", "limit");
        }
        Optional<String> after = query.first("starting_after");
        int from = after.map(id -> place(id) + 1).orElse(0);
        if (after.isPresent() && from == 0) {
            return refused(400, "resource_missing", "No such checkout.session: " + after.get(), "starting_after");
        }
        List<ObjectNode> found = sessions.subList(from, sessions.size()).stream()
                .filter(session -> fits(session, query))
                .toList();
        int end = Math.min(Integer.parseInt(size), found.size());
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("object", "list").put("url", "/v1/checkout/sessions");
        ArrayNode data = body.putArray("data");
        found.subList(0, end).forEach(session -> data.add(shown(session, query)));
        return SandboxResponse.json(200, body.put("has_more", end < found.size()));
    }

    private static boolean fits(ObjectNode session, Fields query) {
        long created = session.path("created").asLong();
        return query.first("customer")
                        .map(session.path("customer").asText()::equals)
                        .orElse(true)
                && query.first("status")
                        .map(session.path("status").asText()::equals)
                        .orElse(true)
                && query.first("created[gte]")
                        .map(Long::parseLong)
                        .map(time -> created >= time)
                        .orElse(true)
                && query.first("created[lt]")
                        .map(Long::parseLong)
                        .map(time -> created < time)
                        .orElse(true);
    }

    private static Optional<SandboxResponse> times(Fields query) {
        return query.asList().stream()
                .filter(field ->
                        field.name().startsWith("created") && !field.value().matches("[0-9]{1,12}"))
                .findFirst()
                .map(field ->
                        refused(400, "parameter_invalid_integer", "Invalid integer: " + field.value(), field.name()));
    }

    private static Optional<SandboxResponse> items(Fields form) {
        return form.asList().stream().flatMap(field -> item(field).stream()).findFirst();
    }

    private static Optional<SandboxResponse> item(Fields.Field field) {
        if (field.name().endsWith("[price]") && field.value().equals(NO_PRICE)) {
            return Optional.of(
                    refused(400, "resource_missing", "No such price: '" + field.value() + "'", field.name()));
        }
        return field.name().endsWith("[quantity]") && !field.value().matches("[0-9]{1,5}")
                ? Optional.of(
                        refused(400, "parameter_invalid_integer", "Invalid integer: " + field.value(), field.name()))
                : Optional.empty();
    }

    private static Optional<SandboxResponse> unknown(Fields fields, Pattern known) {
        return fields.asList().stream()
                .filter(field -> !known.matcher(field.name()).matches())
                .findFirst()
                .map(field ->
                        refused(400, "parameter_unknown", "Received unknown parameter: " + field.name(), field.name()));
    }

    private int place(String id) {
        for (int each = 0; each < sessions.size(); each++) {
            if (sessions.get(each).path("id").asText().equals(id)) {
                return each;
            }
        }
        return -1;
    }

    private ObjectNode add(String mode, int amount) {
        int number = sessions.size() + 1;
        ObjectNode session = JsonNodeFactory.instance
                .objectNode()
                .put("id", "cs_test_" + number)
                .put("object", "checkout.session")
                .put("url", "https://checkout.stripe.com/c/pay/cs_test_" + number)
                .put("mode", mode)
                .put("status", "open")
                .put("payment_status", mode.equals("setup") ? "no_payment_required" : "unpaid")
                .put("amount_total", amount)
                .put("currency", "eur")
                .putNull("customer")
                .putNull("customer_email")
                .put("created", FIRST_CREATED + 60 * number);
        session.putObject("metadata");
        sessions.add(0, session);
        return session;
    }

    /** A session as it is answered: with all of its customer where that was asked for. */
    private static ObjectNode shown(ObjectNode session, Fields asked) {
        ObjectNode shown = session.deepCopy();
        boolean whole = asked.asList().stream()
                .anyMatch(field ->
                        field.name().startsWith("expand") && field.value().equals("customer"));
        if (whole && session.hasNonNull("customer")) {
            shown.putObject("customer")
                    .put("id", session.path("customer").asText())
                    .put("object", "customer");
        }
        return shown;
    }
}
