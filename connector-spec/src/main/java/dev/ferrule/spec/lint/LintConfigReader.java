package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.lint.RuleSetting.Level;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the file {@value #FILE} beside {@code connector.yaml}. */
public final class LintConfigReader {

    /** The file that configures the rules for one connector. */
    public static final String FILE = "lint.yaml";

    private static final String RULES = "rules";
    private static final String SEVERITY = "severity";
    private static final Map<String, Level> LEVELS =
            new TreeMap<>(Map.of("off", Level.OFF, "warning", Level.WARNING, "error", Level.ERROR));
    private static final int LONGEST_NUMBER = 9;

    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Diagnostics diagnostics;

    /** Makes a reader that knows these rules and reports to the given collector. */
    public LintConfigReader(List<LintRule> rules, Diagnostics diagnostics) {
        rules.forEach(rule -> this.rules.put(rule.id(), rule.text()));
        this.diagnostics = diagnostics;
    }

    /** The file's text; empty when the folder has none, or when it cannot be read, which is reported. */
    public Optional<SourceText> source(Path folder) {
        if (!Files.exists(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        return new SpecFolder(folder, ReadLimits.DEFAULT, diagnostics).referenced(FILE, Span.ofFile(FILE));
    }

    /** The configuration of a text; it counts only when no problem was reported. */
    public LintConfig read(SourceText source) {
        Map<String, RuleSetting> settings = new LinkedHashMap<>();
        new YamlReader(diagnostics, ReadLimits.DEFAULT).read(source).ifPresent(document -> {
            for (Entry entry : entries(document.root(), "a mapping with the key `rules`")) {
                if (entry.name().equals(RULES)) {
                    entries(entry.value(), "a mapping from rules to `off`, `warning` or `error`")
                            .forEach(rule -> rule(rule, settings));
                } else {
                    unknown(DiagnosticCode.UNKNOWN_KEY, entry.key(), "key", Set.of(RULES));
                }
            }
        });
        return new LintConfig(settings, Set.of());
    }

    private void rule(Entry entry, Map<String, RuleSetting> settings) {
        RuleText rule = rules.get(entry.name());
        if (rule == null) {
            unknown(DiagnosticCode.UNKNOWN_WORD, entry.key(), "rule", rules.keySet());
            return;
        }
        if (entry.value() instanceof Scalar) {
            settings.put(rule.id(), new RuleSetting(level(entry.value()), Map.of()));
            return;
        }
        Level level = Level.STANDARD;
        Map<String, Integer> options = new LinkedHashMap<>();
        for (Entry option : entries(entry.value(), "`off`, `warning`, `error` or a mapping with options")) {
            if (option.name().equals(SEVERITY)) {
                level = level(option.value());
            } else if (rule.options().containsKey(option.name())) {
                number(option.value()).ifPresent(number -> options.put(option.name(), number));
            } else {
                Map<String, Integer> known = new TreeMap<>(rule.options());
                known.put(SEVERITY, 0);
                unknown(DiagnosticCode.UNKNOWN_KEY, option.key(), "option of this rule", known.keySet());
            }
        }
        settings.put(rule.id(), new RuleSetting(level, options));
    }

    private Level level(SpecNode node) {
        if (!(node instanceof Scalar scalar)) {
            wrongKind(node, "`off`, `warning` or `error`");
            return Level.STANDARD;
        }
        Level level = LEVELS.get(scalar.text());
        if (level == null) {
            unknown(DiagnosticCode.UNKNOWN_WORD, scalar, "severity", LEVELS.keySet());
            return Level.STANDARD;
        }
        return level;
    }

    private Optional<Integer> number(SpecNode node) {
        boolean whole = node instanceof Scalar scalar
                && scalar.text().length() <= LONGEST_NUMBER
                && scalar.text().matches("[0-9]+");
        if (!whole) {
            wrongKind(node, "a whole number that is not negative");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(((Scalar) node).text()));
    }

    private List<Entry> entries(SpecNode node, String expected) {
        if (node instanceof Mapping mapping) {
            return mapping.entries();
        }
        wrongKind(node, expected);
        return List.of();
    }

    private void wrongKind(SpecNode node, String expected) {
        diagnostics.report(
                DiagnosticCode.WRONG_KIND,
                node.span(),
                node.noun() + " does not say anything here",
                "write " + expected);
    }

    private void unknown(DiagnosticCode code, Scalar written, String noun, Set<String> known) {
        diagnostics.report(
                code,
                written.span(),
                "there is no " + noun + " " + Quote.code(written.text()),
                Suggestion.hint(written.text(), known));
    }
}
