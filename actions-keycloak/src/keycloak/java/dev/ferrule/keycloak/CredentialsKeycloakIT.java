package dev.ferrule.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.FileTokenStore;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of a real Keycloak: got once, renewed, used once, saved before they are used, and taken away. */
@ExtendWith(KeycloakServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CredentialsKeycloakIT {

    private static final String REALM = "credentials";
    private static final int CALLERS = 100;

    private final Admin admin;

    @TempDir
    private Path folder;

    CredentialsKeycloakIT(Admin admin) {
        this.admin = admin;
        admin.realm(REALM, Realms.brief());
    }

    private KeycloakClient client(Transport transport, String secret) {
        return KeycloakClient.connect(c -> c.baseUrl(admin.url())
                .realm(REALM)
                .clientAuth(Realms.CLIENT, Secret.of(secret))
                .timeout(Duration.ofMinutes(2))
                .transport(transport));
    }

    private KeycloakClient refreshed(Transport transport, Path tokens, String refreshToken) {
        return KeycloakClient.connect(c -> c.baseUrl(admin.url())
                .realm(REALM)
                .refreshAuth(Realms.CLIENT, Secret.of(Realms.SECRET), Secret.of(refreshToken))
                .tokenStore(new FileTokenStore(tokens))
                .transport(transport));
    }

    /** A refresh token that the person has been given elsewhere. */
    private String refreshToken() {
        return admin.token(
                        REALM,
                        Map.of(
                                "grant_type", "password",
                                "client_id", Realms.CLIENT,
                                "client_secret", Realms.SECRET,
                                "username", Realms.PERSON,
                                "password", Realms.PASSWORD))
                .path("refresh_token")
                .asText();
    }

    private static void outlastToken() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(Realms.SECONDS + 1L).toMillis());
    }

    @Test
    void oneTokenServesManyCalls() {
        try (CountedTransport transport = new CountedTransport();
                KeycloakClient keycloak = client(transport, Realms.SECRET)) {
            keycloak.countUsers(c -> {});
            keycloak.countUsers(c -> {});

            assertThat(transport.tokenRequests()).hasSize(1);
            assertThat(transport.proofs())
                    .hasSize(2)
                    .containsOnly(transport.proofs().get(0));
        }
    }

    @Test
    void aWrongSecretIsSaidToBeOne() {
        try (CountedTransport transport = new CountedTransport();
                KeycloakClient keycloak = client(transport, "wrong-s3cret")) {
            assertThatThrownBy(() -> keycloak.countUsers(c -> {}))
                    .isInstanceOfSatisfying(ConnectorException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
                        assertThat(e.advice()).isPresent();
                        assertThat(e).hasMessageContaining("Invalid client credentials");
                        assertThat(e.toString()).doesNotContain("wrong-s3cret");
                    });
            assertThat(keycloak.checkConnection().stage().toString()).containsIgnoringCase("credentials");
        }
    }

    @Test
    void manyCallersWithAnExpiredTokenAskForOne() throws Exception {
        try (CountedTransport transport = new CountedTransport();
                KeycloakClient keycloak = client(transport, Realms.SECRET)) {
            keycloak.countUsers(c -> {});
            outlastToken();

            List<Throwable> failures = together(() -> keycloak.countUsers(c -> {}));

            assertThat(failures).isEmpty();
            assertThat(transport.tokenRequests()).hasSize(2);
            assertThat(transport.proofs()).hasSize(CALLERS + 1);
        }
    }

    @Test
    void manyCallersWhoseTokenIsRefusedAskForOne() throws Exception {
        try (CountedTransport transport = new CountedTransport();
                KeycloakClient keycloak = client(transport, Realms.SECRET)) {
            keycloak.countUsers(c -> {});
            // Tokens from before are refused from now on, although their time is not over.
            admin.send("PUT", "/" + REALM, "{\"accessTokenLifespan\": 600}");
            String client = admin.get("/" + REALM + "/clients?clientId=" + Realms.CLIENT)
                    .get(0)
                    .path("id")
                    .asText();
            try {
                outlastToken();
                keycloak.countUsers(c -> {});
                int before = transport.tokenRequests().size();
                long now = System.currentTimeMillis() / 1000 + 1;
                admin.send("PUT", "/" + REALM + "/clients/" + client, "{\"notBefore\": " + now + "}");
                Thread.sleep(2_000);

                assertThat(together(() -> keycloak.countUsers(c -> {}))).isEmpty();
                assertThat(transport.tokenRequests()).hasSize(before + 1);
            } finally {
                admin.send("PUT", "/" + REALM, "{\"accessTokenLifespan\": " + Realms.SECONDS + "}");
                admin.send("PUT", "/" + REALM + "/clients/" + client, "{\"notBefore\": 0}");
            }
        }
    }

    private static List<Throwable> together(Runnable call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            CountDownLatch begin = new CountDownLatch(1);
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(threads.submit(() -> {
                    begin.await();
                    call.run();
                    return null;
                }));
            }
            begin.countDown();
            List<Throwable> failures = new ArrayList<>();
            for (Future<?> each : calls) {
                try {
                    each.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTokenThatEndsDuringAWaitIsRenewed() {
        AtomicBoolean busy = new AtomicBoolean(true);
        try (CountedTransport carrier = new CountedTransport();
                Transport transport = new BusyOnce(carrier, busy);
                KeycloakClient keycloak = client(transport, Realms.SECRET)) {
            keycloak.countUsers(c -> {});
            assertThat(busy).isFalse();
            assertThat(carrier.tokenRequests()).hasSize(2);
            assertThat(carrier.proofs()).hasSize(1);
        }
    }

    /** Says once that it is busy for longer than a token lasts. */
    private record BusyOnce(Transport carrier, AtomicBoolean busy) implements Transport {
        @Override
        public HttpAnswer send(HttpRequest request, Duration time) throws TransportFailure {
            boolean refused = !request.uri().getPath().endsWith("/token") && busy.getAndSet(false);
            return refused ? new Busy() : carrier.send(request, time);
        }

        @Override
        public void close() {}
    }

    private record Busy() implements HttpAnswer {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public List<Header> headers() {
            return List.of(Header.of("Retry-After", String.valueOf(Realms.SECONDS + 1)));
        }

        @Override
        public InputStream body() {
            return InputStream.nullInputStream();
        }

        @Override
        public void close() {}
    }

    @Test
    void aRefreshTokenIsUsedOnceAndTheNextOneIsSavedBeforeItsAccessTokenIsUsed() throws Exception {
        Path tokens = folder.resolve("once");
        List<Boolean> saved = new ArrayList<>();
        String first = refreshToken();
        try (CountedTransport transport =
                new CountedTransport(proof -> saved.add(stored(tokens).contains(proof)))) {
            for (int i = 0; i < 3; i++) {
                // Each as after a new start of the program.
                try (KeycloakClient keycloak = refreshed(transport, tokens, first)) {
                    keycloak.countUsers(c -> {});
                }
                outlastToken();
            }

            assertThat(transport.tokenRequests()).hasSize(3).doesNotHaveDuplicates();
            assertThat(saved).hasSize(3).containsOnly(true);
            assertThat(transport.tokenRequests().get(2)).doesNotContain(first);
        }
    }

    private static String stored(Path tokens) {
        try (Stream<Path> files = Files.list(tokens)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRefreshTokenThatSomebodyElseHasUsedIsRefused() {
        String first = refreshToken();
        try (CountedTransport transport = new CountedTransport();
                KeycloakClient own = refreshed(transport, folder.resolve("own"), first);
                KeycloakClient other = refreshed(transport, folder.resolve("other"), first)) {
            own.countUsers(c -> {});

            assertThatThrownBy(() -> other.countUsers(c -> {})).isInstanceOfSatisfying(ConnectorException.class, e -> {
                assertThat(e.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
                assertThat(e.advice()).isPresent();
                assertThat(e.toString()).doesNotContain(first);
            });
        }
    }

    @Test
    void aSessionThatWasEndedIsAnAuthenticationFailure() throws Exception {
        try (CountedTransport transport = new CountedTransport();
                KeycloakClient keycloak = refreshed(transport, folder.resolve("ended"), refreshToken())) {
            keycloak.countUsers(c -> {});
            String person = admin.get("/" + REALM + "/users?username=" + Realms.PERSON)
                    .get(0)
                    .path("id")
                    .asText();
            admin.send("POST", "/" + REALM + "/users/" + person + "/logout", "");
            outlastToken();

            assertThatThrownBy(() -> keycloak.countUsers(c -> {}))
                    .isInstanceOfSatisfying(ConnectorException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
                        assertThat(e.advice()).isPresent();
                    });
        }
    }
}
