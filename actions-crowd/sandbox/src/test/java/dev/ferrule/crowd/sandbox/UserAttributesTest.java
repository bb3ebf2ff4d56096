package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class UserAttributesTest {

    private static final String ATTRIBUTES = "/user/attribute?username=sampleuser";

    @Test
    void theyAreListedWithoutAnyExpand() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            JsonNode attributes = CrowdFixture.json(crowd.get(ATTRIBUTES));

            assertThat(attributes.at("/attributes/0/name").asText()).isEqualTo("invalidPasswordAttempts");
            assertThat(attributes.at("/attributes/0/values/0").asText()).isEqualTo("0");
            assertThat(attributes.at("/link/rel").asText()).isEqualTo("self");
        }
    }

    @Test
    void storingReplacesTheNamedOnesAndKeepsTheOthers() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.post(
                    ATTRIBUTES,
                    "{\"attributes\": [{\"name\": \"invalidPasswordAttempts\", \"values\": [\"3\"]},"
                            + " {\"name\": \"team\", \"values\": [\"a\", \"b\"]}]}"));

            JsonNode list = CrowdFixture.json(crowd.get(ATTRIBUTES)).path("attributes");
            assertThat(list).hasSize(3);
            assertThat(list.at("/0/values").toString()).isEqualTo("[\"3\"]");
            assertThat(list.at("/1/values").toString()).isEqualTo("[\"false\"]");
            assertThat(list.at("/2/values").toString()).isEqualTo("[\"a\",\"b\"]");
        }
    }

    @Test
    void aRemovedOneIsGoneAndRemovingItAgainIsNoError() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String one = ATTRIBUTES + "&attributename=invalidPasswordAttempts";
            assertDoneWithoutBody(crowd.delete(one));
            assertDoneWithoutBody(crowd.delete(one));

            assertThat(CrowdFixture.json(crowd.get(ATTRIBUTES)).path("attributes"))
                    .hasSize(1);
        }
    }

    @Test
    void aValueOfMoreThan255CharactersIsRefused() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.post(ATTRIBUTES, attribute("x".repeat(255))));
            assertRefused(crowd.post(ATTRIBUTES, attribute("x".repeat(256))), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void theDocumentedNameOfTheListIsNotThatOfTheWire() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String body = "{\"attribute\": [{\"name\": \"team\", \"values\": [\"a\"]}]}";
            assertRefused(crowd.post(ATTRIBUTES, body), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void theyNeedAUserAndThePermission() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("deny", "UPDATE_USER_ATTRIBUTE")) {
            String unknown = "/user/attribute?username=nobody";
            assertRefused(crowd.get(unknown), 404, "USER_NOT_FOUND");
            assertRefused(crowd.post(unknown, attribute("x")), 404, "USER_NOT_FOUND");
            assertRefused(crowd.delete(unknown + "&attributename=x"), 404, "USER_NOT_FOUND");
            assertRefused(crowd.post(ATTRIBUTES, attribute("x")), 403, "APPLICATION_PERMISSION_DENIED");
            assertRefused(crowd.delete(ATTRIBUTES + "&attributename=x"), 403, "APPLICATION_PERMISSION_DENIED");
            assertThat(crowd.get(ATTRIBUTES).statusCode()).isEqualTo(200);
        }
    }

    private static String attribute(String value) {
        return "{\"attributes\": [{\"name\": \"team\", \"values\": [\"" + value + "\"]}]}";
    }
}
