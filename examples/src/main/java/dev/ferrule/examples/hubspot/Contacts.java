package dev.ferrule.examples.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The contacts of an account, those first whose last change lies back the longest. */
final class Contacts {

    /** How far into what it finds a search reaches; from memory. */
    private static final int REACH = 10_000;

    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");
    private static final List<String> GIVEN = List.of("Ann", "Bob", "Eve");
    private static final List<String> FAMILY = List.of("Adams", "Brown", "Evans");

    private final List<ObjectNode> contacts;

    Contacts(int count) {
        contacts = IntStream.range(0, count).mapToObj(Contacts::contact).toList();
    }

    private static ObjectNode contact(int number) {
        String given = GIVEN.get(number % GIVEN.size());
        String name = given.toLowerCase(Locale.ROOT) + (number < GIVEN.size() ? "" : "." + number);
        return JsonNodeFactory.instance
                .objectNode()
                .put("email", name + "@example.com")
                .put("firstname", given)
                .put("lastname", FAMILY.get(number % FAMILY.size()))
                .put("lifecyclestage", "lead")
                .put("createdate", "2026-01-02T09:00:00.000Z")
                .put("hs_object_id", Integer.toString(1001 + number))
                .put("lastmodifieddate", FIRST.plusSeconds(3600L * number).toString());
    }

    SandboxResponse search(JsonNode search) {
        Optional<String> wrong = Search.problem(search);
        if (wrong.isPresent()) {
            return HubSpotService.refused(400, "VALIDATION_ERROR", wrong.get());
        }
        int from = Integer.parseInt(search.path("after").asText());
        int size = search.path("limit").asInt();
        if (from + size > REACH) {
            return HubSpotService.refused(400, "VALIDATION_ERROR", "A search reaches " + REACH + " results");
        }
        List<ObjectNode> found = contacts.stream()
                .filter(contact -> Search.finds(search, contact))
                .toList();
        int end = Math.min(from + size, found.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("total", found.size());
        ArrayNode results = body.putArray("results");
        found.subList(Math.min(from, end), end).forEach(contact -> results.add(shown(contact, search)));
        if (end < found.size()) {
            body.putObject("paging").putObject("next").put("after", Integer.toString(end));
        }
        return SandboxResponse.json(200, body);
    }

    /** Those of some ids; an answer of which some are missing has a status of its own. */
    SandboxResponse batch(JsonNode batch) {
        Optional<String> wrong = Batch.problem(batch);
        if (wrong.isPresent()) {
            return HubSpotService.refused(400, "VALIDATION_ERROR", wrong.get());
        }
        List<String> ids = Batch.ids(batch);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", "COMPLETE");
        ArrayNode results = body.putArray("results");
        contacts.stream()
                .filter(contact -> ids.contains(contact.path("hs_object_id").asText()))
                .forEach(contact -> results.add(shown(contact, batch)));
        int missing = ids.size() - results.size();
        if (missing > 0) {
            body.put("numErrors", missing);
            body.putArray("errors")
                    .addObject()
                    .put("status", "error")
                    .put("category", "OBJECT_NOT_FOUND")
                    .put("message", "Could not get some CONTACT objects, they may be deleted or not exist.");
        }
        return SandboxResponse.json(missing > 0 ? 207 : 200, body);
    }

    /** What was asked for, and what is always told. */
    private static ObjectNode shown(ObjectNode contact, JsonNode search) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        search.path("properties").forEach(name -> properties.set(name.asText(), contact.get(name.asText())));
        for (String name : List.of("createdate", "hs_object_id", "lastmodifieddate")) {
            properties.set(name, contact.get(name));
        }
        ObjectNode shown = JsonNodeFactory.instance
                .objectNode()
                .put("id", contact.path("hs_object_id").asText());
        shown.set("properties", properties);
        return shown.put("createdAt", contact.path("createdate").asText())
                .put("updatedAt", contact.path("lastmodifieddate").asText())
                .put("archived", false);
    }
}
