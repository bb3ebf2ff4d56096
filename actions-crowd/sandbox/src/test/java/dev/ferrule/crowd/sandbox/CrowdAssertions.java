package dev.ferrule.crowd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** How Crowd says yes and no. */
final class CrowdAssertions {

    private CrowdAssertions() {}

    static void assertRefused(HttpResponse<String> response, int status, String reason) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(CrowdFixture.header(response, "Content-Type")).startsWith("application/json");
        JsonNode body = CrowdFixture.json(response);
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("reason", "message");
        assertThat(body.path("reason").asText()).isEqualTo(reason);
    }

    static void assertRefused(HttpResponse<String> response, int status, String reason, String message) {
        assertRefused(response, status, reason);
        assertThat(CrowdFixture.json(response).path("message").asText()).isEqualTo(message);
    }

    /** Something new without a word about it: an empty body has a type all the same. */
    static void assertCreated(HttpResponse<String> response, String locationEnd) {
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEmpty();
        assertThat(CrowdFixture.header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(CrowdFixture.header(response, "Location"))
                .isEqualTo("https://crowdserver/crowd/rest/usermanagement/1" + locationEnd);
    }

    static void assertDoneWithoutBody(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Content-Type")).isEmpty();
    }

    /** A page of the servlet container, which clients take for JSON at their peril. */
    static void assertPage(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(CrowdFixture.header(response, "Content-Type")).startsWith("text/html");
        assertThat(response.body()).startsWith("<!doctype html>");
    }
}
