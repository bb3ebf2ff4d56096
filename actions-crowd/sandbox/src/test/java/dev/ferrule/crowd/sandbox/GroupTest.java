package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertCreated;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final String STAFF = "/group?groupname=staff";

    @Test
    void aGroupIsFoundInAnyCase() {
        try (CrowdFixture crowd = CrowdFixture.crowd("4.4")) {
            assertThat(crowd.get("/group?groupname=STAFF").body())
                    .isEqualTo("{\"expand\":\"attributes\",\"link\":{\"href\":"
                            + "\"https://crowdserver/crowd/rest/usermanagement/1/group?groupname=staff\",\"rel\":\"self\"},"
                            + "\"name\":\"staff\",\"description\":\"Everybody\",\"type\":\"GROUP\",\"active\":true,"
                            + "\"attributes\":{\"link\":{\"href\":\"https://crowdserver/crowd/rest/usermanagement/1"
                            + "/group/attribute?groupname=staff\",\"rel\":\"self\"},\"attributes\":[]}}");
        }
    }

    @Test
    void aMissingGroupIsNamedInAngleBrackets() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.get("/group?groupname=none"), 404, "GROUP_NOT_FOUND", "Group <none> does not exist");
            assertRefused(crowd.get("/group"), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void aNewGroupIsAnnouncedAndNotShown() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertCreated(
                    crowd.post("/group", "{\"name\": \"a + b\", \"type\": \"GROUP\", \"active\": true}"),
                    "/group?groupname=a+%2B+b");

            JsonNode group = CrowdFixture.json(crowd.get("/group?groupname=a%20%2B%20b"));
            assertThat(group.path("name").asText()).isEqualTo("a + b");
            assertThat(group.has("description")).isFalse();
        }
    }

    @Test
    void aGroupThatIsThereOrHasNoProperNameOrTypeIsInvalid() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post("/group", "{\"name\": \"Staff\"}"), 400, "INVALID_GROUP");
            assertRefused(crowd.post("/group", "{\"name\": \" x\"}"), 400, "INVALID_GROUP");
            assertRefused(crowd.post("/group", "{\"name\": \"x\", \"type\": \"TEAM\"}"), 400, "INVALID_GROUP");
            assertRefused(crowd.post("/group", "{\"type\": \"GROUP\"}"), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void anUpdateAnswersWithTheGroupUnlikeOneOfAUser() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response =
                    crowd.put(STAFF, "{\"name\": \"staff\", \"description\": \"All\", \"active\": false}");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(CrowdFixture.json(response)).isEqualTo(CrowdFixture.json(crowd.get(STAFF)));
            assertThat(CrowdFixture.json(response).path("description").asText()).isEqualTo("All");
            assertThat(CrowdFixture.json(response).path("active").asBoolean()).isFalse();
        }
    }

    @Test
    void anUpdateResetsWhatItLeavesOut() {
        try (CrowdFixture crowd = CrowdFixture.crowd();
                CrowdFixture old = CrowdFixture.crowd("2.3.3")) {
            assertThat(CrowdFixture.json(crowd.put(STAFF, "{\"name\": \"staff\"}"))
                            .has("description"))
                    .isFalse();
            assertThat(CrowdFixture.json(crowd.put("/group?groupname=retired", "{\"name\": \"retired\"}"))
                            .path("active")
                            .asBoolean())
                    .isTrue();
            assertThat(CrowdFixture.json(old.put(STAFF, "{\"name\": \"staff\"}"))
                            .path("active")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void anUpdateIsNoRenameAndTheMistakeHasAnotherReasonThanThatWithAUser() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.put(STAFF, "{\"name\": \"other\"}"), 400, "INVALID_GROUP");
            assertRefused(crowd.put(STAFF, "{}"), 400, "INVALID_GROUP");
            assertRefused(crowd.put("/group?groupname=none", "{\"name\": \"none\"}"), 404, "GROUP_NOT_FOUND");
        }
    }

    @Test
    void aRemovedGroupLeavesItsMembersAndIsNobodysGroup() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.delete("/group?groupname=engineering"));

            assertRefused(crowd.delete("/group?groupname=engineering"), 404, "GROUP_NOT_FOUND");
            assertThat(crowd.names("/user/group/nested?username=dated")).isEmpty();
            assertThat(crowd.names("/group/child-group/direct?groupname=staff")).isEmpty();
            // A group of the same name later has nobody in it.
            crowd.post("/group", "{\"name\": \"engineering\"}");
            assertThat(crowd.names("/group/user/direct?groupname=engineering")).isEmpty();
        }
    }

    @Test
    void attributesAreStoredListedAndRemovedAsThoseOfUsers() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String attributes = "/group/attribute?groupname=staff";
            assertDoneWithoutBody(
                    crowd.post(
                            attributes,
                            "{\"attributes\": [{\"name\": \"site\", \"values\": [\"Berlin\", \"Wien\"]}, {\"name\": \"x\", \"values\": [\"1\"]}]}"));
            assertDoneWithoutBody(crowd.delete(attributes + "&attributename=x"));
            assertDoneWithoutBody(crowd.delete(attributes + "&attributename=x"));

            JsonNode listed = CrowdFixture.json(crowd.get(attributes));
            assertThat(listed.path("attributes")).hasSize(1);
            assertThat(listed.at("/attributes/0/values/1").asText()).isEqualTo("Wien");
            assertThat(CrowdFixture.json(crowd.get(STAFF + "&expand=attributes"))
                            .path("attributes"))
                    .isEqualTo(listed);
            assertRefused(crowd.get("/group/attribute?groupname=none"), 404, "GROUP_NOT_FOUND");
        }
    }

    @Test
    void eachChangeNeedsItsPermission() {
        try (CrowdFixture crowd =
                CrowdFixture.crowdWith("deny", "CREATE_GROUP,UPDATE_GROUP,UPDATE_GROUP_ATTRIBUTE,DELETE_GROUP")) {
            String denied = "APPLICATION_PERMISSION_DENIED";
            String attribute = "{\"attributes\": [{\"name\": \"x\", \"values\": [\"1\"]}]}";
            assertRefused(crowd.post("/group", "{\"name\": \"x\"}"), 403, denied);
            assertRefused(crowd.put(STAFF, "{\"name\": \"staff\"}"), 403, denied);
            assertRefused(crowd.delete(STAFF), 403, denied);
            assertRefused(crowd.post("/group/attribute?groupname=staff", attribute), 403, denied);
            assertRefused(crowd.delete("/group/attribute?groupname=staff&attributename=x"), 403, denied);
            assertRefused(crowd.post("/user/group/direct?username=leaver", "{\"name\": \"staff\"}"), 403, denied);
            assertRefused(crowd.delete("/user/group/direct?username=sampleuser&groupname=staff"), 403, denied);
        }
    }
}
