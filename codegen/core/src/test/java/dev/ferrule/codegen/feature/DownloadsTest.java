package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static dev.ferrule.testkit.sandbox.SandboxResponse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that an answer tells and that are read without credentials. */
class DownloadsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("downloads");
    private static final Inputs REPORT = Inputs.builder().text("report", "7").build();

    private static Connection connection(SandboxServer archive) {
        return Connection.to(SPEC.lowered().connector())
                .field("base_url", archive.baseUrl())
                .field("token", Secret.of("hidden"))
                .open();
    }

    private static JsonValue run(SandboxServer archive) {
        try (Connection connection = connection(archive)) {
            return connection.run(SPEC.action("read-report"), REPORT);
        }
    }

    private static SandboxResponse at(String url) {
        return json(200, "{\"download_url\": \"" + url + "\"}");
    }

    @Test
    void theFileIsReadWithoutOurCredentials() {
        try (SandboxServer files = SandboxServer.start(PlayedService.answering(text(200, "all is well")));
                SandboxServer archive =
                        SandboxServer.start(PlayedService.answering(at(files.baseUrl() + "/f?signature=abc")))) {
            assertThat(run(archive)).isEqualTo(JsonValue.of("all is well"));
            RecordedRequest request = files.requests().get(0);
            assertThat(request.target()).isEqualTo("/f?signature=abc");
            assertThat(request.header("Authorization")).isEmpty();
            assertThat(archive.requests().get(0).header("Authorization")).contains("Bearer hidden");
        }
    }

    @Test
    void redirectsAreFollowed() {
        try (SandboxServer files = SandboxServer.start(
                        PlayedService.answering(status(302).withHeader("Location", "/g"), text(200, "all is well")));
                SandboxServer archive = SandboxServer.start(PlayedService.answering(at(files.baseUrl() + "/f")))) {
            assertThat(run(archive)).isEqualTo(JsonValue.of("all is well"));
            assertThat(files.requests()).extracting(RecordedRequest::target).containsExactly("/f", "/g");
        }
    }

    @Test
    void endlessRedirectsAreAnUnexpectedAnswer() {
        SandboxResponse again = status(302).withHeader("Location", "/f");
        try (SandboxServer files = SandboxServer.start(
                        PlayedService.answering(again, again, again, again, again, again, text(200, "late")));
                SandboxServer archive = SandboxServer.start(PlayedService.answering(at(files.baseUrl() + "/f")))) {
            assertThat(failure(archive).kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
            assertThat(files.requests()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example.org/f",
                "https://files.example.com.evil.test/f",
                "http://a.files.example.com/f",
                "https://a.files.example.com:8443/f",
                "https://user@a.files.example.com/f",
                "https://169.254.169.254/latest",
                "file:///etc/passwd",
                "//other.example.org/f",
                "no address at all"
            })
    void otherServersAreNotAsked(String url) {
        try (SandboxServer archive = SandboxServer.start(PlayedService.answering(at(url)))) {
            ConnectorException thrown = failure(archive);
            assertThat(thrown.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
            assertThat(thrown).hasMessageContaining("address to read");
        }
    }

    @Test
    void anAnswerWithoutAnAddressIsOfNoUse() {
        try (SandboxServer archive = SandboxServer.start(PlayedService.answering(json(200, "{}")))) {
            assertThat(failure(archive)).hasMessageContaining("report.body.download_url tells no address");
        }
    }

    @Test
    void whatAnswersOfTheServiceMeanSaysNothingOfOtherServers() {
        try (SandboxServer files = SandboxServer.start(PlayedService.answering(status(403)));
                SandboxServer archive = SandboxServer.start(PlayedService.answering(at(files.baseUrl() + "/f")))) {
            assertThat(failure(archive).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        }
    }

    @Test
    void aPlanNamesWhatOnlyTheAnswerTells() {
        try (SandboxServer archive = SandboxServer.start(PlayedService.answering(status(500)));
                Connection connection = connection(archive)) {
            assertThat(connection
                            .plan(SPEC.action("read-report"), REPORT)
                            .get(1)
                            .uri())
                    .isEqualTo("{report.body.download_url}");
        }
    }

    private static ConnectorException failure(SandboxServer archive) {
        return catchThrowableOfType(ConnectorException.class, () -> run(archive));
    }
}
