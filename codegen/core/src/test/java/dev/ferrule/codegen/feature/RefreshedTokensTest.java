package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.FileTokenStore;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refresh tokens that hold once, and how somebody allows a connection to act for them. */
class RefreshedTokensTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("tokens");
    private static final Inputs NONE = Inputs.builder().build();

    @TempDir
    private Path folder;

    private final FakeTime time = new FakeTime();
    private final TokenServer tokens = TokenServer.of("shop", "s3cret").lasting(Duration.ofMinutes(10));
    private final SandboxServer server = SandboxServer.start(new LibraryService(tokens));

    @AfterEach
    void stop() {
        server.close();
    }

    private ConnectionBuilder person() {
        tokens.knowing("first");
        return Connection.to(SPEC.lowered().connector())
                .auth("person")
                .field("login_url", server.baseUrl())
                .field("client_id", "shop")
                .field("refresh_token", Secret.of("first"))
                .time(time);
    }

    private ConnectionBuilder browser() {
        return Connection.to(SPEC.lowered().connector())
                .auth("browser")
                .field("login_url", server.baseUrl())
                .field("client_id", "shop")
                .field("client_secret", Secret.of("s3cret"))
                .time(time);
    }

    private void list(Connection connection) {
        connection.run(SPEC.action("list-books"), NONE);
    }

    private Failure failure(Connection connection) {
        return catchThrowableOfType(ConnectorException.class, () -> list(connection))
                .failure();
    }

    /** Keeps what happens to it, and fails when it is told to. */
    private static final class WatchedStore implements TokenStore {
        private final TokenStore saved = TokenStore.inMemory();
        private final List<String> refresh = new ArrayList<>();
        private boolean broken;

        @Override
        public Optional<Tokens> load(String key) throws IOException {
            return saved.load(key);
        }

        @Override
        public void save(String key, Tokens tokens) throws IOException {
            if (broken) {
                throw new IOException("The disk is full.");
            }
            refresh.add(tokens.refresh().map(Secret::reveal).orElse(""));
            saved.save(key, tokens);
        }
    }

    @Test
    void eachTokenBringsTheNextOneWhichIsSavedBeforeItIsUsed() {
        WatchedStore store = new WatchedStore();
        try (Connection connection = person().tokenStore(store).open()) {
            list(connection);
            time.sleep(Duration.ofMinutes(10));
            list(connection);
            time.sleep(Duration.ofMinutes(10));
            list(connection);
        }

        assertThat(store.refresh).containsExactly("refresh-1", "refresh-2", "refresh-3");
        assertThat(server.requests().stream()
                        .filter(request -> request.method().equals("POST"))
                        .map(request -> request.text()))
                .containsExactly(
                        "grant_type=refresh_token&refresh_token=first&device=ferrule&client_id=shop",
                        "grant_type=refresh_token&refresh_token=refresh-1&device=ferrule&client_id=shop",
                        "grant_type=refresh_token&refresh_token=refresh-2&device=ferrule&client_id=shop");
        assertThat(server.requests().get(0).target()).isEqualTo("/refresh");
    }

    @Test
    void aLaterLifeOfTheConnectionGoesOnWithWhatWasSaved() {
        try (Connection connection =
                person().tokenStore(new FileTokenStore(folder)).open()) {
            list(connection);
        }
        try (Connection connection =
                person().tokenStore(new FileTokenStore(folder)).open()) {
            // The access token still holds, so nothing is asked for.
            tokens.knowing("refresh-1");
            list(connection);
            assertThat(tokens.requests()).isEqualTo(1);
            time.sleep(Duration.ofMinutes(10));
            list(connection);
            assertThat(tokens.requests()).isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeSavedIsNotUsedAndNotLost() {
        WatchedStore store = new WatchedStore();
        store.broken = true;
        try (Connection connection = person().tokenStore(store).open()) {
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(server.requests()).hasSize(1);
            store.broken = false;
            time.sleep(Duration.ofSeconds(2));
            list(connection);
        }

        assertThat(tokens.requests()).isEqualTo(1);
        assertThat(store.refresh).containsExactly("refresh-1");
    }

    @Test
    void aRefreshThatFailsLeavesWhatWasSaved() throws IOException {
        FileTokenStore store = new FileTokenStore(folder);
        try (Connection connection = person().tokenStore(store).open()) {
            list(connection);
            byte[] before = content();
            time.sleep(Duration.ofMinutes(11));
            tokens.failNext(status(500));
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            time.sleep(Duration.ofSeconds(2));
            tokens.failNext(json(400, "{\"error\":\"invalid_grant\"}"));
            assertThat(failure(connection).code()).contains("invalid_grant");
            assertThat(content()).isEqualTo(before);
            time.sleep(Duration.ofSeconds(2));
            list(connection);
        }
    }

    private byte[] content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllBytes(files.findFirst().orElseThrow());
        }
    }

    @Test
    void aRefreshWhoseAnswerIsLostIsNotSentAgain() {
        try (Connection connection = person().open()) {
            server.faultNext("POST", "/refresh", Fault.EMPTY_RESPONSE);
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void somebodyAllowsAConnectionInABrowser() throws Exception {
        WatchedStore store = new WatchedStore();
        try (Connection connection = browser().tokenStore(store).open()) {
            assertThat(failure(connection).message())
                    .isEqualTo("Nobody has allowed this connection to act for them yet.");
            Authorization authorization = connection.authorize("http://127.0.0.1:9/back");
            assertThat(authorization.url().toString())
                    .startsWith(server.baseUrl() + "/authorize?response_type=code&client_id=shop"
                            + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A9%2Fback&scope=books.read&state=")
                    .contains("&code_challenge=")
                    .endsWith("&code_challenge_method=S256&prompt=consent");
            assertThat(authorization.toString()).doesNotContain("state");
            connection.authorized(authorization, visited(authorization));
        }
        // A later life of the connection goes on with what was allowed.
        try (Connection connection = browser().tokenStore(store).open()) {
            list(connection);
            assertThat(tokens.requests()).isEqualTo(1);
            time.sleep(Duration.ofMinutes(10));
            list(connection);
        }
        assertThat(store.refresh).hasSize(2);
    }

    @Test
    void whatWasAllowedCountsAtOnce() throws Exception {
        try (Connection connection = browser().open()) {
            failure(connection);
            Authorization authorization = connection.authorize("http://127.0.0.1:9/back");
            connection.authorized(authorization, visited(authorization));
            list(connection);
        }
    }

    /** Where the browser is sent back to. */
    private static URI visited(Authorization authorization) throws IOException, InterruptedException {
        return URI.create(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(authorization.url()).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    @Test
    void whatWasNotAllowedIsAFailureOfAuthentication() {
        try (Connection connection = browser().open()) {
            Authorization authorization = connection.authorize("http://127.0.0.1:9/back");
            String state = authorization.url().getQuery().replaceAll(".*&state=([^&]*).*", "$1");

            assertThatThrownBy(() -> connection.authorized(
                            authorization, URI.create("http://127.0.0.1:9/back?error=access_denied&state=" + state)))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("It was not allowed: access_denied.");
            assertThatThrownBy(() -> connection.authorized(
                            authorization, URI.create("http://127.0.0.1:9/back?code=stolen&state=other")))
                    .hasMessage("The browser came back with an answer to another question.");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aSchemeThatAsksNobodySaysSo() {
        try (Connection connection = person().open()) {
            assertThatThrownBy(() -> connection.authorize("http://127.0.0.1:9/back"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The scheme asks nobody.");
        }
    }
}
