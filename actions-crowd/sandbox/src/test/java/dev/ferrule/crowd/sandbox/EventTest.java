package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Following a directory: a token now, and later what has happened since. */
class EventTest {

    @Test
    void nothingHasHappenedSinceNow() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            JsonNode now = CrowdFixture.json(crowd.get("/event"));
            assertThat(now.path("incrementalSynchronisationAvailable").asBoolean())
                    .isTrue();

            JsonNode since = since(crowd, now);
            assertThat(since.path("events")).isEmpty();
            assertThat(since.path("newEventToken")).isEqualTo(now.path("newEventToken"));
        }
    }

    @Test
    void whatHappensIsToldInOrderAndOnlyOnce() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            JsonNode start = CrowdFixture.json(crowd.get("/event"));
            crowd.post("/user", "{\"name\": \"new\", \"password\": {\"value\": \"x\"}}");
            crowd.post("/group", "{\"name\": \"team\"}");
            crowd.post("/group/user/direct?groupname=team", "{\"name\": \"new\"}");
            crowd.post("/group/child-group/direct?groupname=staff", "{\"name\": \"team\"}");
            crowd.delete("/user/attribute?username=sampleuser&attributename=invalidPasswordAttempts");
            JsonNode first = since(crowd, start);
            crowd.delete("/group?groupname=team");

            JsonNode events = first.path("events");
            assertThat(events).hasSize(5);
            assertThat(events.at("/0/operation").asText()).isEqualTo("CREATED");
            assertThat(events.at("/0/user/name").asText()).isEqualTo("new");
            assertThat(events.at("/1/group/name").asText()).isEqualTo("team");
            assertThat(events.at("/2/childUser/name").asText()).isEqualTo("new");
            assertThat(events.at("/2/parentGroups/groups/0/name").asText()).isEqualTo("team");
            assertThat(events.at("/3/group/name").asText()).isEqualTo("team");
            assertThat(events.at("/3/parentGroups/groups/0/name").asText()).isEqualTo("staff");
            assertThat(events.at("/4/operation").asText()).isEqualTo("UPDATED");
            assertThat(events.at("/4/deletedAttributes/attributes/0/name").asText())
                    .isEqualTo("invalidPasswordAttempts");

            JsonNode second = since(crowd, first).path("events");
            assertThat(second).hasSize(1);
            assertThat(second.at("/0/operation").asText()).isEqualTo("DELETED");
        }
    }

    @Test
    void attributesAreToldAsTheyAreElsewhere() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            JsonNode start = CrowdFixture.json(crowd.get("/event"));
            crowd.post(
                    "/group/attribute?groupname=staff", "{\"attributes\": [{\"name\": \"a\", \"values\": [\"1\"]}]}");
            crowd.delete("/group/attribute?groupname=staff&attributename=a");

            JsonNode events = since(crowd, start).path("events");

            assertThat(events.at("/0/storedAttributes").toString())
                    .isEqualTo("{\"attributes\":[{\"name\":\"a\",\"values\":[\"1\"]}]}");
            assertThat(events.at("/0/deletedAttributes").isMissingNode()).isTrue();
            assertThat(events.at("/1/deletedAttributes").toString()).isEqualTo("{\"attributes\":[{\"name\":\"a\"}]}");
        }
    }

    @Test
    void whatWasRefusedHasNotHappened() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            JsonNode start = CrowdFixture.json(crowd.get("/event"));
            crowd.post("/group", "{\"name\": \"staff\"}");
            crowd.delete("/user?username=nobody");
            assertThat(since(crowd, start).path("events")).isEmpty();
        }
    }

    @Test
    void aTokenThatIsTooOldOrOfAnotherServerHasExpired() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("events-kept", "2")) {
            String start =
                    CrowdFixture.json(crowd.get("/event")).path("newEventToken").asText();
            for (String name : new String[] {"a", "b", "c"}) {
                assertThat(crowd.get("/event/" + start).statusCode()).isEqualTo(200);
                crowd.post("/group", "{\"name\": \"" + name + "\"}");
            }
            assertRefused(crowd.get("/event/" + start), 400, "EVENT_TOKEN_EXPIRED");
            assertRefused(crowd.get("/event/other:1"), 400, "EVENT_TOKEN_EXPIRED");
            assertRefused(crowd.get("/event/" + start + "x"), 400, "EVENT_TOKEN_EXPIRED");
        }
    }

    @Test
    void someDirectoriesCannotBeFollowed() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("events", "false")) {
            assertThat(crowd.get("/event").body()).isEqualTo("{\"incrementalSynchronisationAvailable\":false}");
            assertRefused(crowd.get("/event/any"), 400, "INCREMENTAL_SYNC_NOT_AVAILABLE");
        }
    }

    private static JsonNode since(CrowdFixture crowd, JsonNode answer) {
        return CrowdFixture.json(
                crowd.get("/event/" + answer.path("newEventToken").asText()));
    }
}
