package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertPage;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RemoveAndRenameUserTest {

    private static final String RENAME = "/user/rename?username=sampleuser";

    @Test
    void aRemovedUserIsGone() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.delete("/user?username=sampleuser"));
            assertRefused(crowd.get("/user?username=sampleuser"), 404, "USER_NOT_FOUND");
            assertRefused(crowd.delete("/user?username=sampleuser"), 404, "USER_NOT_FOUND");
        }
    }

    @Test
    void removingNeedsThePermission() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("deny", "DELETE_USER")) {
            assertRefused(crowd.delete("/user?username=sampleuser"), 403, "APPLICATION_PERMISSION_DENIED");
        }
    }

    @Test
    void aRenamedUserKeepsKeyPasswordAndAttributes() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response = crowd.post(RENAME, "{\"new-name\": \"renamed\"}");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(CrowdFixture.json(response)).isEqualTo(crowd.user("renamed"));
            assertThat(crowd.user("renamed").path("key").asText())
                    .isEqualTo("557057:927441f1-cc92-4030-b633-8a2bbdf7136e");
            assertThat(crowd.canLogIn("renamed", "user-password")).isTrue();
            assertThat(crowd.get("/user/attribute?username=renamed").body()).contains("invalidPasswordAttempts");
            assertRefused(crowd.get("/user?username=sampleuser"), 404, "USER_NOT_FOUND");
        }
    }

    @Test
    void aNameMayChangeItsCase() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.post(RENAME, "{\"new-name\": \"SampleUser\"}");

            assertThat(crowd.user("sampleuser").path("name").asText()).isEqualTo("SampleUser");
        }
    }

    @Test
    void aNameThatIsTakenOrUnusableIsAnInvalidUser() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post(RENAME, "{\"new-name\": \"Leaver\"}"), 400, "INVALID_USER");
            assertRefused(crowd.post(RENAME, "{\"new-name\": \" x\"}"), 400, "INVALID_USER");
        }
    }

    @Test
    void renamingNeedsANewNameAUserAndThePermission() {
        try (CrowdFixture crowd = CrowdFixture.crowd();
                CrowdFixture strict = CrowdFixture.crowdWith("deny", "UPDATE_USER")) {
            String body = "{\"new-name\": \"renamed\"}";
            assertRefused(crowd.post(RENAME, "{}"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.post("/user/rename?username=nobody", body), 404, "USER_NOT_FOUND");
            assertRefused(strict.post(RENAME, body), 403, "APPLICATION_PERMISSION_DENIED");
        }
    }

    @Test
    void beforeVersion2Point7ThereIsNoRename() {
        try (CrowdFixture crowd = CrowdFixture.crowd("2.6.4")) {
            assertPage(crowd.post(RENAME, "{\"new-name\": \"renamed\"}"), 404);
        }
    }
}
