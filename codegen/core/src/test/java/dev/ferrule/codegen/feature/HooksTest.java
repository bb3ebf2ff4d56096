package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.error.HookException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.hook.Conversion;
import dev.ferrule.runtime.hook.Hook;
import dev.ferrule.runtime.hook.Login;
import dev.ferrule.runtime.hook.Signer;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.runtime.run.PlannedRequest;
import dev.ferrule.testkit.hook.HookVectors;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code of the program, in the places where a spec names it. */
class HooksTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("hooks");
    private static final Path FOLDER =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/hooks");
    private static final Inputs NOTE = Inputs.builder().text("note", "# Title").build();

    private static final Conversion COUNT =
            (input, fields) -> JsonValue.of(Stream.of(text(input).split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .count());
    private static final Conversion DOCUMENT = (input, fields) -> {
        String text = text(input);
        boolean heading = text.startsWith("# ");
        JsonObject block = JsonObject.EMPTY.with(
                heading ? "heading" : "paragraph", JsonValue.of(heading ? text.substring(2) : text));
        return JsonObject.EMPTY
                .with("house", JsonValue.of(fields.text("house").orElse("")))
                .with("blocks", new JsonArray(List.of(block)));
    };
    private static final Signer SIGNER = (request, fields, now) -> List.of(
            Credential.header(
                    "X-House",
                    fields.text("house").orElse("") + " " + request.method() + " "
                            + fields.secret("key")
                                    .map(Secret::reveal)
                                    .orElse("?")
                                    .length()),
            Credential.query(
                    "seen",
                    fields.secret("password").isPresent() + " "
                            + request.header("X-Words").orElse("")));

    private static final Login NEVER = (calls, fields) -> {
        throw new IllegalStateException("Another scheme proves who calls.");
    };

    private final SandboxServer server = SandboxServer.start(PlayedService.answering(json(200, "{}")));

    @AfterEach
    void stop() {
        server.close();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonSecret secret ? secret.secret().reveal() : ((JsonText) value).text();
    }

    private ConnectionBuilder connection() {
        return Connection.to(SPEC.lowered().connector())
                .field("base_url", server.baseUrl())
                .field("house", "Inkwell")
                .field("key", Secret.of("k-1234"))
                .field("user", "ann")
                .field("password", Secret.of("pw"));
    }

    private Connection open(Hook count, Hook document, Hook signer) {
        return connection()
                .hook("count-words", count)
                .hook("markdown-to-document", document)
                .hook("sign-house", signer)
                .hook("answer-challenge", NEVER)
                .open();
    }

    @Test
    void conversionsMakeValuesAndSignersProve() {
        try (Connection connection = open(COUNT, DOCUMENT, SIGNER)) {
            connection.run(SPEC.action("print-note"), NOTE);
        }

        RecordedRequest sent = server.requests().get(0);
        assertThat(sent.text())
                .isEqualTo("{\"document\":{\"house\":\"Inkwell\",\"blocks\":[{\"heading\":\"Title\"}]}}");
        assertThat(sent.header("X-Words")).contains("2");
        assertThat(sent.header("X-House")).contains("Inkwell POST 6");
        assertThat(sent.target()).isEqualTo("/notes?seen=false%202");
    }

    @Test
    void theyGiveWhatTheirVectorsSay() throws Exception {
        HookVectors.of(FOLDER, "count-words").hold(COUNT);
        HookVectors.of(FOLDER, "markdown-to-document").hold(DOCUMENT);

        assertThatThrownBy(() -> HookVectors.of(FOLDER, "count-words").hold((input, fields) -> JsonValue.of(4)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("what count-words makes of ");
    }

    @Test
    void whatIsMadeOfASecretIsASecret() {
        Inputs inputs = Inputs.builder()
                .text("note", "x")
                .secret("secret_note", Secret.of("hidden words"))
                .build();
        try (Connection connection = open(COUNT, DOCUMENT, SIGNER)) {
            PlannedRequest planned =
                    connection.plan(SPEC.action("print-note"), inputs).get(0);

            assertThat(planned.toString()).doesNotContain("hidden").contains("[redacted]");
            connection.run(SPEC.action("print-note"), inputs);
        }
        assertThat(server.requests().get(0).text()).contains("hidden words");
    }

    @Test
    void aConnectionWithoutItsHooksDoesNotOpen() {
        assertThatThrownBy(() -> connection()
                        .hook("count-words", SIGNER)
                        .hook("count-wrods", COUNT)
                        .hook("sign-house", SIGNER)
                        .open())
                .isInstanceOf(SettingsException.class)
                .hasMessage("The connection to Press runs code of the program. The conversion markdown-to-document is"
                        + " not registered. The hook count-words must be a conversion. The login answer-challenge"
                        + " is not registered. The connector has no hook count-wrods.");
    }

    static Stream<Hook> badConversions() {
        return Stream.<Conversion>of(
                        (input, fields) -> {
                            throw new IllegalStateException("no way with " + text(input));
                        },
                        (input, fields) -> JsonValue.of("a text"),
                        (input, fields) -> nested(100))
                .map(Hook.class::cast);
    }

    private static JsonValue nested(int depth) {
        JsonObject inner = JsonObject.EMPTY;
        for (int i = 0; i < depth; i++) {
            inner = JsonObject.EMPTY.with("a", inner);
        }
        return inner;
    }

    @ParameterizedTest
    @MethodSource("badConversions")
    void aConversionThatFailsIsNamedAndTellsNothing(Hook bad) {
        try (Connection connection = open(COUNT, bad, SIGNER)) {
            HookException failure =
                    catchThrowableOfType(HookException.class, () -> connection.run(SPEC.action("print-note"), NOTE));

            assertThat(failure.hook()).isEqualTo("markdown-to-document");
            assertThat(failure)
                    .hasNoCause()
                    .hasMessageContaining("The hook markdown-to-document ")
                    .hasMessageNotContaining("Title");
        }
        assertThat(server.requests()).isEmpty();
    }

    static Stream<Hook> badSigners() {
        return Stream.<Signer>of(
                        (request, fields, now) -> {
                            throw new IllegalStateException(
                                    fields.secret("key").orElseThrow().reveal());
                        },
                        (request, fields, now) -> List.of(Credential.header("Host", "evil.example.com")),
                        (request, fields, now) -> List.of(Credential.header("X-A", "a\r\nX-B: b")),
                        (request, fields, now) -> List.of(Credential.header("X A", "a")),
                        (request, fields, now) -> List.of(Credential.query("", "a")),
                        (request, fields, now) -> java.util.Collections.nCopies(33, Credential.query("a", "a")),
                        (request, fields, now) -> List.of(Credential.query("a", "a".repeat(70_000))))
                .map(Hook.class::cast);
    }

    @ParameterizedTest
    @MethodSource("badSigners")
    void aSignerThatFailsIsNamedAndNothingIsSent(Hook bad) {
        try (Connection connection = open(COUNT, DOCUMENT, bad)) {
            assertThatThrownBy(() -> connection.run(SPEC.action("print-note"), NOTE))
                    .isInstanceOf(HookException.class)
                    .hasNoCause()
                    .hasMessageContaining("The hook sign-house ")
                    .hasMessageNotContaining("k-1234");
        }
        assertThat(server.requests()).isEmpty();
    }
}
