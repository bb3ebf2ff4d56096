package dev.ferrule.examples.keycloakusers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The users. A change replaces the whole user: what it leaves out is gone. */
final class Users {

    /** Where a new user is said to be: an address inside the network of the server, which callers cannot reach. */
    private static final String INSIDE = "http://keycloak.internal:8080/admin/realms/shop/users/";

    private static final String SAME_NAME = "User exists with same username";
    private static final Set<String> KNOWN =
            Set.of("id", "username", "firstName", "lastName", "email", "enabled", "attributes");

    private final Map<String, ObjectNode> users = new LinkedHashMap<>();

    Users(int count) {
        for (int each = 0; each < count; each++) {
            ObjectNode user = JsonNodeFactory.instance
                    .objectNode()
                    .put("username", each == 0 ? "bob" : each == 1 ? "eve" : "user" + each)
                    .put("firstName", each == 0 ? "Bob" : "Eve")
                    .put("enabled", true);
            user.putObject("attributes").putArray("department").add("sales");
            add(user);
        }
    }

    SandboxResponse all(SandboxRequest request) {
        return switch (request.method()) {
            case "GET" -> list(request);
            case "POST" -> create((ObjectNode) request.json());
            default -> SandboxResponse.status(405);
        };
    }

    private SandboxResponse list(SandboxRequest request) {
        String search = request.query().first("search").orElse("");
        List<ObjectNode> found = new ArrayList<>(users.values().stream()
                .filter(user -> user.path("username").asText().contains(search)
                        || user.path("email").asText().contains(search))
                .toList());
        int first = Integer.parseInt(request.query().first("first").orElse("0"));
        int max = Integer.parseInt(request.query().first("max").orElse("100"));
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        found.subList(Math.min(first, found.size()), Math.min(first + max, found.size()))
                .forEach(page::add);
        return SandboxResponse.json(200, page);
    }

    private SandboxResponse create(ObjectNode user) {
        Optional<SandboxResponse> refusal = refusal(user);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String name = user.path("username").asText().toLowerCase(Locale.ROOT);
        if (users.values().stream()
                .anyMatch(other -> other.path("username").asText().equals(name))) {
            return SandboxResponse.json(
                    409, JsonNodeFactory.instance.objectNode().put("errorMessage", SAME_NAME));
        }
        return SandboxResponse.status(201).withHeader("Location", INSIDE + add(user.put("username", name)));
    }

    SandboxResponse one(SandboxRequest request, String id) {
        ObjectNode user = users.get(id);
        if (user == null) {
            return SandboxResponse.json(404, "{\"error\": \"User not found\"}");
        }
        if (request.method().equals("GET")) {
            ObjectNode shown = user.deepCopy();
            shown.putObject("access").put("manage", true);
            return SandboxResponse.json(200, shown);
        }
        if (!request.method().equals("PUT")) {
            return SandboxResponse.status(405);
        }
        ObjectNode replaced = (ObjectNode) request.json();
        Optional<SandboxResponse> refusal = refusal(replaced);
        if (refusal.isEmpty()) {
            users.put(id, replaced.put("id", id));
        }
        return refusal.orElse(SandboxResponse.status(204));
    }

    private static Optional<SandboxResponse> refusal(ObjectNode user) {
        return user.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .map(name -> SandboxResponse.json(
                        400, JsonNodeFactory.instance.objectNode().put("error", "Unrecognized field " + name)));
    }

    private String add(ObjectNode user) {
        String id = String.format("0b7c3f6e-8f5d-4c0e-9a51-%012d", users.size() + 1);
        ObjectNode stored = JsonNodeFactory.instance.objectNode().put("id", id);
        stored.setAll(user);
        users.put(id, stored);
        return id;
    }
}
