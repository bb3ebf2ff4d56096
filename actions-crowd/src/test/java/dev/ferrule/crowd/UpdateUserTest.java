package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ErrorKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Update User promises, on a Crowd that behaves as Crowd does. */
class UpdateUserTest {

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void theWholeStoredUserIsSentBackWithTheChange() {
        crowd.client().updateUser(input -> input.username("sampleuser").displayName("New Name"));

        assertThat(crowd.log())
                .containsExactly(
                        "GET /user?username=sampleuser&expand=attributes",
                        "PUT /user?username=sampleuser",
                        "GET /user?username=sampleuser&expand=attributes");
        JsonNode sent = crowd.write().json();
        assertThat(sent.path("display-name").asText()).isEqualTo("New Name");
        assertThat(sent.path("name").asText()).isEqualTo("sampleuser");
        assertThat(sent.path("first-name").asText()).isEqualTo("Sample");
        assertThat(sent.path("last-name").asText()).isEqualTo("User");
        assertThat(sent.path("email").asText()).isEqualTo("sample@user.cool");
        assertThat(sent.path("active").asBoolean()).isTrue();
        assertThat(sent.path("attributes").path("attributes")).hasSize(2);
        assertThat(sent.path("key").asText()).isEqualTo("557057:927441f1-cc92-4030-b633-8a2bbdf7136e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0.2", "4.4.0", "3.1.0", "2.3.3"})
    void aDisabledUserStaysDisabledOnEveryVersion(String version) {
        crowd.with("version", version);

        User user = crowd.client().updateUser(input -> input.username("leaver").displayName("Lena L."));

        assertThat(user.active()).isFalse();
        assertThat(user.displayName()).isEqualTo("Lena L.");
        assertThat(user.email()).isEqualTo("leaver@example.com");
        assertThat(user.firstName()).isEqualTo("Lena");
        assertThat(user.lastName()).isEqualTo("Leaver");
    }

