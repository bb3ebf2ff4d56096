package dev.ferrule.crowd.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A running sandbox and the calls that tests make to it. */
final class CrowdFixture implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SandboxServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private CrowdFixture(SandboxOptions options) {
        server = SandboxServer.start("crowd", options);
    }

    static CrowdFixture crowd() {
        return crowd(SandboxOptions.defaults());
    }

    static CrowdFixture crowd(String version) {
        return crowdWith("version", version);
    }

    static CrowdFixture crowdWith(String setting, String value) {
        return crowd(SandboxOptions.defaults().with(setting, value));
    }

    /** A Crowd whose data is this JSON, in which quotes may be single ones. */
    static CrowdFixture crowdOf(String data) {
        return crowdWith("data", data.replace('\'', '"'));
    }

    static CrowdFixture crowd(SandboxOptions options) {
        return new CrowdFixture(options);
    }

    SandboxServer server() {
        return server;
    }

    HttpResponse<String> get(String resource) {
        return send(request(resource).GET());
    }

    HttpResponse<String> delete(String resource) {
        return send(request(resource).DELETE());
    }

    HttpResponse<String> post(String resource, String json) {
        return send(request(resource)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String resource, String json) {
        return send(request(resource)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    JsonNode user(String name) {
        HttpResponse<String> response = get("/user?username=" + encode(name));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response);
    }

    /** The names in a list of users or groups. */
    List<String> names(String resource) {
        HttpResponse<String> response = get(resource);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return namesIn(response);
    }

    static List<String> namesIn(HttpResponse<String> response) {
        List<String> names = new ArrayList<>();
        json(response).path("users").forEach(user -> names.add(user.path("name").asText()));
        json(response)
                .path("groups")
                .forEach(group -> names.add(group.path("name").asText()));
        return names;
    }

    /** Whether the password lets the user in. */
    boolean canLogIn(String name, String password) {
        return post("/authentication?username=" + encode(name), "{\"value\": \"" + password + "\"}")
                        .statusCode()
                == 200;
    }

    /** A request to a resource of the REST API, with the application's credentials. */
    HttpRequest.Builder request(String resource) {
        return anonymous("/crowd/rest/usermanagement/1" + resource)
                .header("Authorization", basic("ferrule:sandbox-password"));
    }

    /** A request to any path, without credentials. */
    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).header("Accept", "application/json");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
    }
}
