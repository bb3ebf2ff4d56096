package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CreateUserTest {

    private static final String NEW_USER =
            "{\"name\": \"new user\", \"display-name\": \"New User\", \"password\": {\"value\": \"secret\"},"
                    + " \"attributes\": {\"attributes\": [{\"name\": \"team\", \"values\": [\"a\", \"b\"]}]}}";

    @Test
    void theAnswerIsTheUserAndWhereItIs() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response = crowd.post("/user", NEW_USER);

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(CrowdFixture.header(response, "Location"))
                    .isEqualTo("https://crowdserver/crowd/rest/usermanagement/1/user?username=new+user");
            assertThat(CrowdFixture.json(response)).isEqualTo(crowd.user("new user"));
            assertThat(crowd.canLogIn("new user", "secret")).isTrue();
        }
    }

    @Test
    void version2AnswersWithoutBody() {
        try (CrowdFixture crowd = CrowdFixture.crowd("2.3.3")) {
            HttpResponse<String> response = crowd.post("/user", NEW_USER);

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.body()).isEmpty();
            assertThat(CrowdFixture.header(response, "Location")).endsWith("/user?username=new+user");
        }
    }

    @Test
    void activeWhenLeftOutDependsOnTheVersion() {
        try (CrowdFixture old = CrowdFixture.crowd("2.3.3");
                CrowdFixture current = CrowdFixture.crowd("4.4")) {
            old.post("/user", NEW_USER);
            current.post("/user", NEW_USER);

            assertThat(old.user("new user").path("active").asBoolean()).isFalse();
            assertThat(current.user("new user").path("active").asBoolean()).isTrue();
        }
    }

    @Test
    void attributesComeWithTheUserExceptInVersion2() {
        try (CrowdFixture old = CrowdFixture.crowd("2.3.3");
                CrowdFixture current = CrowdFixture.crowd()) {
            old.post("/user", NEW_USER);
            current.post("/user", NEW_USER);

            assertThat(attributes(old).path("attributes")).isEmpty();
            assertThat(attributes(current).at("/attributes/0/values/1").asText())
                    .isEqualTo("b");
        }
    }

    @Test
    void aNameThatIsTakenInAnyCaseIsAnInvalidUser() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String body = "{\"name\": \"SampleUser\", \"password\": {\"value\": \"x\"}}";
            assertRefused(crowd.post("/user", body), 400, "INVALID_USER");
        }
    }

    @Test
    void aUserWithoutNameIsAnIllegalArgument() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post("/user", "{\"password\": {\"value\": \"x\"}}"), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void aUserNeedsAPasswordOfOneKindOrTheOther() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post("/user", "{\"name\": \"n\"}"), 400, "INVALID_CREDENTIAL");

            String encrypted = "{\"name\": \"n\", \"encrypted-password\": {\"value\": \"{SSHA}abc\"}}";
            assertThat(crowd.post("/user", encrypted).statusCode()).isEqualTo(201);
            assertThat(crowd.canLogIn("n", "{SSHA}abc")).isFalse();
        }
    }

    @Test
    void aPasswordThatTheDirectoryRefusesIsAnInvalidCredential() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("password-min-length", "8")) {
            assertRefused(crowd.post("/user", NEW_USER), 400, "INVALID_CREDENTIAL");
            assertRefused(crowd.get("/user?username=new%20user"), 404, "USER_NOT_FOUND");
        }
    }

    @Test
    void anApplicationWithoutThePermissionIsRefused() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("deny", "CREATE_USER")) {
            assertRefused(crowd.post("/user", NEW_USER), 403, "APPLICATION_PERMISSION_DENIED");
        }
    }

    @Test
    void equalRunsMakeEqualUsers() {
        try (CrowdFixture one = CrowdFixture.crowd();
                CrowdFixture other = CrowdFixture.crowd()) {
            assertThat(one.post("/user", NEW_USER).body())
                    .isEqualTo(other.post("/user", NEW_USER).body());
        }
    }

    private static JsonNode attributes(CrowdFixture crowd) {
        return CrowdFixture.json(crowd.get("/user/attribute?username=new%20user"));
    }
}
