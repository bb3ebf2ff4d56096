package dev.ferrule.cli.lint;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintRun;
import dev.ferrule.spec.lint.rule.LintRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule lint}: shows what is legal in connectors but poor. */
@Command(
        name = "lint",
        description = {
            "Looks for what is legal in connectors but poor.",
            "A file lint.yaml beside connector.yaml configures the rules. A comment `# ferrule-lint: allow RULE --"
                    + " REASON` allows what is found in its line or the next."
        })
public final class LintCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final List<LintRule> rules = LintRules.all();

    @Parameters(paramLabel = "FOLDER", arity = "0..*", description = "A connector's folder, or its id.")
    private List<String> folders = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How findings are printed. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Runs this rule only, also when lint.yaml switches it off. Can be given several times.")
    private List<String> only = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "warning|error",
            defaultValue = "warning",
            description = "The least severity with which the command ends with 1. Default: warning.")
    private FailOn failOn = FailOn.WARNING;

    @Option(names = "--list-rules", description = "Lists the rules.")
    private boolean list;

    @Option(names = "--explain", paramLabel = "RULE", description = "Explains a rule, with a bad and a good sample.")
    private @Nullable String explained;

    /** How findings are printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** With which findings the command fails. */
    enum FailOn {
        WARNING,
        ERROR
    }

    /** The command in these surroundings. */
    public LintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (list) {
            surroundings.out().print(RuleCatalogue.list(rules));
            return ExitCode.OK.code();
        }
        if (explained != null) {
            surroundings.out().print(RuleCatalogue.explain(rule(explained).text()));
            return ExitCode.OK.code();
        }
        if (folders.isEmpty()) {
            throw Problem.of(ExitCode.USAGE, "There is nothing to look at.")
                    .hint("name a connector's folder, or say --list-rules or --explain RULE");
        }
        Set<String> selected = new LinkedHashSet<>();
        only.forEach(id -> selected.add(rule(id).id()));
        return lint(selected);
    }

    private int lint(Set<String> selected) {
        List<Linted> all = folders.stream().map(name -> lint(name, selected)).toList();
        LintOutput output = new LintOutput(surroundings.out(), surroundings.colour());
        if (format == Format.JSON) {
            output.json(all);
        } else {
            output.text(all);
        }
        long errors =
                all.stream().mapToLong(each -> each.run().count(Severity.ERROR)).sum();
        long warnings = all.stream()
                .mapToLong(each -> each.run().count(Severity.WARNING))
                .sum();
        surroundings
                .err()
                .println("linted " + number(all.size(), "connector") + ": " + number(errors, "error") + ", "
                        + number(warnings, "warning"));
        boolean failed = errors > 0 || (failOn == FailOn.WARNING && warnings > 0);
        return (failed ? ExitCode.FINDINGS : ExitCode.OK).code();
    }

    private Linted lint(String name, Set<String> selected) {
        Path folder = new Connectors(surroundings).folder(name);
        if (!Files.isDirectory(folder)) {
            throw Problem.of(ExitCode.FILE, "There is no folder " + folder + ".");
        }
        return new Linted(name, surroundings.shown(folder), LintRun.of(folder, rules, selected));
    }

    private LintRule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(ExitCode.USAGE, "There is no rule " + Quote.code(id) + ".")
                        .hint(Suggestion.likely(
                                        id, rules.stream().map(LintRule::id).toList())
                                .map(likely -> "did you mean " + Quote.code(likely) + "?")
                                .orElse("`ferrule lint --list-rules` lists them")));
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
