package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class UpdateUserTest {

    private static final String SAMPLE = "/user?username=sampleuser";

    @Test
    void successHasNoBodyAndNoContentType() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.put(SAMPLE, sample("\"display-name\": \"Someone Else\"")));
        }
    }

    @Test
    void theUserNameInTheQueryIsRequired() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.put("/user", sample("\"active\": true")), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void theNameInTheBodyIsRequired() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.put(SAMPLE, "{\"active\": false}"), 400, "ILLEGAL_ARGUMENT");
            assertThat(crowd.user("sampleuser").path("active").asBoolean()).isTrue();
        }
    }

    @Test
    void theNameInTheBodyMustBeThatInTheQuery() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String body = "{\"name\": \"other\", \"email\": \"sample@user.cool\"}";
            assertRefused(crowd.put(SAMPLE, body), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void theNameInTheBodyMayDifferInCaseAndChangesNothing() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String body = "{\"name\": \"SampleUser\", \"email\": \"sample@user.cool\"}";
            assertDoneWithoutBody(crowd.put(SAMPLE, body));
            assertThat(crowd.user("sampleuser").path("name").asText()).isEqualTo("sampleuser");
        }
    }

    @Test
    void theNameIsCheckedBeforeTheUserIsLookedUp() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.put("/user?username=nobody", sample("\"active\": true")), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void anUnknownUserIsNotFound() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(
                    crowd.put("/user?username=nobody", "{\"name\": \"nobody\"}"),
                    404,
                    "USER_NOT_FOUND",
                    "User <nobody> does not exist");
        }
    }

    @Test
    void namesThatAreLeftOutAreResetAndNotKept() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.put(SAMPLE, sample("\"active\": true")));

            assertNames(crowd.user("sampleuser"), "", "sampleuser", "sampleuser");
        }
    }

    @Test
    void theDisplayNameIsMadeOfFirstAndLastName() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.put(SAMPLE, sample("\"first-name\": \"New First\", \"last-name\": \"And Last Name\""));

            assertNames(crowd.user("sampleuser"), "New First", "And Last Name", "New First And Last Name");
        }
    }

    @Test
    void firstAndLastNameAreTheFirstWordAndTheRestOfTheDisplayName() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.put(SAMPLE, sample("\"display-name\": \"Maria del Carmen Ruiz\""));

            assertNames(crowd.user("sampleuser"), "Maria", "del Carmen Ruiz", "Maria del Carmen Ruiz");
        }
    }

    @Test
    void aDisplayNameOfOneWordIsTheLastNameToo() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.put(SAMPLE, sample("\"display-name\": \"Madonna\""));

            assertNames(crowd.user("sampleuser"), "", "Madonna", "Madonna");
        }
    }

    @Test
    void aFirstNameAloneIsEveryName() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.put(SAMPLE, sample("\"first-name\": \"Ada\", \"last-name\": \" \""));

            assertNames(crowd.user("sampleuser"), "Ada", "Ada", "Ada");
        }
    }

    @Test
    void aLastNameAloneInventsNoFirstName() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.put(SAMPLE, sample("\"last-name\": \"da Silva\""));

            assertNames(crowd.user("sampleuser"), "", "da Silva", "da Silva");
        }
    }

    @Test
    void namesThatAreGivenStayAsTheyAre() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.put(
                    SAMPLE,
                    sample("\"first-name\": \"Zoë\", \"last-name\": \"山田\", \"display-name\": \"Dr. <Z> & Co\""));

            assertNames(crowd.user("sampleuser"), "Zoë", "山田", "Dr. <Z> & Co");
        }
    }

    @Test
    void fromVersion4Point4AnAbsentActiveSwitchesADisabledUserOn() {
        try (CrowdFixture crowd = CrowdFixture.crowd("4.4.0")) {
            String body = "{\"name\": \"leaver\", \"email\": \"leaver@example.com\"}";
            assertDoneWithoutBody(crowd.put("/user?username=leaver", body));

            assertThat(crowd.user("leaver").path("active").asBoolean()).isTrue();
        }
    }

    @Test
    void beforeVersion4Point4AnAbsentActiveSwitchesAnEnabledUserOff() {
        try (CrowdFixture crowd = CrowdFixture.crowd("2.3.3")) {
            assertDoneWithoutBody(crowd.put(SAMPLE, "{\"name\": \"sampleuser\"}"));

            assertThat(crowd.user("sampleuser").path("active").asBoolean()).isFalse();
        }
    }

    @Test
    void aDisabledUserStaysDisabledWhenActiveSaysSo() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String body = "{\"name\": \"leaver\", \"email\": \"leaver@example.com\", \"active\": false}";
            assertDoneWithoutBody(crowd.put("/user?username=leaver", body));

            assertThat(crowd.user("leaver").path("active").asBoolean()).isFalse();
        }
    }

    @Test
    void fromVersion4Point4AnotherAddressIsRefused() {
        try (CrowdFixture crowd = CrowdFixture.crowd("4.4.0")) {
            String body = "{\"name\": \"sampleuser\", \"display-name\": \"X\", \"email\": \"new@user.cool\"}";
            assertEmailRefused(crowd.put(SAMPLE, body));
            assertThat(crowd.user("sampleuser").path("display-name").asText()).isEqualTo("Sample User");
        }
    }

    @Test
    void fromVersion4Point4AnAbsentAddressDiffersFromAStoredOne() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertEmailRefused(crowd.put(SAMPLE, "{\"name\": \"sampleuser\"}"));
        }
    }

    @Test
    void anAddressForAUserWithoutOneIsAChange() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String body = "{\"name\": \"no-email\", \"email\": \"nora@example.com\"}";
            assertEmailRefused(crowd.put("/user?username=no-email", body));
            assertDoneWithoutBody(crowd.put("/user?username=no-email", "{\"name\": \"no-email\"}"));
        }
    }

    @Test
    void anAddressMayDifferInCase() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String body = "{\"name\": \"sampleuser\", \"email\": \"Sample@User.Cool\"}";
            assertDoneWithoutBody(crowd.put(SAMPLE, body));
        }
    }

    @Test
    void anAdministratorCanAllowChangesOfAddresses() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("allow-email-change", "true")) {
            String body = "{\"name\": \"sampleuser\", \"email\": \"new@user.cool\"}";
            assertDoneWithoutBody(crowd.put(SAMPLE, body));
            assertThat(crowd.user("sampleuser").path("email").asText()).isEqualTo("new@user.cool");
        }
    }

    @Test
    void beforeVersion4Point4AnAbsentAddressIsWiped() {
        try (CrowdFixture crowd = CrowdFixture.crowd("3.1.0")) {
            assertDoneWithoutBody(crowd.put(SAMPLE, "{\"name\": \"sampleuser\"}"));

            assertThat(crowd.user("sampleuser").has("email")).isFalse();
        }
    }

    @Test
    void aPasswordInTheBodyIsAcceptedAndNotApplied() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.put(
                    SAMPLE,
                    sample("\"password\": {\"value\": \"other\"}, \"encrypted-password\": {\"value\": \"{X}abc\"}")));

            assertThat(crowd.canLogIn("sampleuser", "other")).isFalse();
            assertThat(crowd.canLogIn("sampleuser", "user-password")).isTrue();
        }
    }

    @Test
    void attributesInTheBodyAreNotStored() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.put(
                    SAMPLE, sample("\"attributes\": {\"attributes\": [{\"name\": \"x\", \"values\": [\"1\"]}]}")));

            assertThat(crowd.get("/user/attribute?username=sampleuser").body()).doesNotContain("\"x\"");
        }
    }

    @Test
    void keyDirectoryLinkAndDatesAreReadOnly() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            JsonNode before = crowd.user("sampleuser");
            assertDoneWithoutBody(crowd.put(
                    SAMPLE,
                    sample("\"first-name\": \"Sample\", \"last-name\": \"User\", \"key\": \"1:2\", \"directory-id\": 7,"
                            + " \"directory-name\": \"D\", \"link\": {\"href\": \"http://x\", \"rel\": \"next\"},"
                            + " \"expand\": \"none\", \"created-date\": 1, \"updated-date\": 2")));

            assertThat(crowd.user("sampleuser")).isEqualTo(before);
        }
    }

    @Test
    void anUpdateMovesTheDateOfAUserThatHasOne() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("now", "2026-05-01T10:00:00Z")) {
            String body = "{\"name\": \"dated\", \"email\": \"dated@example.com\"}";
            assertDoneWithoutBody(crowd.put("/user?username=dated", body));

            assertThat(crowd.user("dated").path("created-date").asLong()).isEqualTo(1709208000000L);
            assertThat(crowd.user("dated").path("updated-date").asLong()).isEqualTo(1777629601000L);
        }
    }

    @Test
    void anApplicationWithoutThePermissionIsRefusedAndTheDirectoryNamed() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("deny", "UPDATE_USER")) {
            HttpResponse<String> response = crowd.put(SAMPLE, sample("\"active\": false"));

            assertRefused(response, 403, "APPLICATION_PERMISSION_DENIED");
            assertThat(response.body()).contains("<Sandbox Directory>");
        }
    }

    @Test
    void dataThatCannotBeStoredIsAnInvalidUser() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String longName = "x".repeat(256);
            assertRefused(crowd.put(SAMPLE, sample("\"last-name\": \"" + longName + "\"")), 400, "INVALID_USER");
        }
    }

    @Test
    void aBodyThatIsNoObjectIsAnIllegalArgument() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.put(SAMPLE, "{"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.put(SAMPLE, "[]"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.put(SAMPLE, ""), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.put(SAMPLE, sample("\"active\": \"maybe\"")), 400, "ILLEGAL_ARGUMENT");
        }
    }

    /** A body for the sample user that leaves its address alone. */
    private static String sample(String members) {
        return "{\"name\": \"sampleuser\", \"email\": \"sample@user.cool\", " + members + "}";
    }

    private static void assertEmailRefused(HttpResponse<String> response) {
        assertRefused(
                response,
                403,
                "APPLICATION_PERMISSION_DENIED",
                "External applications are not allowed to change user emails");
    }

    private static void assertNames(JsonNode user, String first, String last, String display) {
        assertThat(user.path("first-name").asText()).isEqualTo(first);
        assertThat(user.path("last-name").asText()).isEqualTo(last);
        assertThat(user.path("display-name").asText()).isEqualTo(display);
    }
}
