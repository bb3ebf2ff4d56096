package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * How one rule is run.
 *
 * @param level whether it runs, and how much its findings weigh
 * @param options the values of its options that differ from their defaults
 */
public record RuleSetting(Level level, Map<String, Integer> options) {

    /** The rule as it is by itself. */
    public static final RuleSetting STANDARD = new RuleSetting(Level.STANDARD, Map.of());

    /** Copies the options. */
    public RuleSetting {
        options = Map.copyOf(options);
    }

    /** Whether a rule runs, and how much its findings weigh. */
    public enum Level {
        /** As the rule itself says. */
        STANDARD,
        OFF,
        WARNING,
        ERROR;

        /** The severity, unless the rule itself decides. */
        public Optional<Severity> severity() {
            return switch (this) {
                case STANDARD, OFF -> Optional.empty();
                case WARNING -> Optional.of(Severity.WARNING);
                case ERROR -> Optional.of(Severity.ERROR);
            };
        }
    }
}
