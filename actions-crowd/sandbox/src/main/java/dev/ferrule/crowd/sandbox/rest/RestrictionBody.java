package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.crowd.sandbox.search.MalformedSearch;
import dev.ferrule.crowd.sandbox.search.Match;
import dev.ferrule.crowd.sandbox.search.Restriction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a restriction that is put together from parts. */
final class RestrictionBody {

    private static final Set<String> TYPES = Set.of("STRING", "BOOLEAN", "DATE");

    private RestrictionBody() {}

    static Restriction read(JsonNode json) {
        return switch (json.path("restriction-type").asText()) {
            case "null-search-restriction" -> new Restriction.Everything();
            case "property-search-restriction" -> property(json);
            case "boolean-search-restriction" -> joined(json);
            default -> throw new MalformedSearch("The restriction type is unknown");
        };
    }

    private static Restriction property(JsonNode json) {
        JsonNode property = json.path("property");
        String name = property.path("name").asText();
        if (name.isEmpty()) {
            throw new MalformedSearch("The property has no name");
        }
        if (!TYPES.contains(property.path("type").asText("STRING").toUpperCase(Locale.ROOT))) {
            throw new MalformedSearch("The type of property <" + name + "> is unknown");
        }
        String mode = json.path("match-mode").asText("EXACTLY_MATCHES");
        if (mode.equals("NULL")) {
            return new Restriction.Absent(name);
        }
        Match match = Arrays.stream(Match.values())
                .filter(known -> known.name().equals(mode))
                .findFirst()
                .orElseThrow(() -> new MalformedSearch("The match mode <" + mode + "> is unknown"));
        JsonNode value = json.path("value");
        if (!value.isValueNode() || value.isNull()) {
            throw new MalformedSearch("The value of property <" + name + "> is missing");
        }
        return new Restriction.Property(name, match, value.asText());
    }

    private static Restriction joined(JsonNode json) {
        List<Restriction> parts = new ArrayList<>();
        json.path("restrictions").forEach(part -> parts.add(read(part)));
        return switch (json.path("boolean-logic").asText().toLowerCase(Locale.ROOT)) {
            case "and" -> new Restriction.All(parts);
            case "or" -> new Restriction.Any(parts);
            default -> throw new MalformedSearch("The boolean logic is neither and nor or");
        };
    }
}
