package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Outputs that hold secrets. */
class SecretOutputsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("secret-outputs");

    private static <T> T served(Function<Connection, T> use, SandboxResponse... answers) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            return use.apply(connection);
        }
    }

    private static JsonValue run(String action, String answer) {
        return served(connection -> connection.run(SPEC.action(action), Inputs.NONE), json(200, answer));
    }

    @Test
    void aMemberOfASecretTypeIsASecret() {
        JsonValue key = run("create-key", "{\"id\": \"7\", \"value\": \"hush\"}");

        assertThat(((JsonObject) key).member("value")).contains(new JsonSecret(Secret.of("hush")));
        assertThat(key).hasToString("{\"id\":\"7\",\"value\":\"[redacted]\"}");
    }

    @Test
    void whatIsNamedByItsWayIsASecretDownToItsPlainValues() {
        JsonValue keys = run("export-keys", """
                {"master": {"a": "hush", "b": [1, true, null]}, "rooms": {
                  "hall": {"keys": [{"id": 1, "value": "hush"}, {"value": 12.50}, "odd"]}, "attic": {}, "cellar": null}}""");

        assertThat(JsonWriter.masked(keys))
                .isEqualTo("{\"master\":{\"a\":\"[redacted]\",\"b\":[\"[redacted]\",\"[redacted]\",null]},"
                        + "\"rooms\":{\"hall\":{\"keys\":[{\"id\":1,\"value\":\"[redacted]\"},"
                        + "{\"value\":\"[redacted]\"},\"odd\"]},\"attic\":{},\"cellar\":null}}");
        assertThat(new String(JsonWriter.wire(keys), StandardCharsets.UTF_8)).contains("\"12.50\"", "\"hush\"");
    }

    @Test
    void whatIsNotThereIsNoSecret() {
        assertThat(run("export-keys", "[{\"master\": 1}]")).hasToString("[{\"master\":1}]");
        assertThat(run("export-keys", "{\"rooms\": [{\"keys\": []}]}")).hasToString("{\"rooms\":[{\"keys\":[]}]}");
    }

    @Test
    void itemsOfAPageAreMaskedLikeThoseOfTheWholeList() {
        SandboxResponse page = json(200, """
                {"keys": [{"id": "1", "value": "hush", "spare": {"value": "hush"}}, {"id": "2"}]}""");
        List<JsonValue> items = served(
                connection -> connection.pages(SPEC.action("list-keys"), Inputs.NONE).stream()
                        .toList(),
                page);

        assertThat(items)
                .extracting(JsonValue::toString)
                .containsExactly(
                        "{\"id\":\"1\",\"value\":\"[redacted]\",\"spare\":{\"value\":\"[redacted]\"}}",
                        "{\"id\":\"2\"}");
        JsonValue all = served(connection -> connection.run(SPEC.action("list-keys"), Inputs.NONE), page);
        assertThat(all.toString()).isEqualTo(items.toString().replace(", ", ","));
    }

    /** All that a failed call tells, to who called and to who listens. */
    private static String told(String action, SandboxResponse... answers) {
        HeardCalls heard = new HeardCalls();
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .listener(heard)
                        .open()) {
            ConnectorException e = catchThrowableOfType(
                    ConnectorException.class, () -> connection.run(SPEC.action(action), Inputs.NONE));
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            heard.requests()
                    .forEach(request -> trace.append(request.body().text().orElse("")));
            return e.failure().toString() + trace;
        }
    }

    @Test
    void whatAnEarlierStepHasToldIsMaskedWhereALaterOneRepeatsIt() {
        String told = told(
                "rotate-key",
                json(200, "{\"id\": \"7\", \"value\": \"k3y-of-7\"}"),
                text(400, "no room for k3y-of-7, azN5LW9mLTc="));

        assertThat(told).contains("no room for [redacted], [redacted]").doesNotContain("k3y-of-7", "azN5LW9mLTc");
    }

    @Test
    void whatAnEarlierStepHasToldIsMaskedThoughLaterOnesProveWithIt() {
        String told = told(
                "open-room",
                json(200, "{\"ticket\": \"t1cket-one\"}"),
                json(200, "{\"visit\": \"v1sit-two\"}"),
                text(400, "neither t1cket-one nor v1sit-two is known"));

        assertThat(told)
                .contains("neither [redacted] nor [redacted] is known")
                .doesNotContain("t1cket-one", "v1sit-two");
    }
}
