package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.secret.Canaries;
import dev.ferrule.testkit.secret.Canary;
import dev.ferrule.testkit.secret.EchoingServer;
import dev.ferrule.testkit.secret.Planted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a service repeats of what it was sent, and in whatever way, no command prints a secret or writes one into a page. */
class CanaryCommandTest {

    private static final String SPEC = Ferrule.MODULE
            .resolve("../../runtime/testkit/src/test/resources/dev/ferrule/testkit/scorecard/canary")
            .normalize()
            .toString();

    private static final Canary TOKEN = Planted.token();

    private static final List<Canary> FIELDS = Planted.fields();

    private static final Canary PATH = new Canary("in_path", "canaryPath+/\"&<=%?~\u00f6 one");
    private static final Canary QUERY = new Canary("in_query", "canaryQuery+/\"&<=%?~\u00f6 two");
    private static final Canary HEADER = new Canary("in_header", "canaryHeader+/\"&<=%?~ three");
    private static final Canary BODY = new Canary("in_body", "canaryBody+/\"&<=%?~\n\u00f6 four");
    private static final Canary NESTED = new Canary("nested", "canaryNested(.*)[a-z]{3}$ five");
    private static final Canary LIST = new Canary("list", "canaryList+/\"&<=%?~\u00e4 six");

    private static final Canaries SOUGHT =
            new Canaries(Stream.concat(FIELDS.stream(), Stream.of(TOKEN, PATH, QUERY, HEADER, BODY, NESTED, LIST))
                    .toList());

    @TempDir
    private Path folder;

    private final List<String> hits = new ArrayList<>();

    private void search(String where, String text) {
        SOUGHT.told(text).ifPresent(told -> hits.add(where + " tells " + told));
    }

    private Ferrule ferrule(String url) {
        Ferrule ferrule = Ferrule.command()
                .in(folder)
                .with("XDG_CONFIG_HOME", folder.resolve("config").toString())
                .with("FERRULE_CANARIES_BASE_URL", url);
        FIELDS.forEach(
                field -> ferrule.with("FERRULE_CANARIES_" + field.place().toUpperCase(Locale.ROOT), field.text()));
        return ferrule;
    }

    private static String inputs() {
        Map<String, JsonValue> nested = Map.of(
                "word", JsonValue.of(NESTED.text()), "more", new JsonObject(Map.of("a", JsonValue.of(NESTED.text()))));
        return new JsonObject(Map.of(
                        "in_path", JsonValue.of(PATH.text()),
                        "in_query", JsonValue.of(QUERY.text()),
                        "in_header", JsonValue.of(HEADER.text()),
                        "in_body", JsonValue.of(BODY.text()),
                        "nested", new JsonObject(nested),
                        "secrets", new JsonArray(List.of(JsonValue.of(LIST.text())))))
                .toString();
    }

    @Test
    void aRunPrintsNoSecretThatAServiceRepeats() {
        int runs = 0;
        int masked = 0;
        try (EchoingServer server = new EchoingServer(TOKEN.text())) {
            for (EchoingServer.Way way : EchoingServer.Way.values()) {
                server.tell(way);
                for (String auth : List.of("query", "program", "session")) {
                    for (String mode : List.of("--verbose", "--json-errors")) {
                        Outcome outcome = ferrule(server.url())
                                .given(inputs())
                                .run("run", SPEC, "tell", "--auth", auth, "--input", "-", mode);
                        search(way + " " + auth + " " + mode, outcome.all());
                        runs++;
                        masked += outcome.all().contains("[redacted]") ? 1 : 0;
                    }
                }
            }
        }

        assertThat(hits).isEmpty();
        // Answers that cannot be read at all, or have no text that a person would read, show nothing that could be
        // masked.
        assertThat(masked).as("of " + runs).isGreaterThan(runs / 3);
    }

