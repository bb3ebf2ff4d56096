package dev.ferrule.testkit.connector;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A shelf that holds one book of a title.
 *
 * @param id the number of every book
 */
record ShelfSandbox(int id) implements Sandbox {

    @Override
    public String connector() {
        return "shelf";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        return new SandboxService() {
            private final Set<String> titles = new HashSet<>();

            @Override
            public SandboxResponse handle(SandboxRequest request) {
                if (request.method().equals("GET")) {
                    return SandboxResponse.json(200, book("Emma"));
                }
                String title = request.json().path("title").asText();
                return titles.add(title)
                        ? SandboxResponse.json(201, book(title))
                        : SandboxResponse.json(409, "{\"error\":\"There is such a book.\"}");
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                return Map.of("base_url", baseUrl, "token", "shelf-token");
            }
        };
    }

    private String book(String title) {
        return "{\"id\":" + id + ",\"title\":\"" + title + "\"}";
    }
}
