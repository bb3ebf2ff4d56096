package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers, query parameters, parts and fields of which callers give a part of the name. */
class NamesOfCallersTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("names-of-callers");

    private static SandboxRequest sent(String action, Inputs.Builder inputs) {
        try (SandboxServer attic = SandboxServer.start(PlayedService.answering(json(200, "{}")));
                Connection connection = open(attic)) {
            connection.run(SPEC.action(action), inputs.build());
            return attic.requests().get(0).request();
        }
    }

    private static String refused(String action, Inputs.Builder inputs) {
        try (SandboxServer attic = SandboxServer.start(PlayedService.answering(json(200, "{}")));
                Connection connection = open(attic)) {
            InvalidInputException refused = catchThrowableOfType(
                    InvalidInputException.class, () -> connection.run(SPEC.action(action), inputs.build()));
            assertThat(attic.requests()).as("nothing is sent").isEmpty();
            return String.valueOf(refused.getMessage());
        }
    }

    private static Connection open(SandboxServer attic) {
        return Connection.to(SPEC.lowered().connector())
                .field("base_url", attic.baseUrl())
                .open();
    }

    private static List<String> named(Fields fields, String prefix) {
        return fields.asList().stream()
                .filter(field -> field.name().regionMatches(true, 0, prefix, 0, prefix.length()))
                .map(field -> field.name() + "=" + field.value())
                .sorted()
                .toList();
    }

    @Test
    void keysEndTheNamesOfHeaders() {
        SandboxRequest request = sent(
                "store-box",
                Inputs.builder()
                        .value("marks", JsonReader.read("{\"Color\": \"red\", \"size_2\": \"7\"}"))
                        .text("owner", "ada"));

        assertThat(named(request.headers(), "x-box-").stream()
                        .filter(header -> !header.startsWith("X-Box-Key"))
                        .toList())
                .containsExactly("X-Box-Color=red", "X-Box-Owner=ada", "X-Box-size_2=7");
    }

    @Test
    void keysStandInNamesOfTheQuery() {
        SandboxRequest request = sent(
                "store-box",
                Inputs.builder().value("tags", JsonReader.read("{\"a&b\": [1, \"x\"], \"c\": true, \"d\": null}")));

        assertThat(request.rawQuery()).isEqualTo("quiet=true&tag.a%26b=1&tag.a%26b=x&tag.c=true");
        assertThat(named(request.headers(), "x-box-")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            owner                | must not have a key that makes a header which is set already
            KEY                  | must not have a key that makes a header which is set already
            ''                   | cannot be sent: a key is empty
            a b                  | cannot be sent: A header's name may hold only the characters of a token
            a:b                  | cannot be sent: A header's name may hold only the characters of a token
            é                    | cannot be sent: A header's name may hold only the characters of a token
            """)
    void aKeyThatMakesNoHeaderOfItsOwnIsRefused(String key, String why) {
        assertThat(refused(
                        "store-box",
                        Inputs.builder().map("marks", Map.of(key, "x")).text("owner", "ada")))
                .contains("Marks " + why);
    }

    @Test
    void aLineBreakInAKeyOrAValueIsRefused() {
        assertThat(refused("store-box", Inputs.builder().map("marks", Map.of("a\r\nHost: evil", "x"))))
                .contains("characters of a token");
        assertThat(refused("store-box", Inputs.builder().map("marks", Map.of("a", "x\r\nHost: evil"))))
                .contains("control character");
        assertThat(refused("store-box", Inputs.builder().map("marks", Map.of("a", "é"))))
                .contains("ASCII");
    }

    @ParameterizedTest
    @CsvSource({"Length", "type", "Encoding-Length"})
    void whatFramesAMessageIsNoHeaderOfCallers(String key) {
        Inputs.Builder labels = Inputs.builder().map("labels", Map.of(key, "7"));

        if (key.equals("Encoding-Length")) {
            assertThat(named(sent("move-box", labels).headers(), "content-encoding"))
                    .containsExactly("Content-Encoding-Length=7");
        } else {
            assertThat(refused("move-box", labels)).contains("which is set already");
        }
    }

    @Test
    void aSecretAmongThemIsNotShown() {
        try (SandboxServer attic = SandboxServer.start(PlayedService.answering(json(200, "{}")));
                Connection connection = open(attic)) {
            Inputs inputs = Inputs.builder()
                    .map("labels", Map.of("Note", Secret.of("open sesame")))
                    .build();

            assertThat(connection.plan(SPEC.action("move-box"), inputs).toString())
                    .contains("Content-Note")
                    .doesNotContain("open sesame");
        }
    }

    @Test
    void numbersStandInNamesOfParts() {
        String body = sent(
                        "send-post",
                        Inputs.builder()
                                .text("text", "Hello")
                                .list(
                                        "files",
                                        List.of(
                                                FileSource.of("a.txt", "text/plain", new byte[] {'a'}),
                                                FileSource.of("b.txt", "text/plain", new byte[] {'b'})))
                                .map("notes", Map.of("x\"y", "# Note")))
                .text();

        assertThat(Pattern.compile("name=\"([^\"]*)\"").matcher(body).results().map(found -> found.group(1)))
                .containsExactly("payload_json", "files[0]", "a.txt", "files[1]", "b.txt", "note-x%22y");
        assertThat(body).contains("name=\"note-x%22y\"\r\nContent-Type: text/markdown\r\n\r\n# Note\r\n");
        assertThat(body).doesNotContain("files[*]").doesNotContain("note-*");
    }

    @Test
    void withoutEntriesThereAreNoParts() {
        assertThat(sent("send-post", Inputs.builder().text("text", "Hello").list("files", List.of()))
                        .text())
                .contains("payload_json")
                .doesNotContain("files");
    }

    @Test
    void fieldsOfAFormHaveNamesOfCallers() {
        assertThat(sent(
                                "keep-list",
                                Inputs.builder()
                                        .list("lines", List.of("a", "b"))
                                        .value("fields", JsonReader.read("{\"c\": [1, 2], \"d e\": \"&\"}")))
                        .text())
                .isEqualTo("kind=list&line0=a&line1=b&c=1&c=2&d+e=%26");
        assertThat(refused("keep-list", Inputs.builder().value("fields", JsonReader.read("{\"kind\": \"other\"}"))))
                .contains("Fields must not have a key that makes a name which is taken");
    }
}
