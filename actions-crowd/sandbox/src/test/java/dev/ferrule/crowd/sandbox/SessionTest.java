package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Single sign-on: sessions of people, not of the application. */
class SessionTest {

    private static final String LOGIN = "{\"username\": \"sampleuser\", \"password\": \"user-password\"}";

    @Test
    void aNewSessionNamesItsUserAndMayNotBeCached() {
        try (CrowdFixture crowd = CrowdFixture.crowd("2.3.3")) {
            HttpResponse<String> response = crowd.post("/session", LOGIN);

            String token = CrowdFixture.json(response).path("token").asText();
            String address = "https://crowdserver/crowd/rest/usermanagement/1/session/" + token;
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(CrowdFixture.header(response, "Cache-Control")).isEqualTo("no-cache, no-store, no-transform");
            assertThat(CrowdFixture.header(response, "Location")).isEqualTo(address);
            assertThat(response.body())
                    .isEqualTo("{\"expand\":\"user\",\"token\":\"" + token + "\",\"user\":{\"link\":{\"href\":"
                            + "\"https://crowdserver/crowd/rest/usermanagement/1/user?username=sampleuser\","
                            + "\"rel\":\"self\"},\"name\":\"sampleuser\"},\"link\":{\"href\":\"" + address
                            + "\",\"rel\":\"self\"}}");
        }
    }

