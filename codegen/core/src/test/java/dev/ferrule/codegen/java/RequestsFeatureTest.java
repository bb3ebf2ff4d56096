package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of many segments, cookies, media types and bodies of text, as they are sent. */
class RequestsFeatureTest {

    private final LoweredConnector store = Lowering.lower(FeaturesTest.read(FeaturesTest.FEATURES.resolve("requests")));
    private final RecordingTransport transport = new RecordingTransport();

    private void run(String action, JsonObject inputs) {
        try (Connection connection = Connection.to(store.connector())
                .transport(transport)
                .field("base_url", "https://papers.example.com")
                .field("key", Secret.of("k-1"))
                .open()) {
            connection.run(store.action(action).orElseThrow(), Inputs.of(inputs.members()));
        }
    }

    private static JsonObject with(String... namesAndTexts) {
        JsonObject inputs = JsonObject.EMPTY;
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            inputs = inputs.with(namesAndTexts[i], JsonValue.of(namesAndTexts[i + 1]));
        }
        return inputs;
    }

    @Test
    void slashesStayWherePartsAreMeantAndAreEncodedElsewhere() {
        run("read-paper", with("path", "drafts/a b/x.md", "shelf", "a/b"));

        assertThat(transport.uri()).isEqualTo("https://papers.example.com/papers/a%2Fb/drafts/a%20b/x.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../b", "a/.", "/a", "a//b", "a/"})
    void noPathClimbsOutOfItsFolder(String path) {
        assertThatThrownBy(() -> run("read-paper", with("path", path, "shelf", "a")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void allCookiesStandInOneHeader() {
        run("read-paper", with("path", "a", "shelf", "b", "language", "en", "tint", "red"));

        assertThat(transport.sent().headers().stream()
                        .filter(header -> header.name().equals("Cookie"))
                        .map(header -> header.value()))
                .containsExactly("theme=dark; lang=en; tint=red; session=k-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en; admin=1", "a b", "\u00e4", "a,b", "x\r\nY: z"})
    void aValueThatACookieCannotCarryIsRefused(String language) {
        assertThatThrownBy(() -> run("read-paper", with("path", "a", "shelf", "b", "language", language)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void acceptAndContentTypeAreTold() {
        run("read-paper", with("path", "a", "shelf", "b"));
        assertThat(transport.header("Accept")).contains("text/markdown, text/plain;q=0.5");

        run("change-paper", with("title", "New"));
        assertThat(transport.header("Content-Type")).contains("application/merge-patch+json");
    }

    @Test
    void aTextIsSentAsItIs() throws IOException {
        run("write-paper", with("text", "Gr\u00fc\u00dfe\n\"x\""));

        assertThat(transport.header("Content-Type")).contains("text/plain; charset=UTF-8");
        byte[] sent = transport.sent().body().orElseThrow().open().readAllBytes();
        assertThat(new String(sent, StandardCharsets.UTF_8)).isEqualTo("Gr\u00fc\u00dfe\n\"x\"");

        run("write-paper", JsonObject.EMPTY);
        assertThat(transport.sent().body()).isEmpty();
    }
}
