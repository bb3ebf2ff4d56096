package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertPage;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses at which applications want to be pinged. */
class WebhookTest {

    private static final String HOOK = "{\"endpointUrl\": \"https://app.example.com/events\", \"token\": \"s3cret\"}";

    @Test
    void aWebhookHasANumberAndKeepsItsTokenToItself() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> added = crowd.post("/webhook", HOOK);
            assertThat(added.statusCode()).isEqualTo(201);
            assertThat(added.body()).isEqualTo("{\"id\":1,\"endpointUrl\":\"https://app.example.com/events\"}");
            assertThat(crowd.get("/webhook/1").body()).isEqualTo(added.body());
        }
    }

    @Test
    void aTokenIsNotNeeded() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.post("/webhook", "{\"endpointUrl\": \"http://app\"}")
                            .body())
                    .isEqualTo("{\"id\":1,\"endpointUrl\":\"http://app\"}");
        }
    }

    @Test
    void theSameAddressAgainIsTheSameWebhook() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.post("/webhook", HOOK);
            crowd.post("/webhook", HOOK.replace("app", "other"));

            assertThat(CrowdFixture.json(crowd.post("/webhook", HOOK))
                            .path("id")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void aWebhookThatIsRemovedIsGoneAndItsNumberNotGivenAgain() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.post("/webhook", HOOK);
            assertDoneWithoutBody(crowd.delete("/webhook/1"));

            assertRefused(crowd.get("/webhook/1"), 404, "WEBHOOK_NOT_FOUND", "Webhook <1> does not exist");
            assertRefused(crowd.delete("/webhook/1"), 404, "WEBHOOK_NOT_FOUND");
            assertThat(CrowdFixture.json(crowd.post("/webhook", HOOK))
                            .path("id")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999999999999", "1.5"})
    void whatIsNoNumberOfAWebhookIsNotThere(String id) {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.post("/webhook", HOOK);
            assertRefused(crowd.get("/webhook/" + id), 404, "WEBHOOK_NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"endpointUrl\": \"\"}",
                "{\"endpointUrl\": \"ftp://app.example.com\"}",
                "{\"endpointUrl\": \"https://\"}",
                "{\"endpointUrl\": \"not an address\"}"
            })
    void anAddressOfHttpIsNeeded(String body) {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post("/webhook", body), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void applicationsDoNotSeeTheWebhooksOfEachOther() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("other-applications", "shop:sh0p")) {
            crowd.post("/webhook", HOOK);

            assertRefused(crowd.send(ofShop(crowd, "/webhook/1")), 404, "WEBHOOK_NOT_FOUND");
            assertRefused(crowd.send(ofShop(crowd, "/webhook/1").DELETE()), 404, "WEBHOOK_NOT_FOUND");
            HttpResponse<String> same = crowd.send(ofShop(crowd, "/webhook")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(HOOK)));
            assertThat(CrowdFixture.json(same).path("id").asInt()).isEqualTo(2);
            assertThat(crowd.get("/webhook/1").statusCode()).isEqualTo(200);
            assertRefused(crowd.get("/webhook/2"), 404, "WEBHOOK_NOT_FOUND");
        }
    }

    @Test
    void anOldServerHasNoSuchResource() {
        try (CrowdFixture crowd = CrowdFixture.crowd("2.6.9")) {
            assertPage(crowd.post("/webhook", HOOK), 404);
            assertPage(crowd.get("/webhook/1"), 404);
            assertPage(crowd.delete("/webhook/1"), 404);
        }
    }

    private static HttpRequest.Builder ofShop(CrowdFixture crowd, String resource) {
        return crowd.request(resource).setHeader("Authorization", CrowdFixture.basic("shop:sh0p"));
    }
}
