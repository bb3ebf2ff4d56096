package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertPage;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class TransportTest {

    private static final String PUT_BODY = "{\"name\": \"sampleuser\", \"email\": \"sample@user.cool\"}";

    @Test
    void jsonComesWithACharset() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(CrowdFixture.header(crowd.get("/user?username=jürgen".replace("ü", "%C3%BC")), "Content-Type"))
                    .isEqualTo("application/json;charset=UTF-8");
            assertThat(crowd.user("jürgen").path("last-name").asText()).isEqualTo("Größe 山田");
        }
    }

    @Test
    void latestIsAnotherNameForVersion1() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpRequest.Builder request = crowd.anonymous("/crowd/rest/usermanagement/latest/user?username=sampleuser")
                    .header("Authorization", CrowdFixture.basic("ferrule:sandbox-password"));
            assertThat(crowd.send(request).body())
                    .isEqualTo(crowd.get("/user?username=sampleuser").body());
        }
    }

    @Test
    void theJsonSuffixAsksForJsonToo() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpRequest.Builder request =
                    crowd.request("/user.json?username=sampleuser").setHeader("Accept", "text/html");
            assertThat(crowd.send(request).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void onlyJsonCanBeHad() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpRequest.Builder xml = crowd.request("/user?username=sampleuser").setHeader("Accept", "application/xml");
            HttpRequest.Builder either = crowd.request("/user?username=sampleuser")
                    .setHeader("Accept", "application/xml, application/json;q=0.5");
            assertPage(crowd.send(xml), 406);
            assertThat(crowd.send(either).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBodyOfAnotherTypeOrOfNoneIsNotRead() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpRequest.Builder text = put(crowd).header("Content-Type", "text/plain");
            HttpRequest.Builder untyped = put(crowd);
            HttpRequest.Builder json = put(crowd).header("Content-Type", "Application/JSON; charset=utf-8");

            assertPage(crowd.send(text), 415);
            assertPage(crowd.send(untyped), 415);
            assertThat(crowd.send(json).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void anUnknownPathIsThePageOfTheContainer() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertPage(crowd.get("/users"), 404);
            assertPage(crowd.send(crowd.anonymous("/")), 404);
            assertPage(crowd.send(crowd.anonymous("/rest/usermanagement/1/user")), 404);
        }
    }

    @Test
    void anUnknownPathWithinTheApiNeedsCredentialsToo() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response = crowd.send(crowd.anonymous("/crowd/rest/usermanagement/1/users"));
            assertThat(response.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aMethodThatAResourceLacksIsNamedWithThoseItHas() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response = crowd.put("/user/attribute?username=sampleuser", "{}");

            assertPage(response, 405);
            assertThat(CrowdFixture.header(response, "Allow")).isEqualTo("DELETE,GET,POST");
        }
    }

    @Test
    void theCookieConfigurationAnswersAPing() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.get("/config/cookie").body()).isEqualTo("{\"secure\":false,\"name\":\"crowd.token_key\"}");
        }
    }

    @Test
    void aSearchListsNamesAndLinksPageByPage() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.get("/search?entity-type=user&start-index=5&max-results=10")
                            .body())
                    .isEqualTo("{\"expand\":\"user\",\"users\":[{\"link\":{\"href\":"
                            + "\"https://crowdserver/crowd/rest/usermanagement/1/user?username=sampleuser\","
                            + "\"rel\":\"self\"},\"name\":\"sampleuser\"}]}");
            assertThat(CrowdFixture.json(crowd.get("/search?entity-type=user&max-results=2"))
                            .path("users"))
                    .hasSize(2);
            assertThat(CrowdFixture.json(crowd.get("/search?entity-type=user&max-results=-1"))
                            .path("users"))
                    .hasSize(6);
            assertThat(crowd.get("/search?entity-type=group").body()).isEqualTo("{\"expand\":\"group\",\"groups\":[]}");
        }
    }

    @Test
    void anExpandedSearchListsWholeUsers() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(CrowdFixture.json(crowd.get("/search?entity-type=user&expand=user&start-index=5"))
                            .at("/users/0"))
                    .isEqualTo(crowd.user("sampleuser"));
        }
    }

    @Test
    void aSearchForNothingOrByARestrictionIsRefused() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.get("/search"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.get("/search?entity-type=alias"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.get("/search?entity-type=user&max-results=many"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.get("/search?entity-type=user&restriction=name%3Dleaver"), 500, "OPERATION_FAILED");
        }
    }

    private static HttpRequest.Builder put(CrowdFixture crowd) {
        return crowd.request("/user?username=sampleuser").PUT(HttpRequest.BodyPublishers.ofString(PUT_BODY));
    }
}
