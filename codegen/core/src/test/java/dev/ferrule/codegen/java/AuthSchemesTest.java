package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A connector with several ways to prove who calls, interpreted and generated. */
class AuthSchemesTest {

    private static final Path SPEC = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/auth");

    @RegisterExtension
    static final Snapshots SNAPSHOTS = Snapshots.of(AuthSchemesTest.class);

    @TempDir
    private Path folder;

    private final Connector connector = new SpecReader().read(SPEC).connector().orElseThrow();
    private final LoweredConnector lowered = Lowering.lower(connector);
    private final ActionDefinition list = lowered.action("list-parcels").orElseThrow();
    private final RecordingTransport transport = new RecordingTransport();

    private ConnectionBuilder connection() {
        return Connection.to(lowered.connector()).transport(transport);
    }

    private ConnectionBuilder withKey(String auth) {
        return connection().auth(auth).field("key", Secret.of("pk 1"));
    }

    @Test
    void theFirstSchemeCountsWhenNoneIsPicked() {
        run(connection().field("user", "ann").field("password", Secret.of("pw")));

        assertThat(transport.header("Authorization")).contains("Basic YW5uOnB3");
        assertThat(transport.uri()).isEqualTo("https://eu.parcels.example.com/parcels?state=new");
    }

    @ParameterizedTest
    @CsvSource({"bearer, Bearer pk 1", "token, Token pk 1"})
    void aKeyStandsInItsHeaderBehindItsPrefix(String scheme, String header) {
        run(withKey(scheme));

        assertThat(transport.header("Authorization")).contains(header);
    }

    @Test
    void aKeyInTheQueryIsEncodedWhereItIsSentAndMaskedWhereItIsShown() {
        run(withKey("old-key"));

        assertThat(transport.uri()).isEqualTo("https://eu.parcels.example.com/parcels?state=new&api_key=pk%201");
        assertThat(transport.sent().toString()).doesNotContain("pk");
        try (Connection connection = withKey("old-key").open()) {
            assertThat(connection.plan(list, inputs()).get(0).uri())
                    .isEqualTo("https://eu.parcels.example.com/parcels?state=new&api_key=[redacted]");
        }
    }

    @Test
    void keysBesideAProofAreSentWithItAndMaskedLikeIt() {
        ConnectionBuilder both = withKey("two-keys").field("partner_key", Secret.of("pp 2"));
        run(both);

        assertThat(transport.header("X-Contract-Key")).contains("pk 1");
        assertThat(transport.header("X-Partner-Key")).contains("Partner pp 2");
        assertThat(transport.uri()).isEqualTo("https://eu.parcels.example.com/parcels?state=new&partner=eu");
        assertThat(transport.sent().toString()).doesNotContain("pk 1", "pp 2");
        try (Connection connection = both.open()) {
            assertThat(connection.plan(list, inputs()).toString())
                    .contains("X-Contract-Key: [redacted]", "X-Partner-Key: [redacted]")
                    .doesNotContain("pk 1", "pp 2");
        }
        assertThatThrownBy(withKey("two-keys")::open)
                .hasMessage("The connection to Parcels is not complete. Partner Key must be given.");
    }

    @Test
    void aPlanMasksEveryHeaderThatProvesWhoCalls() {
        try (Connection connection = withKey("token").open()) {
            assertThat(connection.plan(list, inputs()).toString())
                    .contains("Authorization: [redacted]")
                    .doesNotContain("pk");
        }
    }

    @Test
    void aCookieThatWouldEndItselfIsRefused() {
        assertThatThrownBy(withKey("cookie")::open)
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "The connection to Parcels cannot prove who calls by API key: the key holds signs that a cookie"
                                + " cannot carry.");

        run(connection().auth("cookie").field("key", Secret.of("pk-1")));
        assertThat(transport.header("Cookie")).contains("parcels_key=pk-1");
    }

    @Test
    void aConnectionWithoutProofNeedsNothing() {
        run(connection().auth("none").field("region", "us"));

        assertThat(transport.header("Authorization")).isEmpty();
        assertThat(transport.uri()).isEqualTo("https://us.parcels.example.com/v1/parcels?state=new");
    }

    @Test
    void aSchemeThatShowsACertificateNeedsOneInTheNetworkSettings() {
        assertThatThrownBy(connection().auth("certificate")::open)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("client certificate, which its network settings do not give");
    }

    @Test
    void onlyTheFieldsOfThePickedSchemeAreRequired() {
        assertThatThrownBy(connection()::open)
                .hasMessage("The connection to Parcels is not complete. User must be given. Password must be given.");
        assertThatThrownBy(connection().auth("bearer")::open)
                .hasMessage("The connection to Parcels is not complete. Key must be given.");
        assertThatThrownBy(connection().auth("oauth")::open)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("knows no auth scheme oauth");
    }

    @Test
    void theGeneratedClientHasAMethodForEachScheme() throws Exception {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(connector, files);
        String client = connector.javaPackage().replace('.', '/') + "/ParcelsClient.java";
        SNAPSHOTS.verify("ParcelsClient.java", files.text(client));

        assertThat(GeneratedJava.compile(files, folder)).isEmpty();
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Field constant = loader.loadClass(connector.javaPackage() + ".ParcelsDefinitions")
                    .getDeclaredField("CONNECTOR");
            constant.setAccessible(true);
            assertThat(constant.get(null)).isEqualTo(lowered.connector());
        }
    }

    private void run(ConnectionBuilder builder) {
        try (Connection connection = builder.open()) {
            connection.run(list, inputs());
        }
    }

    private static Inputs inputs() {
        return Inputs.builder().text("state", "new").build();
    }
}