    @Test
    void nothingIsPrintedOfWhatIsOnlyPlannedOrKept() {
        try (EchoingServer server = new EchoingServer(TOKEN.text())) {
            for (String auth :
                    List.of("basic", "header", "query", "cookie", "refresh", "old-user", "signature", "aws")) {
                for (String tells : List.of("false", "true")) {
                    server.tellLogins(Boolean.parseBoolean(tells));
                    Outcome explained = ferrule(server.url())
                            .given(inputs())
                            .run("run", SPEC, "tell", "--auth", auth, "--input", "-", "--explain");
                    assertThat(explained.code()).as(explained.all()).isZero();
                    search("the plan with " + auth, explained.all());
                    String name = auth + tells;
                    List<String> add = new ArrayList<>(
                            List.of("connections", "add", name, SPEC, "--auth", auth, "--base-url", server.url()));
                    FIELDS.forEach(field -> add.addAll(List.of(
                            "--" + field.place().replace('_', '-') + "-env",
                            "FERRULE_CANARIES_" + field.place().toUpperCase(Locale.ROOT))));
                    search(
                            "adding " + name,
                            ferrule(server.url())
                                    .run(add.toArray(String[]::new))
                                    .all());
                    search(
                            "testing " + name,
                            ferrule(server.url())
                                    .run("connections", "test", name)
                                    .all());
                    search(
                            "testing " + name + " in JSON",
                            ferrule(server.url())
                                    .run("connections", "test", name, "--json-errors")
                                    .all());
                }
            }
            Outcome listed = ferrule(server.url()).run("connections", "list");
            assertThat(listed.out()).contains("aws", "signature");
            search("the list", listed.all());
        }
        searchFiles(folder);

        assertThat(hits).isEmpty();
    }

    /** A secret has no business in a spec; where one stands nevertheless, the code needs it, and nothing else shows it. */
    @Test
    void nothingThatIsGeneratedShowsALiteralSecretButTheCodeThatSendsIt() throws IOException {
        Path spec = folder.resolve("spec");
        Files.createDirectories(spec.resolve("actions"));
        Files.writeString(spec.resolve("connector.yaml"), """
                ferrule: 1
                connector: telling
                name: Telling
                description: A service whose credentials stand in its spec.
                connection:
                  base_url: {type: string, format: uri, required: true, description: Where it answers.}
                server: {url: '{connection.base_url}/api'}
                auth:
                  - {basic: {user: {literal: canaryPath}, password: {literal: 'canaryT0k3n_that.was-given'}}}
                  - {bearer: {token: {literal: 'canaryT0k3n_that.was-given'}}}
                  - {api-key: {header: X-Key, value: {literal: 'canaryT0k3n_that.was-given'}}}
                  - signature:
                      key: {literal: 'canaryT0k3n_that.was-given'}
                      parts: [method]
                      send: [{header: X-Sign, text: '{signature}'}]
                """);
        Files.writeString(
                spec.resolve("actions/get-it.yaml"), "action: get-it\ndescription: Gets it.\ncall: GET /it\n");
        for (String output :
                List.of("html", "json-schema", "manifest", "markdown", "mdx", "native-image", "openapi", "wiremock")) {
            Outcome made = Ferrule.command()
                    .in(folder)
                    .run("generate", spec.toString(), "--emit", output, "--out", "made/" + output);
            assertThat(made.code()).as(made.all()).isZero();
            search("the command that makes " + output, made.all());
        }
        search(
                "the explanation",
                Ferrule.command().in(folder).run("lint", spec.toString()).all());
        searchFiles(folder.resolve("made"));
        assertThat(hits).isEmpty();

        Ferrule.command().in(folder).run("generate", spec.toString(), "--emit", "java", "--out", "made/java");
        searchFiles(folder.resolve("made"));
        assertThat(hits).isNotEmpty().allMatch(hit -> hit.contains("TellingDefinitions.java"));
    }

    private void searchFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                search(root.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
