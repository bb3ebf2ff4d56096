package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That a person may not log in is another thing than that the application may not call. */
class LoginTest {

    private static final Secret RIGHT = Secret.of("user-password");
    private static final ValidationFactor OFFICE =
            ValidationFactor.builder().name("remote_address").value("192.0.2.7").build();

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void theRightPasswordGivesTheUser() {
        User user = crowd.client()
                .authenticateUser(input -> input.username("SampleUser").password(RIGHT));

        assertThat(user.name()).isEqualTo("sampleuser");
    }

    @Test
    void aWrongPasswordIsNoFaultOfTheConnection() {
        CrowdException.InvalidUserAuthentication e = catchThrowableOfType(
                CrowdException.InvalidUserAuthentication.class,
                () -> crowd.client()
                        .authenticateUser(input -> input.username("sampleuser").password(Secret.of("wrong"))));

        assertThat(e.status()).hasValue(400);
        assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void aWrongApplicationIsOne() {
        try (CrowdClient stranger = crowd.client("wrong")) {
            ConnectorException e = catchThrowableOfType(
                    ConnectorException.class,
                    () -> stranger.authenticateUser(
                            input -> input.username("sampleuser").password(RIGHT)));

            assertThat(e.status()).hasValue(401);
            assertThat(e.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
        }
    }

    @Test
    void aDisabledUserMayNotLogIn() {
        assertThat(catchThrowableOfType(
                        CrowdException.InactiveAccount.class,
                        () -> crowd.client()
                                .authenticateUser(
                                        input -> input.username("leaver").password(RIGHT))))
                .isNotNull();
    }

    @Test
    void aSessionHoldsForThoseWhoShowTheSameFactorsUntilItIsEnded() {
        CrowdClient client = crowd.client();
        Session begun = client.createSession(
                input -> input.username("sampleuser").password(RIGHT).validationFactors(List.of(OFFICE)));

        assertThat(begun.toString()).doesNotContain(begun.token().reveal());
        assertThat(client.validateSession(input -> input.token(begun.token()).validationFactors(List.of(OFFICE)))
                        .expiryDate())
                .isNotNull();
        assertThat(Objects.requireNonNull(client.getSession(input -> input.token(begun.token()))
                                .user())
                        .email())
                .isEqualTo("sample@user.cool");
        assertThat(catchThrowableOfType(
                        CrowdException.InvalidSsoToken.class,
                        () -> client.validateSession(input -> input.token(begun.token()))))
                .hasMessage("Token does not validate.");

        client.invalidateSession(input -> input.token(begun.token()));

        assertThat(catchThrowableOfType(
                        CrowdException.InvalidSsoToken.class,
                        () -> client.getSession(input -> input.token(begun.token()))))
                .isNotNull();
    }

    @Test
    void allSessionsOfAUserEnd() {
        CrowdClient client = crowd.client();
        Secret one = begin(client, List.of());
        Secret other = begin(client, List.of(OFFICE));

        client.invalidateUserSessions(input -> input.username("sampleuser"));

        assertThat(List.of(one, other))
                .allSatisfy(token -> assertThat(catchThrowableOfType(
                                CrowdException.InvalidSsoToken.class,
                                () -> client.getSession(input -> input.token(token))))
                        .isNotNull());
    }

    @Test
    void oneSessionOfAUserMayGoOn() {
        CrowdClient client = crowd.client();
        Secret one = begin(client, List.of());
        Secret other = begin(client, List.of(OFFICE));

        client.invalidateUserSessions(input -> input.username("sampleuser").except(one));

        assertThat(client.getSession(input -> input.token(one)).token()).isEqualTo(one);
        assertThat(catchThrowableOfType(
                        CrowdException.InvalidSsoToken.class, () -> client.getSession(input -> input.token(other))))
                .isNotNull();
    }

    @Test
    void whoIsKnownInAnotherWayNeedsNoPassword() {
        assertThat(crowd.client()
                        .createSession(input -> input.username("sampleuser").validatePassword(false))
                        .token()
                        .reveal())
                .isNotEmpty();
    }

    private static Secret begin(CrowdClient client, List<ValidationFactor> factors) {
        return client.createSession(
                        input -> input.username("sampleuser").password(RIGHT).validationFactors(factors))
                .token();
    }
}
