package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.report.Finding;
import dev.ferrule.cli.report.GitHubReport;
import dev.ferrule.cli.report.JsonReport;
import dev.ferrule.cli.report.Rule;
import dev.ferrule.cli.report.SarifReport;
import dev.ferrule.cli.report.Section;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same problems for people, programs, code scanners and GitHub. */
class ReportTest {

    private static final String[] CONNECTORS = {"broken", "bad-example", "silent"};

    @TempDir
    private Path folder;

    private static Outcome validate(String... options) {
        String[] args = new String[1 + options.length + CONNECTORS.length];
        args[0] = "validate";
        System.arraycopy(options, 0, args, 1, options.length);
        for (int i = 0; i < CONNECTORS.length; i++) {
            args[1 + options.length + i] = "./" + CONNECTORS[i];
        }
        return Ferrule.command().in(Ferrule.CONNECTORS).run(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "github"})
    void aFormatIsWhatPeopleHaveReviewed(String format) {
        Outcome outcome = validate("--format", format);

        assertThat(outcome.code()).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(outcome.err()).isEqualTo("checked 3 connectors: 4 errors, 1 warning\n");
        Golden.assertEquals("report/" + format, outcome.transcript());
    }

    @Test
    void coloursChangeNothingButTheColours() {
        Outcome colour = validate("--color", "always");

        Golden.assertEquals("report/text-colour", colour.transcript());
        assertThat(colour.out()).isNotEqualTo(validate().out());
        assertThat(colour.out().replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(validate().out());
    }

    @ParameterizedTest
    @CsvSource({
        "auto, TERM, xterm, false",
        "auto, CLICOLOR_FORCE, 1, true",
        "auto, CLICOLOR_FORCE, 0, false",
        "always, NO_COLOR, 1, true",
        "never, CLICOLOR_FORCE, 1, false",
        "ALWAYS, TERM, dumb, true",
    })
    void whatIsSaidBeatsTheEnvironment(String when, String variable, String value, boolean coloured) {
        Outcome outcome = Ferrule.command()
                .in(Ferrule.CONNECTORS)
                .with(variable, value)
                .run("validate", "--color", when, "./broken");

        assertThat(outcome.out().contains("\u001b[")).isEqualTo(coloured);
    }

    @Test
    void machinesGetNoColours() {
        assertThat(validate("--color", "always", "--format", "json").out())
                .isEqualTo(validate("--format", "json").out());
    }

    @ParameterizedTest
    @CsvSource({"text, 3", "github, 3", "text, 0", "github, 0"})
    void tooManyProblemsAreCounted(String format, String most) {
        Outcome outcome = validate("--format", format, "--max-problems", most);

        assertThat(outcome.err()).isEqualTo("checked 3 connectors: 4 errors, 1 warning\n");
        Golden.assertEquals("report/" + format + "-" + most, outcome.transcript());
    }

    @Test
    void aHundredProblemsAreShown() throws IOException {
        Files.writeString(
                folder.resolve("connector.yaml"),
                "ferrule: 1\nconnector: x\nserver: {url: 'https://example.com'}\n"
                        + String.join(
                                "",
                                IntStream.range(0, 150)
                                        .mapToObj(i -> "odd" + i + ": 1\n")
                                        .toList()));

        Outcome outcome = Ferrule.command().in(folder).run("validate", "./");

        assertThat(outcome.out())
                .containsOnlyOnce("odd99`")
                .doesNotContain("odd100`")
                .endsWith("and 50 more\n\n150 errors\n");
    }

    @Test
    void fewerThanNoProblemsCannotBeShown() {
        assertThat(validate("--max-problems", "-1").code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void jsonKeepsToItsSchema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream(JsonReport.SCHEMA)) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(in));

            assertThat(schema.validate(validate("--format", "json").out(), InputFormat.JSON))
                    .isEmpty();
            assertThat(schema.validate("{\"formatVersion\": 2, \"connectors\": [{}]}", InputFormat.JSON))
                    .hasSize(3);
        }
    }

    /** What the standard and GitHub's code scanning ask for; the golden file shows the rest. */
    @Test
    void sarifHasWhatScannersNeed() {
        JsonObject log =
                (JsonObject) JsonReader.read(validate("--format", "sarif").out());
        JsonObject run = (JsonObject) array(log, "runs").get(0);
        JsonObject driver = object(object(run, "tool"), "driver");
        List<JsonValue> rules = array(driver, "rules");

        assertThat(text(log, "version")).isEqualTo("2.1.0");
        assertThat(text(driver, "name")).isNotEmpty();
        assertThat(array(run, "results")).hasSize(5).allSatisfy(each -> {
            JsonObject result = (JsonObject) each;
            JsonObject rule = (JsonObject) rules.get(number(result, "ruleIndex"));
            assertThat(text(rule, "id")).isEqualTo(text(result, "ruleId"));
            assertThat(text(object(rule, "help"), "text")).contains("Wrong:", "Right:", "Fix:");
            assertThat(text(object(rule, "shortDescription"), "text")).endsWith(".");
            assertThat(text(result, "level")).isIn("error", "warning");
            assertThat(text(object(result, "message"), "text")).isNotBlank();
            JsonObject place = object((JsonObject) array(result, "locations").get(0), "physicalLocation");
            assertThat(Ferrule.CONNECTORS.resolve(text(object(place, "artifactLocation"), "uri")))
                    .isRegularFile();
            JsonObject region = object(place, "region");
            assertThat(number(region, "startLine")).isBetween(1, number(region, "endLine"));
            assertThat(number(region, "startColumn")).isPositive();
            assertThat(number(region, "endColumn")).isPositive();
        });
    }

    @Test
    void aTextOfASpecDoesNotBecomeACommandOrAnAddress() {
        Diagnostic hostile = new Diagnostic(
                DiagnosticCode.UNKNOWN_KEY,
                Span.at("actions/a,b:c %0A?#é.yaml", 3, 4),
                "100 %\r\n::set-output name=x::y",
                "a\u001b[2Jb");
        List<Section> sections =
                List.of(Section.of("x", Path.of("/srv/a b/../c d"), Path.of("/srv/e"), Finding.of(List.of(hostile))));

        assertThat(GitHubReport.text(sections, 10))
                .isEqualTo("::error file=../c d/actions/a%2Cb%3Ac %250A?#é.yaml,line=3,endLine=3,col=4,endColumn=5,"
                        + "title=FER0201 unknown-key::100 %25\uFFFD\uFFFD::set-output name=x::y%0Ahint: a\uFFFD[2Jb\n");
        assertThat(SarifReport.text(sections))
                .contains("\"uri\": \"../c%20d/actions/a%2Cb%3Ac%20%250A%3F%23%C3%A9.yaml\"")
                .contains("\\r\\n::set-output")
                .doesNotContain("\u001b");
    }

    @Test
    void otherKindsOfFindingsCanBeReported() {
        Rule rule = new Rule("LINT0001", "poor-name", Severity.WARNING, "A poor name.", "A page.", "A *page*.");
        Finding finding = new Finding(rule, Severity.ERROR, Span.ofFile("connector.yaml"), "m", "h");

        assertThat(SarifReport.text(List.of(new Section("x", "", List.of(finding)))))
                .contains("\"uri\": \"connector.yaml\"", "\"name\": \"PoorName\"");
    }

    private static JsonObject object(JsonObject parent, String name) {
        return (JsonObject) parent.member(name).orElseThrow();
    }

    private static List<JsonValue> array(JsonObject parent, String name) {
        return ((JsonArray) parent.member(name).orElseThrow()).values();
    }

    private static String text(JsonObject parent, String name) {
        return ((JsonText) parent.member(name).orElseThrow()).text();
    }

    private static int number(JsonObject parent, String name) {
        return Integer.parseInt(((JsonNumber) parent.member(name).orElseThrow()).toString());
    }
}
