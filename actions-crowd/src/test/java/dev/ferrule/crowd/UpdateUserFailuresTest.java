package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.testkit.fault.ConnectionFault;
import dev.ferrule.testkit.fault.FaultServer;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What Crowd and what stands before it can answer is a typed error that says what to do. What a network can do is
 * tried with every action ({@link CrowdConnectorTest}).
 */
class UpdateUserFailuresTest {

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    private ConnectorException failure() {
        return failure(crowd.client());
    }

    private static ConnectorException failure(CrowdClient client) {
        return catchThrowableOfType(
                ConnectorException.class, () -> client.updateUser(input -> input.username("sampleuser")));
    }

    @Test
    void aWrongApplicationPasswordIsAnAuthenticationErrorAndShowsNoPassword() {
        try (CrowdClient client = crowd.client("wr0ng-passw0rd")) {
            ConnectorException e = failure(client);

            assertThat(e).isInstanceOf(CrowdException.class);
            assertThat(e.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(e.status()).hasValue(401);
            assertThat(e).hasMessageContaining("application name and password");
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain("wr0ng").doesNotContain("ZmVycnVsZTp3cjBuZy");
        }
    }

    @Test
    void anAddressThatIsNotAllowedIsAPermissionErrorWithoutThePageOfHtml() {
        crowd.with("refuse-address", "true");

        ConnectorException e = failure();

        assertThat(e.kind()).isEqualTo(ErrorKind.PERMISSION);
        assertThat(e).hasMessageContaining("remote addresses").hasMessageNotContaining("<");
    }

    @Test
    void anUnknownUserIsNotFoundWithCrowdsReason() {
        CrowdException.UserNotFound e = catchThrowableOfType(
                CrowdException.UserNotFound.class, () -> crowd.client().updateUser(input -> input.username("nobody")));

        assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(e.code()).contains("USER_NOT_FOUND");
        assertThat(e).hasMessage("User <nobody> does not exist");
        assertThat(e.advice()).isPresent();
    }

    @Test
    void aMissingPermissionIsAPermissionError() {
        crowd.with("deny", "UPDATE_USER");

        ConnectorException e = failure();

        assertThat(e).isInstanceOf(CrowdException.ApplicationPermissionDenied.class);
        assertThat(e.kind()).isEqualTo(ErrorKind.PERMISSION);
        assertThat(e.step()).contains("update");
    }

    @Test
    void anUnsupportedMediaTypeIsAnInvalidCall() {
        crowd.server().answerNext("PUT", "/user", SandboxResponse.html(415, "<html>Unsupported</html>"));

        assertThat(failure().kind()).isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void aFailureOfCrowdKeepsItsReason() {
        crowd.server()
                .answerNext(
                        "GET",
                        "/user",
                        SandboxResponse.json(500, "{\"reason\":\"OPERATION_FAILED\",\"message\":\"LDAP is down\"}"));

        ConnectorException e = failure();

        assertThat(e).isInstanceOf(CrowdException.OperationFailed.class).hasMessage("LDAP is down");
        assertThat(e.kind()).isEqualTo(ErrorKind.FAILED);
    }

    @Test
    void aReasonThatIsNotKnownYetIsStillACrowdException() {
        crowd.server()
                .answerNext("GET", "/user", SandboxResponse.json(400, "{\"reason\":\"BRAND_NEW\",\"message\":\"x\"}"));

        ConnectorException e = failure();

        assertThat(e.getClass()).isEqualTo(CrowdException.class);
        assertThat(e.code()).contains("BRAND_NEW");
        assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void anEmptyAnswerIsNone() {
        crowd.server()
                .answerNext("GET", "/user", SandboxResponse.status(200).withHeader("Content-Type", "application/json"));

        assertThat(failure()).isInstanceOf(UnexpectedAnswerException.class).hasMessageContaining("is empty");
    }

    @Test
    void aPageInPlaceOfJsonIsNone() {
        crowd.server().answerNext("GET", "/user", SandboxResponse.html(200, "<html>Please log in</html>"));

        assertThat(failure())
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("text/html")
                .hasMessageNotContaining("log in");
    }

    @Test
    void afterTheUpdateAFailingReadSaysThatTheUpdateTookEffect() {
        crowd.server()
                .answerNext(
                        "GET",
                        "/user",
                        SandboxResponse.json(200, "{\"name\":\"sampleuser\",\"email\":\"sample@user.cool\"}"));
        for (int attempt = 0; attempt < 3; attempt++) {
            crowd.server().answerNext("GET", "/user", SandboxResponse.html(502, "<html>Bad gateway</html>"));
        }

        ConnectorException e = failure();

        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(e.effects()).containsExactly("update");
        assertThat(e.step()).contains("result");
    }

    @Test
    void aDeadHostIsUnavailable() {
        try (FaultServer dead = FaultServer.start(ConnectionFault.REFUSED);
                CrowdClient client = CrowdClient.connect(
                        c -> c.baseUrl(dead.origin() + "/crowd").basicAuth("app", Secret.of("x")))) {
            ConnectorException e = failure(client);

            assertThat(e).isInstanceOf(TransportException.class).hasMessageContaining("127.0.0.1");
            assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        }
    }
}
