package dev.ferrule.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Who sets Keycloak up for tests. It uses nothing of Ferrule, so that it cannot err in the same way. */
final class Admin {

    static final String NAME = "admin";
    static final String PASSWORD = "admin-of-tests";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    Admin(String url) {
        this.url = url;
    }

    String url() {
        return url;
    }

    /** A new realm, from its representation in JSON; one of that name is replaced. */
    void realm(String name, String json) {
        send("DELETE", "/" + name, "");
        HttpResponse<String> made = send("POST", "", json.replace("REALM", name));
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.statusCode() + " " + made.body());
        }
    }

    /** What an address below the API of realms answers. */
    JsonNode get(String path) {
        return json(send("GET", path, "").body());
    }

    /** Sends a request to an address below the API of realms. */
    HttpResponse<String> send(String method, String path, String body) {
        Map<String, String> login =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", NAME, "password", PASSWORD);
        return exchange(HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .header(
                        "Authorization",
                        "Bearer " + token("master", login).path("access_token").asText())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** What the token endpoint of a realm answers. */
    JsonNode token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return json(
                exchange(HttpRequest.newBuilder(URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                        .body());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