    @Test
    void activeGivenSwitchesTheUserOnAndOff() {
        assertThat(crowd.client()
                        .updateUser(input -> input.username("leaver").active(true))
                        .active())
                .isTrue();
        assertThat(crowd.client()
                        .updateUser(input -> input.username("leaver").active(false))
                        .active())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jürgen", "a+b & c@example.com", "no-email"})
    void namesOfEveryKindReachTheirUserAndNothingIsLost(String username) {
        User before = crowd.client().updateUser(input -> input.username(username));
        User after = crowd.client().updateUser(input -> input.username(username).firstName("Other"));

        assertThat(after.name()).isEqualTo(username);
        assertThat(after.firstName()).isEqualTo("Other");
        assertThat(after.toJson().without("first-name"))
                .isEqualTo(before.toJson().without("first-name"));
    }

    @Test
    void thePasswordReallyChanges() throws Exception {
        crowd.client().updateUser(input -> input.username("sampleuser").password(Secret.of("n3w pä$$word")));

        assertThat(authenticate("sampleuser", "n3w pä$$word")).isEqualTo(200);
        assertThat(authenticate("sampleuser", "wrong")).isEqualTo(400);
        assertThat(crowd.log()).contains("PUT /user/password?username=sampleuser");
    }

    @Test
    void withoutAPasswordNoneIsTouched() {
        crowd.client().updateUser(input -> input.username("sampleuser").lastName("Other"));

        assertThat(crowd.log()).noneMatch(request -> request.contains("/password"));
    }

    @Test
    void anotherNameRenamesTheUser() {
        User user = crowd.client()
                .updateUser(
                        input -> input.username("sampleuser").name("renamed").displayName("Re Named"));

        assertThat(user.name()).isEqualTo("renamed");
        assertThat(user.displayName()).isEqualTo("Re Named");
        assertThat(crowd.log())
                .containsExactly(
                        "GET /user?username=sampleuser&expand=attributes",
                        "GET /user?username=renamed",
                        "PUT /user?username=sampleuser",
                        "POST /user/rename?username=sampleuser",
                        "GET /user?username=renamed&expand=attributes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sampleuser", "SampleUser"})
    void theSameNameInAnyCaseIsNoRename(String name) {
        User user =
                crowd.client().updateUser(input -> input.username("sampleuser").name(name));

        assertThat(user.name()).isEqualTo("sampleuser");
        assertThat(crowd.log()).noneMatch(request -> request.contains("rename"));
    }

    @Test
    void aNameThatIsTakenIsRefusedBeforeAnythingChanges() {
        CrowdException e = catchThrowableOfType(
                CrowdException.class,
                () -> crowd.client()
                        .updateUser(input ->
                                input.username("sampleuser").name("leaver").displayName("X")));

        assertThat(e.kind()).isEqualTo(ErrorKind.EXISTS);
        assertThat(e.parameter()).contains("name");
        assertThat(e.effects()).isEmpty();
        assertThat(crowd.log()).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void aCrowdThatCannotRenameIsNotAskedTo() {
        crowd.with("version", "2.3.3");

        CrowdException e = catchThrowableOfType(
                CrowdException.class,
                () -> crowd.client()
                        .updateUser(input -> input.username("sampleuser").name("renamed")));

        assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(e.parameter()).contains("name");
        assertThat(crowd.log()).containsExactly("GET /user?username=sampleuser&expand=attributes");
    }

    @Test
    void anEmailThatCrowdMayNotChangeIsAPermissionErrorThatNamesTheParameter() {
        CrowdException e = catchThrowableOfType(
                CrowdException.ApplicationPermissionDenied.class,
                () -> crowd.client()
                        .updateUser(input -> input.username("sampleuser").email("other@example.com")));

        assertThat(e.kind()).isEqualTo(ErrorKind.PERMISSION);
        assertThat(e.parameter()).contains("email");
        assertThat(e).hasMessageContaining("not allowed to change user emails");
    }

    @Test
    void anEmailChangesWhereTheServerAllowsIt() {
        crowd.with("allow-email-change", "true");

        assertThat(crowd.client()
                        .updateUser(input -> input.username("sampleuser").email("other@example.com"))
                        .email())
                .isEqualTo("other@example.com");
    }

    @Test
    void ifThePasswordIsRefusedTheErrorSaysThatTheUpdateTookEffect() {
        crowd.with("password-min-length", "8");

        CrowdException e = catchThrowableOfType(
                CrowdException.InvalidCredential.class,
                () -> crowd.client()
                        .updateUser(input -> input.username("sampleuser")
                                .displayName("Changed")
                                .password(Secret.of("short"))));

        assertThat(e.effects()).containsExactly("update");
        assertThat(e.step()).contains("password");
        assertThat(e.parameter()).contains("password");
        assertThat(e).hasMessageEndingWith("Step update had taken effect before step password failed.");
        assertThat(crowd.client()
                        .updateUser(input -> input.username("sampleuser"))
                        .displayName())
                .isEqualTo("Changed");
    }

    @Test
    void expandDecidesWhetherTheOutputListsAttributes() {
        Attributes listed =
                crowd.client().updateUser(input -> input.username("sampleuser")).attributes();
        Attributes left = crowd.client()
                .updateUser(input -> input.username("sampleuser").expand(false))
                .attributes();

        assertThat(listed).isNotNull();
        assertThat(listed.attribute())
                .extracting(Attribute::name)
                .containsExactly("invalidPasswordAttempts", "requiresPasswordChange");
        assertThat(left).isNotNull();
        assertThat(left.attribute()).isEmpty();
    }

    @Test
    void whatCrowdIgnoresChangesNothing() {
        User before = crowd.client().updateUser(input -> input.username("sampleuser"));
        User after = crowd.client()
                .updateUser(input -> input.username("sampleuser")
                        .key("1:x")
                        .directoryId(1L)
                        .directoryName("x")
                        .linkHref("https://example.com")
                        .linkRel("next")
                        .encryptedPassword(Secret.of("{SSHA}x")));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void anInputSaysAllThatIsWrongWithItBeforeAnythingIsSent() {
        assertThatThrownBy(() -> crowd.client().updateUser(input -> input.email("no address")))
                .hasMessage("Email must be an e-mail address. Username must be given.");
        assertThat(crowd.log()).isEmpty();
    }

    @Test
    void anInputIsAValueThatShowsNoSecret() {
        UpdateUserInput input = UpdateUserInput.builder()
                .username("sampleuser")
                .password(Secret.of("s3cret"))
                .build();

        assertThat(input)
                .isEqualTo(input.toBuilder().build())
                .hasSameHashCodeAs(input.toBuilder().build())
                .hasToString("UpdateUserInput{\"username\":\"sampleuser\",\"password\":\"[redacted]\"}");
        assertThat(input.toBuilder().password(null).build().password()).isNull();
    }

    private int authenticate(String username, String password) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString(("ferrule:" + crowd.password()).getBytes(StandardCharsets.UTF_8));
        String baseUrl = crowd.field("base_url");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(baseUrl + "/rest/usermanagement/1/authentication?username=" + username))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"value\":\"" + password + "\"}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
