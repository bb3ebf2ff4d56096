package dev.ferrule.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.lint.rule.LintRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of rules in {@code docs/lint.md} is what the rules say of themselves. */
class LintDocumentationTest {

    private static final Path FILE = Path.of("../docs/lint.md");

    private static final String HEAD = """
            # Lint rules

            `ferrule lint FOLDER` looks for what is legal in a connector but poor. This list is written by a test from what
            the rules say of themselves; each sample below is a test, too.

            Configure rules for one connector in a file `lint.yaml` beside `connector.yaml`:

            ```yaml
            rules:
              missing-reference: off
              no-example: error
              too-many-basic-parameters: {severity: warning, most: 20}
            ```

            Allow a finding where it stands, with a reason, behind the line or above it:

            ```yaml
            # ferrule-lint: allow missing-reference -- the service has no public documentation
            action: get-user
            ```

            A suppression without a reason, for a rule that does not exist, or that suppresses nothing, is reported itself
            (`unused-suppression`).

            | Rule | Severity | Finds |
            | --- | --- | --- |
            """;

    @Test
    void theListIsCurrent() throws IOException {
        List<RuleText> rules = LintRules.all().stream().map(LintRule::text).toList();
        String page = HEAD
                + rules.stream()
                        .map(rule -> "| [" + rule.id() + "](#" + rule.id() + ") | "
                                + rule.severity().word() + " | " + rule.summary() + " |\n")
                        .collect(Collectors.joining())
                + rules.stream().map(LintDocumentationTest::section).collect(Collectors.joining());
        if ("write".equals(System.getProperty("ferrule.snapshots"))) {
            Files.writeString(FILE, page);
        }
        assertThat(page).isEqualTo(Files.readString(FILE));
    }

    private static String section(RuleText rule) {
        String options = new TreeMap<>(rule.options())
                .entrySet().stream()
                        .map(option ->
                                "Option `" + option.getKey() + "`: " + option.getValue() + " unless configured.\n\n")
                        .collect(Collectors.joining());
        return "\n## " + rule.id() + "\n\n" + rule.explanation() + "\n\n" + options + "Bad:\n\n" + code(rule.bad())
                + "\nGood:\n\n" + code(rule.good());
    }

    private static String code(String sample) {
        return "```yaml\n" + sample + "```\n";
    }
}
