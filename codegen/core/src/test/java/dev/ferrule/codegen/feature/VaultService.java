package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * The service of the feature {@code uploads}: it tells an address, takes a file there, whole or in parts, and wants to be told
 * the tag of what it has taken.
 *
 * @param address the address that it tells
 */
record VaultService(String address) implements Sandbox {

    @Override
    public String connector() {
        return "vault";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        return new Taking(address);
    }

    private static final class Taking implements SandboxService {
        private final String address;
        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
        private int logins;

        Taking(String address) {
            this.address = address;
        }

        @Override
        public synchronized SandboxResponse handle(SandboxRequest request) {
            return switch (request.method() + " " + request.path()) {
                case "POST /recordings" -> json(200, "{\"id\": \"r-1\", \"upload_url\": \"" + address + "\"}");
                case "POST /films" -> json(200, "{\"id\": \"f-1\", \"session\": \"" + address + "\"}");
                case "POST /notes" -> json(200, "{\"id\": \"n-1\"}").withHeader("Location", address);
                case "PUT /take", "POST /take" ->
                    request.headers().has("Content-Range")
                            ? part(request)
                            : json(200, "{\"size\": " + request.body().length + "}")
                                    .withHeader("ETag", "\"t-" + request.body().length + "\"");
                case "POST /login" -> json(200, "{\"session\": \"s-" + ++logins + "\"}");
                case "GET /recordings/r-1" ->
                    SandboxResponse.status(200)
                            .withHeader("Content-Type", "audio/ogg")
                            .withBody("all the words");
                case "POST /pages/1", "POST /pages/2", "POST /pages/3" ->
                    json(200, "{\"page\": \"" + request.path() + "\"}");
                case "POST /store" -> json(200, "{\"size\": " + request.body().length + "}");
                case "POST /recordings/r-1/commit" -> json(200, request.text());
                case "PUT /recordings/r-1" -> status(204);
                default -> status(404);
            };
        }

        /** RFC 9110, 14.5: a part is taken where the one before it ended, and the last one makes the film. */
        private SandboxResponse part(SandboxRequest request) {
            String range = request.headers().first("Content-Range").orElse("");
            String[] told =
                    range.replaceAll("bytes (\\d+)-(\\d+)/(\\d+)", "$1 $2 $3").split(" ", 3);
            if (Integer.parseInt(told[0]) != parts.size()) {
                return status(416);
            }
            parts.writeBytes(request.body());
            return parts.size() < Integer.parseInt(told[2]) ? status(308) : json(201, "{\"film\": \"" + parts + "\"}");
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of("base_url", baseUrl);
        }
    }
}
