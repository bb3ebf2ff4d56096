package dev.ferrule.spec.lint;

import dev.ferrule.spec.lint.RuleSetting.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules run, and how.
 *
 * @param settings the settings by rule; a rule that is not there runs as it is by itself
 * @param only the only rules that run, also when their setting is off; empty for all that are not off
 */
public record LintConfig(Map<String, RuleSetting> settings, Set<String> only) {

    /** Every rule as it is by itself. */
    public static final LintConfig STANDARD = new LintConfig(Map.of(), Set.of());

    /** Copies what it is given. */
    public LintConfig {
        settings = Map.copyOf(settings);
        only = Set.copyOf(only);
    }

    /** The same for these rules alone; all rules when the set is empty. */
    public LintConfig only(Set<String> rules) {
        return new LintConfig(settings, rules);
    }

    /** How a rule is run; empty when it is not. */
    public Optional<RuleSetting> of(String rule) {
        RuleSetting setting = settings.getOrDefault(rule, RuleSetting.STANDARD);
        boolean runs = only.isEmpty() ? setting.level() != Level.OFF : only.contains(rule);
        return runs ? Optional.of(setting) : Optional.empty();
    }
}
