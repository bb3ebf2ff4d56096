package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.lint.LintConfig;
import dev.ferrule.spec.lint.LintFinding;
import dev.ferrule.spec.lint.LintPrinter;
import dev.ferrule.spec.lint.Linter;
import dev.ferrule.spec.lint.rule.LintRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A connector's folder, looked at by all rules. */
record LintFixture(SpecReading reading) {

    /** A connector that no rule finds anything in. */
    static final String SHOP = """
            ferrule: 1
            connector: shop
            description: Manages the users of a shop.
            connection:
              address: {type: string, format: uri, required: true, description: Where the shop answers.}
              login: {type: string, required: true, description: The name that the shop knows the caller by.}
              password: {type: secret, required: true, description: What proves that the caller is who it says.}
            server: {url: '{connection.address}/api'}
            auth:
              - basic: {user: connection.login, password: connection.password}
            responses:
              - {when: {body.message: {present: true}}, then: fail, message: {$from: body.message}}
            """;

    /** Writes the files of a text below a folder, and with them the shop unless the text has a connector of its own. */
    static LintFixture write(String text, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("connector.yaml"), SHOP);
        return of(SpecFiles.write(text, folder));
    }

    static LintFixture of(Path folder) {
        SpecReading reading = new SpecReader().read(folder);
        assertThat(reading.diagnostics())
                .as(new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources()))
                .noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        return new LintFixture(reading);
    }

    List<LintFinding> findings(LintConfig config) {
        return new Linter(LintRules.all(), config).lint(reading.connector().orElseThrow(), reading.sources());
    }

    String print(List<LintFinding> findings) {
        return new LintPrinter(false).print(findings, reading.sources());
    }
}
