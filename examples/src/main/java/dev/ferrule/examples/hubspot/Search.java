package dev.ferrule.examples.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a search may ask for: groups of filters, one of which holds; all filters of a group hold. */
final class Search {

    private static final List<String> NEEDED = List.of("after", "filterGroups", "limit", "properties", "sorts");
    private static final Set<String> PROPERTIES = Set.of(
            "email", "firstname", "lastname", "lifecyclestage", "createdate", "hs_object_id", "lastmodifieddate");
    private static final int MOST = 200;
    private static final int GROUPS = 6;

    private Search() {}

    static Optional<String> problem(JsonNode search) {
        for (String name : NEEDED) {
            if (!search.has(name)) {
                return Optional.of("Some required fields were not set: [" + name + "]");
            }
        }
        for (Iterator<String> names = search.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!NEEDED.contains(name) && !name.equals("query")) {
                return Optional.of("There is no field " + name);
            }
        }
        if (!search.path("after").isTextual() || !search.path("after").asText().matches("[0-9]{1,8}")) {
            return Optional.of("after is the text that paging told");
        }
        JsonNode limit = search.path("limit");
        if (!limit.isInt() || limit.asInt() < 1 || limit.asInt() > MOST) {
            return Optional.of("limit is a number up to " + MOST);
        }
        if (!search.path("sorts")
                .equals(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                        .arrayNode()
                        .add("lastmodifieddate"))) {
            return Optional.of("This sandbox sorts by lastmodifieddate alone");
        }
        return properties(search).or(() -> groups(search.path("filterGroups")));
    }

    /** A property that the account does not have is an answer of its own: it is left out. */
    private static Optional<String> properties(JsonNode search) {
        return search.path("properties").isArray() ? Optional.empty() : Optional.of("properties is a list");
    }

    private static Optional<String> groups(JsonNode groups) {
        if (!groups.isArray() || groups.size() > GROUPS) {
            return Optional.of("filterGroups is a list of up to " + GROUPS);
        }
        for (JsonNode group : groups) {
            if (!group.path("filters").isArray() || group.path("filters").isEmpty()) {
                return Optional.of("A group has filters");
            }
            for (JsonNode filter : group.path("filters")) {
                Optional<String> wrong = filter(filter);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> filter(JsonNode filter) {
        String property = filter.path("propertyName").asText();
        if (!PROPERTIES.contains(property)) {
            return Optional.of("Property '" + property + "' does not exist");
        }
        if (!Set.of("EQ", "GTE").contains(filter.path("operator").asText())) {
            return Optional.of("There is no operator " + filter.path("operator").asText());
        }
        if (!filter.path("value").isTextual()) {
            return Optional.of("value is a text");
        }
        return isTime(property) && !filter.path("value").asText().matches("[0-9]{10,15}")
                ? Optional.of("value is a number of milliseconds")
                : Optional.empty();
    }

    private static boolean isTime(String property) {
        return property.endsWith("date");
    }

    static boolean finds(JsonNode search, ObjectNode contact) {
        JsonNode groups = search.path("filterGroups");
        for (JsonNode group : groups) {
            if (all(group.path("filters"), contact)) {
                return true;
            }
        }
        return groups.isEmpty();
    }

    private static boolean all(JsonNode filters, ObjectNode contact) {
        for (JsonNode filter : filters) {
            if (!holds(filter, contact)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(JsonNode filter, ObjectNode contact) {
        String property = filter.path("propertyName").asText();
        String value = filter.path("value").asText();
        String there = contact.path(property).asText();
        if (!isTime(property)) {
            return there.equalsIgnoreCase(value);
        }
        int order = Instant.parse(there).compareTo(Instant.ofEpochMilli(Long.parseLong(value)));
        return filter.path("operator").asText().equals("EQ") ? order == 0 : order >= 0;
    }
}
