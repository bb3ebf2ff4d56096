package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PasswordTest {

    private static final String PASSWORD = "/user/password?username=sampleuser";
    private static final String LOGIN = "/authentication?username=sampleuser";

    @Test
    void aNewPasswordReplacesTheOld() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.put(PASSWORD, "{\"value\": \"pässwörd:2\"}"));

            assertThat(crowd.canLogIn("sampleuser", "pässwörd:2")).isTrue();
            assertThat(crowd.canLogIn("sampleuser", "user-password")).isFalse();
        }
    }

    @Test
    void anEmptyOrTooShortPasswordIsAnInvalidCredential() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("password-min-length", "8")) {
            assertRefused(crowd.put(PASSWORD, "{}"), 400, "INVALID_CREDENTIAL");
            assertRefused(crowd.put(PASSWORD, "{\"value\": \"\"}"), 400, "INVALID_CREDENTIAL");
            assertRefused(crowd.put(PASSWORD, "{\"value\": \"1234567\"}"), 400, "INVALID_CREDENTIAL");
        }
    }

    @Test
    void changingNeedsAUserAndThePermission() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("deny", "UPDATE_USER")) {
            assertRefused(crowd.put("/user/password?username=nobody", "{\"value\": \"x\"}"), 404, "USER_NOT_FOUND");
            assertRefused(crowd.put(PASSWORD, "{\"value\": \"x\"}"), 403, "APPLICATION_PERMISSION_DENIED");
        }
    }

    @Test
    void withoutAPasswordNobodyCanLogIn() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.delete(PASSWORD));

            assertThat(crowd.canLogIn("sampleuser", "user-password")).isFalse();
            assertRefused(crowd.delete("/user/password?username=nobody"), 404, "USER_NOT_FOUND");
        }
    }

    @Test
    void loggingInAnswersWithTheUser() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response = crowd.post(LOGIN, "{\"value\": \"user-password\"}");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(CrowdFixture.json(response)).isEqualTo(crowd.user("sampleuser"));
        }
    }

    @Test
    void everyFailedLoginIs400BecauseA401SpeaksOfTheApplication() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post(LOGIN, "{\"value\": \"wrong\"}"), 400, "INVALID_USER_AUTHENTICATION");
            assertRefused(crowd.post("/authentication?username=nobody", "{\"value\": \"x\"}"), 400, "USER_NOT_FOUND");
            assertRefused(
                    crowd.post("/authentication?username=leaver", "{\"value\": \"user-password\"}"),
                    400,
                    "INACTIVE_ACCOUNT");
        }
    }

    @Test
    void aPasswordThatMustBeChangedHasExpiredUntilItIs() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            crowd.post(
                    "/user/attribute?username=sampleuser",
                    "{\"attributes\": [{\"name\": \"requiresPasswordChange\", \"values\": [\"true\"]}]}");
            assertRefused(crowd.post(LOGIN, "{\"value\": \"user-password\"}"), 400, "EXPIRED_CREDENTIAL");

            crowd.put(PASSWORD, "{\"value\": \"fresh\"}");
            assertThat(crowd.canLogIn("sampleuser", "fresh")).isTrue();
        }
    }

    @Test
    void messagesOfFailedLoginsDoNotNameThePassword() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(
                    crowd.post(LOGIN, "{\"value\": \"wrong\"}"),
                    400,
                    "INVALID_USER_AUTHENTICATION",
                    "Failed to authenticate principal, password was invalid");
            assertRefused(
                    crowd.post("/authentication?username=leaver", "{\"value\": \"user-password\"}"),
                    400,
                    "INACTIVE_ACCOUNT",
                    "Account with name <leaver> is inactive");
        }
    }

    @Test
    void allPasswordsExpireAtOnceWhenThatIsConfirmed() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post("/user/expire-all-passwords", ""), 400, "ILLEGAL_ARGUMENT");
            assertThat(crowd.canLogIn("dated", "user-password")).isTrue();

            assertDoneWithoutBody(crowd.post("/user/expire-all-passwords?confirm=true", ""));
            assertRefused(
                    crowd.post("/authentication?username=dated", "{\"value\": \"user-password\"}"),
                    400,
                    "EXPIRED_CREDENTIAL");
            crowd.put("/user/password?username=dated", "{\"value\": \"fresh\"}");
            assertThat(crowd.canLogIn("dated", "fresh")).isTrue();
        }
    }

    @Test
    void mailsAreKeptWhereTheyCanBeSeen() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.post("/user/mail/password?username=SampleUser", ""));
            assertDoneWithoutBody(crowd.post("/user/mail/usernames?email=A%2Bb@example.com", ""));
            // Nobody is told whether an address is known.
            assertDoneWithoutBody(crowd.post("/user/mail/usernames?email=stranger@example.com", ""));

            assertThat(crowd.send(crowd.anonymous("/sandbox/mails")).body())
                    .isEqualTo(
                            "[{\"to\":\"sample@user.cool\",\"subject\":\"PASSWORD_RESET\",\"users\":[\"sampleuser\"]},"
                                    + "{\"to\":\"A+b@example.com\",\"subject\":\"USER_NAMES\",\"users\":[\"a+b & c@example.com\"]}]");
        }
    }

    @Test
    void withoutAnAddressThereIsNoMail() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.post("/user/mail/password?username=no-email", ""), 400, "INVALID_EMAIL");
            assertRefused(crowd.post("/user/mail/password?username=nobody", ""), 404, "USER_NOT_FOUND");
            assertRefused(crowd.post("/user/mail/usernames?email=nonsense", ""), 400, "INVALID_EMAIL");
            assertRefused(crowd.post("/user/mail/usernames", ""), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void aLoginElsewhereIsTakenNoteOf() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertDoneWithoutBody(crowd.post("/authentication/notify?username=sampleuser", ""));
            assertRefused(crowd.post("/authentication/notify?username=nobody", ""), 404, "USER_NOT_FOUND");
        }
    }
}
