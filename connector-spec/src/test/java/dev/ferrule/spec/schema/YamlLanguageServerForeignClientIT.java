package dev.ferrule.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ferrule.spec.grammar.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people see who write an action in an editor: the language server of most editors is asked, with our schema. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YamlLanguageServerForeignClientIT {

    private static final String SERVER = "yaml-language-server@1.25.0";
    private static final Path FOLDER = Path.of("target", "yaml-language-server");
    private static final Path SCRIPT = Path.of("src", "test", "node", "yaml-language-server.mjs");
    private static final Path SCHEMA =
            Path.of("src/main/resources/META-INF/ferrule/schema").resolve(PublishedSchema.ACTION.fileName());
    private static final String ACTION = "action: get-user\ndescription: Reads a user.\n";
    private static final JsonMapper JSON = new JsonMapper();

    private final ArrayNode questions = JSON.createArrayNode();
    private JsonNode seen = JSON.createObjectNode();

    @BeforeAll
    void ask() throws IOException, InterruptedException {
        ask("empty file", "completion", "§");
        ask("in a parameter", "completion", ACTION + "parameters:\n  user:\n    §\ncall: GET /users\n");
        ask("type", "completion", ACTION + "parameters:\n  user:\n    type: §\ncall: GET /users\n");
        ask("read", "completion", ACTION + "call: GET /users\nread: §\n");
        ask("value", "completion", ACTION + "call: POST /users\nbody:\n  json:\n    name:\n      §\n");
        ask("test", "completion", ACTION + "call: GET /users\nresponses:\n  - when:\n      status:\n        §\n");
        ask("call", "hover", ACTION + "c§all: GET /users\n");
        ask("good file", "problems", ACTION + "call: GET /users\n");
        ask(
                "unknown key",
                "problems",
                ACTION + "parameters:\n  user: {type: string, too: query.user}\ncall: GET /users\n");
        ask("unknown word", "problems", ACTION + "call: GET /users\nread: jsno\n");
        ask("bad names", "problems", ACTION + "parameters:\n  userId: {type: string}\ncall: FETCH /users\n");
        Files.createDirectories(FOLDER);
        run("", "npm", "install", "--no-audit", "--no-fund", "--prefix", FOLDER.toString(), SERVER);
        Path server = FOLDER.resolve("node_modules/yaml-language-server/bin/yaml-language-server");
        seen = JSON.readTree(
                run(questions.toString(), "node", SCRIPT.toString(), server.toString(), SCHEMA.toString()));
    }

    @Test
    void itOffersTheKeysOfThePlace() {
        assertThat(answers("empty file")).contains("action", "parameters", "steps", "call", "output");
        assertThat(answers("in a parameter")).contains("type", "required", "to", "default", "description");
        assertThat(answers("value")).contains("$from", "$text", "$absent");
        assertThat(answers("test")).contains("present", "at-least", "starts-with");
    }

    @Test
    void itOffersTheWordsOfThePlace() {
        assertThat(answers("type")).containsExactlyElementsOf(Words.TYPES);
        assertThat(answers("read")).containsExactlyInAnyOrderElementsOf(Words.READS);
    }

    @Test
    void itTellsWhatAKeyMeans() {
        assertThat(answers("call")).singleElement().asString().contains("A slot in braces", "GET /users/{user_id}");
    }

    @Test
    void itShowsMistakesInTheirLine() {
        assertThat(answers("good file")).isEmpty();
        assertThat(answers("unknown key")).containsExactly("4: Property too is not allowed.");
        assertThat(answers("unknown word"))
                .containsExactly(
                        "4: Value is not accepted. Valid values: \"" + String.join("\", \"", Words.READS) + "\".");
        assertThat(answers("bad names"))
                .containsExactlyInAnyOrder(
                        "4: lower case words joined by `_`, such as `first_name`",
                        "5: a call is a method and a path, such as `GET /users/{id}`");
    }

    private void ask(String name, String what, String text) {
        questions
                .addObject()
                .setAll(Map.of(
                        "name", questions.textNode(name),
                        "ask", questions.textNode(what),
                        "text", questions.textNode(text)));
    }

    private List<String> answers(String name) {
        List<String> answers = new ArrayList<>();
        seen.path(name).forEach(answer -> answers.add(answer.asText()));
        return answers;
    }

    /** Runs a program to its end and returns what it wrote to its standard output. */
    private static String run(String input, String... command) throws IOException, InterruptedException {
        Path given = Files.writeString(Files.createTempFile(FOLDER, "input", ".json"), input);
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        Path errors = Files.createTempFile(FOLDER, "errors", ".txt");
        Process process = new ProcessBuilder(List.of(command))
                .redirectInput(given.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(Arrays.toString(command) + " did not end");
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as("%s\n%s\n%s", Arrays.toString(command), text, Files.readString(errors, StandardCharsets.UTF_8))
                .isZero();
        return text;
    }
}
