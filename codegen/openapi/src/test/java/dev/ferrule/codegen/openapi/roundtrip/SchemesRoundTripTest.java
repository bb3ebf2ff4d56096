package dev.ferrule.codegen.openapi.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.apidoc.Gap;
import dev.ferrule.codegen.apidoc.OpenApiDocument;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to prove who calls, from a spec to an OpenAPI document and back. */
class SchemesRoundTripTest {

    private static final String SPEC = """
            ferrule: 1
            connector: vault
            name: Vault
            description: Keeps things.
            server: {url: 'https://vault.example.com/api'}
            connection:
              user: {type: string, required: true, description: A name.}
              word: {type: secret, required: true, description: A secret.}
            auth:
              - SCHEME
            """;

    @TempDir
    private Path folder;

    private Connector read(Map<String, String> files, String name) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.getValue());
        }
        SpecReading reading = new SpecReader().read(folder.resolve(name));
        return reading.connector().orElseThrow(() -> new AssertionError(String.valueOf(reading.diagnostics())));
    }

    private Connector before(String scheme) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("connector.yaml", SPEC.replace("SCHEME", scheme));
        files.put("actions/look.yaml", "action: look\ndescription: Looks.\ncall: GET /look\n");
        return read(files, "before");
    }

    private Connector after(Connector connector) throws IOException {
        byte[] document =
                JsonWriter.pretty(OpenApiDocument.of(connector).json()).getBytes(StandardCharsets.UTF_8);
        return read(new OpenApiImport().run(document).files(), "after");
    }

    /** What the schemes of a connector do, whatever their fields are called. */
    private static String schemes(Connector connector) {
        return Lowering.lower(connector).connector().auth().stream()
                .map(scheme -> String.valueOf(scheme.recipe()))
                .map(text -> text.replaceAll("Connection\\[[a-z]+=[a-z_]+", "Connection[a field"))
                .toList()
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "mtls",
                "basic: {user: connection.user, password: connection.word}",
                "bearer: {token: connection.word}",
                "api-key: {header: X-Key, value: connection.word}",
                "api-key: {header: Authorization, prefix: 'Token ', value: connection.word}",
                "api-key: {header: X-Key, prefix: 'key=', value: connection.word}",
                "api-key: {query: key, value: connection.word}",
                "api-key: {cookie: sid, value: connection.word}",
                "oauth2: {grant: client-credentials, token-url: 'https://id.example.com/t', scopes: [read, write],"
                        + " client: {id: connection.user, secret: connection.word}}",
                "oauth2: {grant: authorization-code, authorize-url: 'https://id.example.com/a', token-url:"
                        + " 'https://id.example.com/t', refresh-url: 'https://id.example.com/r', scopes: [all],"
                        + " client: {id: connection.user, secret: connection.word}}",
                "oauth2: {grant: password, token-url: 'https://id.example.com/t', client: {id: connection.user, secret:"
                        + " connection.word}, user: connection.user, password: connection.word}",
            })
    void comesBackAsItWas(String scheme) throws IOException {
        Connector before = before(scheme);

        assertThat(schemes(after(before))).isEqualTo(schemes(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signature: {key: connection.word, parts: [path], send: [{header: X-Sign, text: '{signature}'}]}",
                "aws-sigv4: {service: s3, region: {literal: eu-1}, access-key: connection.user, secret-key: connection.word}",
                "session: {login: {call: POST /login, body: {json: {word: {$from: connection.word}}}}, token: body.token,"
                        + " send: {header: X-Session}}",
                "oauth2: {grant: refresh-token, token-url: 'https://id.example.com/t', refresh-token: connection.word,"
                        + " client: {id: connection.user, by: none}}",
            })
    void whatOpenApiCannotSayIsReported(String scheme) throws IOException {
        assertThat(OpenApiDocument.of(before(scheme)).gaps())
                .extracting(Gap::code)
                .extracting(Enum::name)
                .contains("AUTH");
    }

    /** What a login gives is a key that somebody gives, as a document has no logins; calls carry the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token: header.X-Token, send: {header: X-Token} | header X-Token",
                "token: body.id, send: {query: sid} | query sid",
                "token: cookie.T, send: {header: X-Token, prefix: 'Token '}, cookies: keep | header X-Token",
            })
    void userAndPasswordBesideATokenComeBackAsBasicAndAKeyBesideIt(String given, String place) throws IOException {
        Connector before = before("{id: guarded, session: {login: {call: GET /start}, basic: {user: connection.user,"
                + " password: connection.word, with: every-call}, " + given + "}}");
        OpenApiDocument document = OpenApiDocument.of(before);
        Connector after = after(before);

        assertThat(security(document)).isEqualTo("[{\"guarded\":[],\"guarded-key-1\":[]}]");
        assertThat(document.gaps())
                .extracting(Gap::reason)
                .contains(
                        "The connector logs in for `guarded` by itself; here are user and password, which calls carry,"
                                + " and what the login gave, which is given beside them.");
        assertThat(after.auth()).singleElement().satisfies(scheme -> {
            assertThat(scheme.id()).isEqualTo("guarded");
            assertThat(scheme.recipe()).isInstanceOf(AuthScheme.Recipe.Basic.class);
            assertThat(scheme.also())
                    .extracting(key -> key.place().name().toLowerCase(Locale.ROOT) + " " + key.field())
                    .containsExactly(place);
        });
        assertThat(security(OpenApiDocument.of(after))).isEqualTo(security(document));
    }

    private static String security(OpenApiDocument document) {
        return JsonWriter.masked(document.json().member("security").orElseThrow());
    }

    @Test
    void cookiesBesideUserAndPasswordAreNotSaid() throws IOException {
        OpenApiDocument document = OpenApiDocument.of(
                before("{id: guarded, session: {login: {call: GET /start}, basic: {user: connection.user,"
                        + " password: connection.word, with: every-call}, cookies: keep}}"));

        assertThat(security(document)).isEqualTo("[{\"guarded\":[]}]");
        assertThat(document.gaps())
                .extracting(Gap::reason)
                .contains(
                        "The connector logs in for `guarded` by itself; here are user and password, which calls carry,"
                                + " and not the cookies of the session.");
    }

    @Test
    void aPrefixThatIsNoneIsLeftOut() {
        String document = """
                {"openapi": "3.1.0", "info": {"title": "Vault", "version": "1"}, "servers": [{"url": "https://v.example.com"}],
                 "security": [{"key": []}],
                 "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key",
                   "x-ferrule-prefix": "a\\r\\nb: "}}},
                 "paths": {"/look": {"get": {"operationId": "look", "responses": {"200": {"description": "Fine."}}}}}}
                """;

        assertThat(new OpenApiImport()
                        .run(document.getBytes(StandardCharsets.UTF_8))
                        .files()
                        .get("connector.yaml"))
                .contains("header: X-Key")
                .doesNotContain("prefix");
    }
}
