package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.input.Inputs;
import java.util.List;
import java.util.Optional;

/**
 * Inputs that break a rule.
 *
 * @param parameters the ids of the parameters that may be blamed
 * @param label what people call the first of them
 * @param rule the word of the rule in violations
 * @param inputs the inputs; empty when none were found that break it
 */
record RuleBreak(List<String> parameters, String label, String rule, Optional<Inputs> inputs) {

    String name() {
        return String.join(", ", parameters) + ": " + rule;
    }
}
