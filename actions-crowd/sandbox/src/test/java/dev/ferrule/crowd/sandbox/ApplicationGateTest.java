package dev.ferrule.crowd.sandbox;

import static dev.ferrule.crowd.sandbox.CrowdAssertions.assertPage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationGateTest {

    private static final String USER = "/crowd/rest/usermanagement/1/user?username=sampleuser";

    @Test
    void withoutCredentialsTheAnswerIsPlainText() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertUnauthenticated(crowd.send(crowd.anonymous(USER)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"other:sandbox-password", "ferrule:wrong", "ferrule", "ferrule:", "FERRULE:sandbox-password"})
    void wrongCredentialsAreLikeNone(String pair) {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertUnauthenticated(crowd.send(crowd.anonymous(USER).header("Authorization", CrowdFixture.basic(pair))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Bearer abc", "Basic"})
    void headersThatAreNoCredentialsAreLikeNone(String header) {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            assertUnauthenticated(crowd.send(crowd.anonymous(USER).header("Authorization", header)));
        }
    }

    @Test
    void thePasswordBeginsAfterTheFirstColon() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("application-password", "a:b:ü")) {
            HttpRequest.Builder request =
                    crowd.anonymous(USER).header("Authorization", CrowdFixture.basic("ferrule:a:b:ü"));
            assertThat(crowd.send(request).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRefusedAddressIsToldInAPageAndBeforeAWrongPassword() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("refuse-address", "true")) {
            HttpRequest.Builder wrongPassword =
                    crowd.anonymous(USER).header("Authorization", CrowdFixture.basic("ferrule:wrong"));
            assertPage(crowd.send(wrongPassword), 403);
            assertPage(crowd.get("/user?username=sampleuser"), 403);
        }
    }

    @Test
    void anUnknownApplicationIsToldBeforeARefusedAddress() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("refuse-address", "true")) {
            HttpRequest.Builder unknown = crowd.anonymous(USER).header("Authorization", CrowdFixture.basic("other:x"));
            assertUnauthenticated(crowd.send(unknown));
        }
    }

    @Test
    void onlyOlderContainersNameTheRefusedAddress() {
        SandboxOptions refusing = SandboxOptions.defaults().with("refuse-address", "true");
        try (CrowdFixture old = CrowdFixture.crowd(refusing.with("version", "2.3.3"));
                CrowdFixture current = CrowdFixture.crowd(refusing)) {
            assertThat(old.get("/user?username=sampleuser").body())
                    .contains("Client with address \"127.0.0.1\" is forbidden from making requests to the application,"
                            + " ferrule.");
            assertThat(current.get("/user?username=sampleuser").body())
                    .contains("refuses to authorize")
                    .doesNotContain("127.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.2, 127.0.0.1, false",
        "10.0.0.0/8, 10.20.30.40, true",
        "10.0.0.0/8, 11.20.30.40, false",
        "localhost, 127.0.0.1, true",
        // What people stumble over: the client comes from the other localhost.
        "localhost, 0:0:0:0:0:0:0:1, false",
        "127.0.0.1, 0:0:0:0:0:0:0:1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "'10.1.1.1, ::1', ::1, true",
        "2001:db8::/32, 2001:db8:1::7, true",
        "build.example.com, build.example.com, true",
        "build.example.com, 127.0.0.1, false",
        "10.0.0.0/99, 10.0.0.1, false"
    })
    void theAddressListHoldsAddressesNetworksAndNames(String list, String client, boolean allowed) {
        SandboxOptions options =
                SandboxOptions.defaults().with("addresses", list).with("client-address", client);
        try (CrowdFixture crowd = CrowdFixture.crowd(options.with("version", "2.3.3"))) {
            HttpResponse<String> response = crowd.get("/config/cookie");
            assertThat(response.statusCode()).isEqualTo(allowed ? 200 : 403);
            assertThat(allowed || response.body().contains("Client with address \"" + client + "\" is forbidden"))
                    .isTrue();
        }
    }

    @Test
    void everyAnswerSaysWhichCrowdItIs() {
        try (CrowdFixture crowd = CrowdFixture.crowd("3.7.1")) {
            HttpResponse<String> response = crowd.get("/user?username=nobody");

            assertThat(CrowdFixture.header(response, "X-Embedded-Crowd-Version"))
                    .isEqualTo("Crowd/3.7.1");
            assertThat(CrowdFixture.header(response, "X-Crowd-User-Management-Version"))
                    .isEqualTo("1.1");
        }
    }

    @Test
    void everyRequestWithoutCookieGetsAnotherSession() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String first = CrowdFixture.header(crowd.get("/config/cookie"), "Set-Cookie");
            String second = CrowdFixture.header(crowd.get("/config/cookie"), "Set-Cookie");

            assertThat(first).startsWith("JSESSIONID=").isNotEqualTo(second);
        }
    }

    @Test
    void withinASessionThePasswordIsNotCheckedAgain() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String session = sessionOf(crowd.get("/config/cookie"));

            HttpResponse<String> response = crowd.send(withSession(crowd, session, "ferrule:anything"));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
            assertUnauthenticated(crowd.send(withSession(crowd, session, "other:anything")));
        }
    }

    @Test
    void aSessionIsOfTheApplicationThatHasBegunIt() {
        try (CrowdFixture crowd = CrowdFixture.crowdWith("other-applications", "shop:sh0p, till:t:11")) {
            String session = sessionOf(
                    crowd.send(crowd.anonymous(USER).header("Authorization", CrowdFixture.basic("till:t:11"))));

            assertThat(crowd.send(withSession(crowd, session, "till:anything")).statusCode())
                    .isEqualTo(200);
            assertUnauthenticated(crowd.send(withSession(crowd, session, "shop:anything")));
            assertUnauthenticated(crowd.send(withSession(crowd, session, "ferrule:anything")));
            assertThat(crowd.send(withSession(crowd, session, "shop:sh0p")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aRefusedAddressIsToldWithTheApplicationThatAsked() {
        SandboxOptions options = SandboxOptions.defaults()
                .with("refuse-address", "true")
                .with("version", "2.3.3")
                .with("other-applications", "shop:sh0p");
        try (CrowdFixture crowd = CrowdFixture.crowd(options)) {
            HttpRequest.Builder shop = crowd.anonymous(USER).header("Authorization", CrowdFixture.basic("shop:sh0p"));
            assertThat(crowd.send(shop).body()).contains("to the application, shop.");
        }
    }

    @Test
    void theSessionOfARefusedRequestOpensNothing() {
        try (CrowdFixture crowd = CrowdFixture.crowd()) {
            String session = sessionOf(crowd.send(crowd.anonymous(USER)));

            assertUnauthenticated(crowd.send(withSession(crowd, session, "ferrule:wrong")));
            assertUnauthenticated(crowd.send(withSession(crowd, "JSESSIONID=invented", "ferrule:wrong")));
        }
    }

    private static HttpRequest.Builder withSession(CrowdFixture crowd, String session, String pair) {
        return crowd.anonymous(USER)
                .header("Authorization", CrowdFixture.basic(pair))
                .header("Cookie", "theme=dark; " + session);
    }

    private static String sessionOf(HttpResponse<String> response) {
        String cookie = CrowdFixture.header(response, "Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static void assertUnauthenticated(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(CrowdFixture.header(response, "WWW-Authenticate")).isEqualTo("BASIC realm=\"Crowd REST Service\"");
        assertThat(CrowdFixture.header(response, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.body()).isEqualTo("Application failed to authenticate");
    }
}
