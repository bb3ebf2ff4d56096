package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.lint.LintConfig;
import dev.ferrule.spec.lint.LintConfigReader;
import dev.ferrule.spec.lint.LintFinding;
import dev.ferrule.spec.lint.rule.LintRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code lint.yaml} says. */
class LintConfigTest {

    private static final String ACTION = """
            --- file: actions/get-user.yaml
            action: get-user
            description: Reads one user.
            parameters:
              first_name: {type: string, to: query.first, description: The first name.}
              last_name: {type: string, to: query.last, description: What the passport says.}
            call: GET /user
            """;

    private final Snapshots snapshots = new Snapshots("lint-config");

    @TempDir
    private Path temporary;

    @Test
    void withoutAFileEveryRuleRunsAsItIs() throws IOException {
        LintFixture fixture = LintFixture.write(ACTION, temporary);
        assertThat(new LintConfigReader(LintRules.all(), new Diagnostics()).source(temporary))
                .isEmpty();
        assertThat(fixture.findings(LintConfig.STANDARD))
                .extracting(LintFinding::rule)
                .containsExactly("missing-reference", "description-repeats-name");
    }

    @Test
    void aRuleCanBeSwitchedOffOrWeighMore() throws IOException {
        List<LintFinding> findings = lint("""
                rules:
                  missing-reference: off
                  no-example: {severity: off}
                  description-repeats-name: error
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("description-repeats-name");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void aRuleCanHaveOptions() throws IOException {
        List<LintFinding> findings = lint("rules: {too-many-basic-parameters: {most: 1, severity: error}}\n");
        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .extracting(LintFinding::message)
                .isEqualTo("the action `get-user` has 2 basic parameters");
    }

    @Test
    void aRuleThatIsAskedForRunsAlsoWhenItIsOff() throws IOException {
        LintFixture fixture = LintFixture.write(ACTION, temporary);
        LintConfig config = read("rules: {missing-reference: off}\n", new Diagnostics());
        assertThat(fixture.findings(config.only(Set.of("missing-reference"))))
                .extracting(LintFinding::rule)
                .containsExactly("missing-reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown-names", "wrong-kinds", "not-a-mapping"})
    void mistakesAreExplained(String name) throws IOException {
        Path file = Path.of("src/test/resources/dev/ferrule/spec/lint-config", name + ".yaml");
        SourceText source = new SourceText(LintConfigReader.FILE, Files.readString(file));
        Diagnostics diagnostics = new Diagnostics();
        new LintConfigReader(LintRules.all(), diagnostics).read(source);
        snapshots.verify(name, new DiagnosticPrinter(false).print(diagnostics.sorted(), List.of(source)));
    }

    private List<LintFinding> lint(String config) throws IOException {
        LintFixture fixture = LintFixture.write(ACTION, temporary);
        Diagnostics diagnostics = new Diagnostics();
        LintConfig read = read(config, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return fixture.findings(read);
    }

    private LintConfig read(String config, Diagnostics diagnostics) throws IOException {
        Files.writeString(temporary.resolve(LintConfigReader.FILE), config);
        LintConfigReader reader = new LintConfigReader(LintRules.all(), diagnostics);
        return reader.read(reader.source(temporary).orElseThrow());
    }
}
