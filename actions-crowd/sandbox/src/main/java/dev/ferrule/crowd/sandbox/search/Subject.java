package dev.ferrule.crowd.sandbox.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A user or a group as a search sees it.
 *
 * @param fields the fields that it has, by the names that searches use
 * @param dates its dates, by the names that searches use
 * @param attributes where every other name is looked up
 */
public record Subject(Map<String, String> fields, Map<String, Instant> dates, Map<String, List<String>> attributes) {

    private static final Set<String> DATES = Set.of("createdDate", "updatedDate");

    static boolean isDate(String name) {
        return DATES.contains(name);
    }

    Optional<Instant> date(String name) {
        return Optional.ofNullable(dates.get(name));
    }

    List<String> values(String name) {
        String field = fields.get(name);
        return field == null ? attributes.getOrDefault(name, List.of()) : List.of(field);
    }
}
