package dev.ferrule.cli.lint;

import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.RuleText;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people read about the rules on a terminal. */
public final class RuleCatalogue {

    private static final int WIDTH = 100;

    private RuleCatalogue() {}

    /** One line a rule. */
    static String list(List<LintRule> rules) {
        int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        return rules.stream()
                .map(LintRule::text)
                .map(rule -> rule.id() + " ".repeat(widest - rule.id().length()) + "  "
                        + String.format(Locale.ROOT, "%-7s", rule.severity().word()) + "  " + rule.summary() + "\n")
                .collect(Collectors.joining());
    }

    /** Everything about a rule. */
    public static String explain(RuleText rule) {
        StringBuilder text = new StringBuilder();
        text.append(rule.id()).append(" (").append(rule.severity().word()).append("): ");
        text.append(rule.summary())
                .append("\n\n")
                .append(wrap(rule.explanation()))
                .append('\n');
        new TreeMap<>(rule.options())
                .forEach((option, standard) -> text.append("Option ")
                        .append(option)
                        .append(", unless configured: ")
                        .append(standard)
                        .append("\n\n"));
        text.append("Bad:\n\n").append(rule.bad().indent(4)).append('\n');
        text.append("Good:\n\n").append(rule.good().indent(4));
        return text.toString();
    }

    private static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            }
            wrapped.append(column == 0 ? "" : " ").append(word);
            column += word.length() + (column == 0 ? 0 : 1);
        }
        return wrapped.append('\n').toString();
    }
}
