package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GetUserTest {

    @Test
    void theSampleUserIsTheDocumentedOneUnderTheNamesOfTheWire() throws IOException {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            ObjectNode user = (ObjectNode) CrowdFixture.json(crowd.get("/user?username=sampleuser&expand=attributes"));

            assertThat(user.remove("expand").asText()).isEqualTo("attributes");
            ObjectNode attributes = (ObjectNode) user.path("attributes");
            attributes.set("attribute", attributes.remove("attributes"));
            assertThat(user).isEqualTo(documentedUser());
        }
    }

    @Test
    void withoutExpandTheAttributesAreAnEmptyListAndALink() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            JsonNode attributes = crowd.user("sampleuser").path("attributes");

            assertThat(attributes.path("attributes")).isEmpty();
            assertThat(attributes.at("/link/href").asText())
                    .isEqualTo("https://crowdserver/crowd/rest/usermanagement/1/user/attributes?username=sampleuser");
        }
    }

    @Test
    void beforeVersion6AttributesLinkToTheResourceThatHoldsThem() {
        try (CrowdFixture crowd = CrowdFixture.crowd("4.4.0")) {
            JsonNode attributes = CrowdFixture.json(crowd.get("/user?username=sampleuser&expand=attributes"))
                    .path("attributes");

            String address = "https://crowdserver/crowd/rest/usermanagement/1/user/attribute?username=sampleuser";
            assertThat(attributes.at("/link/href").asText()).isEqualTo(address);
            assertThat(attributes.at("/attributes/1/link/href").asText())
                    .isEqualTo(address + "&attributename=requiresPasswordChange");
        }
    }

    @Test
    void linksComeFromTheConfiguredBaseUrlAndNotFromTheOneThatWasCalled() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("base-url", "https://id.example.org/sso")) {
            assertThat(crowd.user("sampleuser").at("/link/href").asText())
                    .isEqualTo("https://id.example.org/sso/rest/usermanagement/1/user?username=sampleuser");
        }
    }

    @Test
    void linksEncodeTheUserName() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.user("a+b & c@example.com").at("/link/href").asText())
                    .endsWith("/user?username=a%2Bb+%26+c@example.com");
            assertThat(crowd.user("jürgen").at("/password/link/href").asText())
                    .endsWith("/user/password?username=j%C3%BCrgen");
        }
    }

    @Test
    void aUserNameIsFoundWhateverItsCaseAndShownAsStored() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.user("SampleUSER").path("name").asText()).isEqualTo("sampleuser");
        }
    }

    @Test
    void aPlusSignInTheQueryIsASpace() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.get("/user?username=a%2Bb+%26+c%40example.com").statusCode())
                    .isEqualTo(200);
            assertThat(crowd.get("/user?username=a+b%20%26%20c%40example.com").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aUserIsFoundByKey() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpResponse<String> response = crowd.get("/user?key=557057:927441f1-cc92-4030-b633-8a2bbdf7136e");

            assertThat(CrowdFixture.json(response).path("name").asText()).isEqualTo("sampleuser");
            assertRefused(crowd.get("/user?key=557057:none"), 404, "USER_NOT_FOUND");
        }
    }

    @Test
    void aUserWithoutExternalIdHasNoKey() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.user("no-email").has("key")).isFalse();
        }
    }

    @Test
    void beforeVersion2Point7ThereAreNoKeys() {
        try (CrowdFixture crowd = CrowdFixture.crowd("2.3.3")) {
            assertThat(crowd.user("sampleuser").has("key")).isFalse();
            assertRefused(crowd.get("/user?key=557057:927441f1-cc92-4030-b633-8a2bbdf7136e"), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void aMissingUserIsNamedInAngleBrackets() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.get("/user?username=nobody"), 404, "USER_NOT_FOUND", "User <nobody> does not exist");
        }
    }

    @Test
    void aRequestWithoutUserNameIsAnIllegalArgument() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertRefused(crowd.get("/user"), 400, "ILLEGAL_ARGUMENT");
            assertRefused(crowd.get("/user?username="), 400, "ILLEGAL_ARGUMENT");
        }
    }

    @Test
    void onlyUsersWithDatesShowThem() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.user("dated").path("created-date").asLong()).isEqualTo(1709208000000L);
            assertThat(crowd.user("dated").path("updated-date").asLong()).isEqualTo(1751271330250L);
            assertThat(crowd.user("sampleuser").has("created-date")).isFalse();
        }
    }

    @Test
    void beforeVersion3NobodyShowsDates() {
        try (CrowdFixture crowd = CrowdFixture.crowd("2.12.0")) {
            assertThat(crowd.user("dated").has("updated-date")).isFalse();
        }
    }

    @Test
    void anAbsentAddressIsAnAbsentMember() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.user("no-email").has("email")).isFalse();
        }
    }

    @Test
    void theDirectoryIsShownOnRequestOfTheSettings() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("show-directory", "true")) {
            assertThat(crowd.user("sampleuser").path("directory-id").asLong()).isEqualTo(557057);
            assertThat(crowd.user("sampleuser").path("directory-name").asText()).isEqualTo("Sandbox Directory");
        }
    }

    @Test
    void anAvatarIsAPicture() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            HttpRequest.Builder picture =
                    crowd.request("/user/avatar?username=sampleuser&s=48").setHeader("Accept", "image/*");
            assertThat(CrowdFixture.header(crowd.send(picture), "Content-Type")).isEqualTo("image/png");
            assertRefused(crowd.get("/user/avatar?username=nobody"), 404, "USER_NOT_FOUND");
        }
    }

    @Test
    void anAvatarMayBeElsewhere() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("avatar-at", "https://pictures.example.com/1.png")) {
            HttpResponse<String> response = crowd.get("/user/avatar?username=sampleuser");

            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(CrowdFixture.header(response, "Location")).isEqualTo("https://pictures.example.com/1.png");
            assertRefused(crowd.get("/user/avatar?username=nobody"), 404, "USER_NOT_FOUND");
        }
    }

    @Test
    void noAnswerHoldsAPassword() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertThat(crowd.get("/user?username=sampleuser&expand=attributes").body())
                    .doesNotContain("user-password");
        }
    }

    private static JsonNode documentedUser() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(GetUserTest.class.getResourceAsStream("sampleuser.documented.json"))) {
            return CrowdFixture.json(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
