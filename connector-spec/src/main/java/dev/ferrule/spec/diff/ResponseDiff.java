package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.ResponseRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Compares rules on what answers mean. They have no names, and their order counts. */
final class ResponseDiff {

    private final Changes changes;

    ResponseDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Spot owner, List<ResponseRule> before, List<ResponseRule> after) {
        Spot all = owner.at("responses");
        List<Rule> old = before.stream().map(Rule::of).toList();
        List<Rule> current = after.stream().map(Rule::of).toList();
        boolean reordered = old.size() == current.size()
                && !old.equals(current)
                && new HashSet<>(old).equals(new HashSet<>(current));
        if (reordered) {
            changes.add(StepChange.RESPONSE_RULES_REORDERED, all, null, null);
            return;
        }
        for (Aligned.Row<ResponseRule> row : Aligned.of(before, after, ResponseDiff::same)) {
            ResponseRule from = row.before().orElse(null);
            ResponseRule to = row.after().orElse(null);
            if (from == null && to != null) {
                Spot spot = all.at(Integer.toString(row.newIndex()), null, to.position());
                changes.add(StepChange.RESPONSE_RULE_ADDED, spot, null, words(to));
            } else if (from != null && to == null) {
                Spot spot = all.at(Integer.toString(row.oldIndex()), from.position(), null);
                changes.add(StepChange.RESPONSE_RULE_REMOVED, spot, words(from), null);
            } else if (from != null && to != null && !row.same()) {
                rule(all.at(Integer.toString(row.newIndex()), from.position(), to.position()), from, to);
            }
        }
    }

    private void rule(Spot spot, ResponseRule old, ResponseRule current) {
        changes.compare(StepChange.RESPONSE_CONDITION_CHANGED, spot, old.when(), current.when(), Texts::test);
        changes.compare(StepChange.RESPONSE_VERDICT_CHANGED, spot, old.then(), current.then(), ResponseDiff::word);
        changes.compare(StepChange.RESPONSE_KIND_CHANGED, spot, old.kind(), current.kind());
        changes.compare(StepChange.RESPONSE_CODE_CHANGED, spot, old.code(), current.code(), Texts::value);
        changes.compare(StepChange.RESPONSE_MESSAGE_CHANGED, spot, old.message(), current.message(), Texts::value);
        changes.compare(StepChange.RESPONSE_PARAMETER_CHANGED, spot, old.parameter(), current.parameter());
        changes.compare(StepChange.RESPONSE_PARAMETER_CHANGED, spot, old.blamed(), current.blamed(), Texts::value);
        changes.compare(StepChange.RESPONSE_EACH_CHANGED, spot, old.each(), current.each(), Texts::source);
        changes.compare(StepChange.RESPONSE_WAIT_CHANGED, spot, old.after(), current.after(), Texts::delays);
    }

    private static String words(ResponseRule rule) {
        String kind = rule.kind() == null ? "" : " (" + rule.kind() + ")";
        return "when " + Texts.test(rule.when()) + " then " + word(rule.then()) + kind;
    }

    private static String word(ResponseRule.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static boolean same(ResponseRule old, ResponseRule current) {
        return Rule.of(old).equals(Rule.of(current));
    }

    /** A rule without its place in the file. */
    private record Rule(List<Object> parts) {

        static Rule of(ResponseRule rule) {
            return new Rule(List.of(
                    rule.when(),
                    rule.then(),
                    Objects.requireNonNullElse(rule.kind(), ""),
                    Optional.ofNullable(rule.code()),
                    Optional.ofNullable(rule.message()),
                    Objects.requireNonNullElse(rule.parameter(), ""),
                    Optional.ofNullable(rule.blamed()),
                    Optional.ofNullable(rule.each()),
                    rule.after()));
        }
    }
}
