package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertDoneWithoutBody;
import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertPage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TransportTest {

    private static final String PUT_BODY = "{\"name\": \"sampleuser\", \"email\": \"sample@user.cool\"}";

    @Test
    void theTypeNamesACharsetOnSomeServersOnly() {
        try (CrowdFixture crowd = CrowdFixture.crowd();
                CrowdFixture other = CrowdFixture.crowdWith("charset", "true")) {
            String user = "/user?username=" + CrowdFixture.encode("jürgen");
            assertThat(CrowdFixture.header(crowd.get(user), "Content-Type")).isEqualTo("application/json");
            assertThat(CrowdFixture.header(other.get(user), "Content-Type"))
                    .isEqualTo("application/json;charset=UTF-8");
            // The text is UTF-8 in either case.
            assertThat(crowd.user("jürgen").path("last-name").asText()).isEqualTo("Größe 山田");
        }
    }

    @Test
    void aBodyMayBeInAnotherCharsetThatItsTypeNames() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            byte[] latin = "{\"name\": \"sampleuser\", \"email\": \"sample@user.cool\", \"last-name\": \"Größe\"}"
                    .getBytes(StandardCharsets.ISO_8859_1);
            HttpRequest.Builder request =
                    crowd.request("/user?username=sampleuser").PUT(HttpRequest.BodyPublishers.ofByteArray(latin));
            assertDoneWithoutBody(crowd.send(request.header("Content-Type", "application/json; charset=ISO-8859-1")));
            assertThat(crowd.user("sampleuser").path("last-name").asText()).isEqualTo("Größe");
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
    void otherFormsThanJsonAndXmlCannotBeHad() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpRequest.Builder html =
                    crowd.request("/user?username=sampleuser").setHeader("Accept", "text/html");
            HttpRequest.Builder unwanted =
                    crowd.request("/user?username=sampleuser").setHeader("Accept", "application/json;q=0, text/html");
            HttpRequest.Builder either = crowd.request("/user?username=sampleuser")
                    .setHeader("Accept", "application/xml;q=0.5, application/*");
            assertPage(crowd.send(html), 406);
            assertPage(crowd.send(unwanted), 406);
            assertThat(CrowdFixture.json(crowd.send(either)).path("name").asText())
                    .isEqualTo("sampleuser");
        }
    }

    @Test
    void aBodyOfAnotherTypeOrOfNoneIsNotRead() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpRequest.Builder text = put(crowd).header("Content-Type", "text/plain");
            HttpRequest.Builder untyped = put(crowd);
            HttpRequest.Builder textXml = put(crowd).header("Content-Type", "text/xml");
            HttpRequest.Builder json = put(crowd).header("Content-Type", "Application/JSON; charset=utf-8");

            assertPage(crowd.send(text), 415);
            assertPage(crowd.send(untyped), 415);
            assertPage(crowd.send(textXml), 415);
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
    void theHeadOfAnAnswerCanBeHadWithoutTheBody() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpRequest.Builder head =
                    crowd.request("/user?username=sampleuser").method("HEAD", HttpRequest.BodyPublishers.noBody());
            HttpResponse<String> response = crowd.send(head);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void theCookieConfigurationAnswersAPing() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.get("/config/cookie").body()).isEqualTo("{\"secure\":false,\"name\":\"crowd.token_key\"}");
        }
    }

    @Test
    void anAdministratorMaySetADomainForCookies() {
        SandboxOptions options =
                SandboxOptions.defaults().with("cookie-domain", ".example.com").with("cookie-secure", "true");
        try (CrowdFixture crowd = CrowdFixture.crowd(options)) {
            assertThat(crowd.get("/config/cookie").body())
                    .isEqualTo("{\"domain\":\".example.com\",\"secure\":true,\"name\":\"crowd.token_key\"}");
        }
    }

    private static HttpRequest.Builder put(CrowdFixture crowd) {
        return crowd.request("/user?username=sampleuser").PUT(HttpRequest.BodyPublishers.ofString(PUT_BODY));
    }
}
