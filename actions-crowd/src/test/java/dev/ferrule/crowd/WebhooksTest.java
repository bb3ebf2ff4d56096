package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks. What a server does is known from Atlassian's client alone, so whatever it may mean is taken. */
class WebhooksTest {

    private static final String ENDPOINT = "https://app.example.com/crowd?of=a&b=c+d";

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @Test
    void aWebhookIsAddedFoundAndDeleted() {
        CrowdClient client = crowd.client();
        Webhook added = add(client);

        assertThat(client.getWebhook(input -> input.webhookId(added.id())).endpointUrl())
                .isEqualTo(ENDPOINT);

        client.deleteWebhook(input -> input.webhookId(added.id()));
        CrowdException.WebhookNotFound e = catchThrowableOfType(
                CrowdException.WebhookNotFound.class, () -> client.getWebhook(input -> input.webhookId(added.id())));
        assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(e.advice()).hasValueSatisfying(advice -> assertThat(advice).contains("Add Webhook"));
    }

    @Test
    void theAddressAndTheTokenAreSentAndNoMore() {
        crowd.client().addWebhook(input -> input.endpointUrl(ENDPOINT).token(Secret.of("s3cret")));

        assertThat(crowd.write().text()).isEqualTo("{\"endpointUrl\":\"" + ENDPOINT + "\",\"token\":\"s3cret\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void eitherStatusIsASuccessAndATokenInTheAnswerIsNotShown(int status) {
        crowd.server()
                .answerNext(
                        "POST",
                        "/webhook",
                        SandboxResponse.json(
                                status, "{\"id\":98305,\"endpointUrl\":\"" + ENDPOINT + "\",\"token\":\"s3cret\"}"));

        Webhook added = add(crowd.client());

        assertThat(added.id()).isEqualTo(98305);
        assertThat(added.endpointUrl()).isEqualTo(ENDPOINT);
        assertThat(added.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void eitherStatusOfAnAnswerWithoutContentIsASuccess(int status) {
        crowd.server().answerNext("DELETE", "/webhook/7", SandboxResponse.status(status));

        crowd.client().deleteWebhook(input -> input.webhookId(7L));

        assertThat(crowd.log()).containsExactly("DELETE /webhook/7");
    }

    @Test
    void theSameAddressAgainIsTheSameWebhookSoALostAnswerIsNoLoss() {
        crowd.server().loseNextAnswer("POST", "/webhook", Fault.CONNECTION_RESET);

        assertThat(add(crowd.client()).id()).isEqualTo(add(crowd.client()).id());
        assertThat(crowd.log()).hasSize(3);
    }

    @Test
    void anAddressThatCrowdDoesNotTakeIsInvalid() {
        assertThat(catchThrowableOfType(
                        CrowdException.IllegalArgument.class,
                        () -> crowd.client().addWebhook(input -> input.endpointUrl("ftp://app.example.com"))))
                .isNotNull();
    }

    @Test
    void anotherApplicationDoesNotSeeIt() {
        crowd.with("other-applications", "shop:sh0p");
        Webhook added = add(crowd.client());

        try (CrowdClient shop =
                CrowdClient.connect(c -> c.baseUrl(crowd.field("base_url")).basicAuth("shop", Secret.of("sh0p")))) {
            assertThat(catchThrowableOfType(
                            CrowdException.WebhookNotFound.class,
                            () -> shop.deleteWebhook(input -> input.webhookId(added.id()))))
                    .isNotNull();
        }
        assertThat(crowd.client()
                        .getWebhook(input -> input.webhookId(added.id()))
                        .endpointUrl())
                .isEqualTo(ENDPOINT);
    }

    @Test
    void anOldServerIsToldAsSuchAndNotAsAMissingWebhook() {
        crowd.with("version", "2.3.3");
        CrowdClient client = crowd.client();

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> add(client),
                () -> client.getWebhook(input -> input.webhookId(1L)),
                () -> client.deleteWebhook(input -> input.webhookId(1L)))) {
            ConnectorException e = catchThrowableOfType(ConnectorException.class, call);

            assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(e).hasMessageContaining("from version 2.7 on");
        }
    }

    private static Webhook add(CrowdClient client) {
        return client.addWebhook(input -> input.endpointUrl(ENDPOINT));
    }
}