    @Test
    void newerServersSayWhenASessionEndsAndBoundHowLongItLasts() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("session-seconds", "600")) {
            JsonNode longest = CrowdFixture.json(crowd.post("/session?duration=100000", LOGIN));
            assertThat(longest.path("expiry-date").asLong()
                            - longest.path("created-date").asLong())
                    .isEqualTo(600_000);
            JsonNode shorter = CrowdFixture.json(crowd.post("/session?duration=60", LOGIN));
            assertThat(shorter.path("expiry-date").asLong()
                            - shorter.path("created-date").asLong())
                    .isEqualTo(60_000);
        }
    }

    @Test
    void loggingInAgainGivesTheSameToken() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String token = token(crowd, LOGIN);
            assertThat(token(crowd, LOGIN)).isEqualTo(token);
            assertThat(token(crowd, withAddress("10.0.0.1"))).isNotEqualTo(token);
        }
    }

    @Test
    void aSessionIsReadWithItsWholeUserAndValidatedWithTheNameOnly() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String session = "/session/" + token(crowd, LOGIN);

            assertThat(CrowdFixture.json(crowd.get(session)).path("user")).isEqualTo(crowd.user("sampleuser"));
            assertThat(CrowdFixture.json(crowd.get(session + "?expand=user")).path("user"))
                    .isEqualTo(crowd.user("sampleuser"));
            HttpResponse<String> validated = crowd.post(session, "{}");
            assertThat(validated.statusCode()).isEqualTo(200);
            assertThat(CrowdFixture.json(validated).at("/user/display-name").isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void aSessionCountsOnlyWithTheFactorsThatItBeganWith() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String session = "/session/" + token(crowd, withAddress("10.0.0.1"));

            assertThat(crowd.post(session, factors("10.0.0.1")).statusCode()).isEqualTo(200);
            assertRefused(crowd.post(session, factors("10.0.0.2")), 404, "INVALID_SSO_TOKEN");
            assertRefused(crowd.post(session, "{}"), 404, "INVALID_SSO_TOKEN");
        }
    }

    @Test
    void whoMayNotLogInGetsNoSession() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(
                    crowd.post("/session", "{\"username\": \"sampleuser\", \"password\": \"wrong\"}"),
                    400,
                    "INVALID_USER_AUTHENTICATION");
            assertRefused(
                    crowd.post("/session", "{\"username\": \"nobody\", \"password\": \"x\"}"),
                    400,
                    "INVALID_USER_AUTHENTICATION");
            assertRefused(
                    crowd.post("/session", "{\"username\": \"leaver\", \"password\": \"user-password\"}"),
                    400,
                    "INACTIVE_ACCOUNT");
            assertRefused(crowd.post("/session", "{}"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(
                    crowd.post("/session", "{\"username\": \"x\", \"validation-factors\": {\"validationFactors\": 1}}"),
                    400,
                    "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void anApplicationMayVouchForAUser() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response =
                    crowd.post("/session?validate-password=false", "{\"username\": \"sampleuser\"}");
            assertThat(response.statusCode()).isEqualTo(201);
            assertRefused(
                    crowd.post("/session?validate-password=false", "{\"username\": \"leaver\"}"),
                    400,
                    "INACTIVE_ACCOUNT");
        }
    }

    @Test
    void anApplicationMayBeForMembersOfSomeGroupsOnly() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("access-groups", "engineering")) {
            assertRefused(crowd.post("/session", LOGIN), 403, "APPLICATION_ACCESS_DENIED");
            assertThat(crowd.post("/session", "{\"username\": \"dated\", \"password\": \"user-password\"}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void anEndedSessionDoesNotValidateAndEndsAgainWithoutError() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String session = "/session/" + token(crowd, LOGIN);
            assertDoneWithoutBody(crowd.delete(session));
            assertDoneWithoutBody(crowd.delete(session));
            assertRefused(crowd.post(session, "{}"), 404, "INVALID_SSO_TOKEN", "Token does not validate.");
            assertRefused(crowd.get(session), 404, "INVALID_SSO_TOKEN");
        }
    }

    @Test
    void allSessionsOfAUserEndButOne() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String kept = token(crowd, withAddress("10.0.0.1"));
            String ended = token(crowd, withAddress("10.0.0.2"));
            assertDoneWithoutBody(crowd.delete("/session?username=SampleUser&exclude=" + kept));
            assertThat(crowd.get("/session/" + kept).statusCode()).isEqualTo(200);
            assertThat(crowd.get("/session/" + ended).statusCode()).isEqualTo(404);

            assertDoneWithoutBody(crowd.delete("/session?username=sampleuser"));
            assertThat(crowd.get("/session/" + kept).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aSessionOfARemovedUserIsNoneNorThatOfTheNextOneOfThatName() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String token = token(crowd, LOGIN);
            crowd.delete("/user?username=sampleuser");
            assertRefused(crowd.get("/session/" + token), 404, "INVALID_SSO_TOKEN");

            crowd.post("/user", "{\"name\": \"sampleuser\", \"password\": {\"value\": \"user-password\"}}");
            assertRefused(crowd.get("/session/" + token), 404, "INVALID_SSO_TOKEN");
            assertThat(token(crowd, LOGIN)).isNotEqualTo(token);
        }
    }

    @Test
    void aSessionStaysWithAUserWhoIsRenamed() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String session = "/session/" + token(crowd, LOGIN);
            crowd.post("/user/rename?username=sampleuser", "{\"new-name\": \"renamed\"}");
            crowd.post("/user", "{\"name\": \"sampleuser\", \"password\": {\"value\": \"x\"}}");

            assertThat(CrowdFixture.json(crowd.post(session, "{}"))
                            .at("/user/name")
                            .asText())
                    .isEqualTo("renamed");
            crowd.delete("/session?username=sampleuser");
            assertThat(crowd.get(session).statusCode()).isEqualTo(200);
            crowd.delete("/session?username=renamed");
            assertThat(crowd.get(session).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aSessionEndsByItselfUnlessItIsUsed() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        CrowdService crowd = new CrowdService(CrowdSettings.from(SandboxOptions.defaults()), now::get);
        SandboxResponse begun = call(crowd, "POST", "/session?duration=60", LOGIN);
        String session = "/session/"
                + CrowdFixture.json(new String(begun.body(), StandardCharsets.UTF_8))
                        .path("token")
                        .asText();

        now.updateAndGet(before -> before.plusSeconds(50));
        assertThat(call(crowd, "POST", session, "{}").status()).isEqualTo(200);
        now.updateAndGet(before -> before.plusSeconds(59));
        assertThat(call(crowd, "GET", session, "").status()).isEqualTo(200);
        now.updateAndGet(before -> before.plusSeconds(1));
        assertThat(call(crowd, "GET", session, "").status()).isEqualTo(404);
    }

    private static SandboxResponse call(CrowdService crowd, String method, String resource, String body) {
        return crowd.handle(SandboxRequest.of(
                method,
                "/crowd/rest/usermanagement/1" + resource,
                Fields.headers()
                        .and("Authorization", CrowdFixture.basic("ferrule:sandbox-password"))
                        .and("Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String token(CrowdFixture crowd, String body) {
        return CrowdFixture.json(crowd.post("/session", body)).path("token").asText();
    }

    private static String withAddress(String address) {
        return "{\"username\": \"sampleuser\", \"password\": \"user-password\", \"validation-factors\": "
                + factors(address) + "}";
    }

    private static String factors(String address) {
        return "{\"validationFactors\": [{\"name\": \"remote_address\", \"value\": \"" + address + "\"}]}";
    }
}
