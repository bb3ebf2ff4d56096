package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Constraints;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what is accepted: less than before breaks those who give it, more does not. */
final class RuleDiff {

    private final Changes changes;

    RuleDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Spot spot, Constraints before, Constraints after) {
        bound(spot, "min-length", text(before.minLength()), text(after.minLength()), true);
        bound(spot, "max-length", text(before.maxLength()), text(after.maxLength()), false);
        bound(spot, "min", before.min(), after.min(), true);
        bound(spot, "max", before.max(), after.max(), false);
        rule(
                spot,
                before.pattern(),
                after.pattern(),
                List.of(RuleChange.PATTERN_ADDED, RuleChange.PATTERN_CHANGED, RuleChange.PATTERN_REMOVED));
        rule(
                spot,
                before.format(),
                after.format(),
                List.of(RuleChange.FORMAT_ADDED, RuleChange.FORMAT_CHANGED, RuleChange.FORMAT_REMOVED));
        options(spot, before.options(), after.options());
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private void bound(Spot spot, String name, @Nullable String before, @Nullable String after, boolean lower) {
        if (!Objects.equals(before, after)) {
            changes.add(bound(before, after, lower), spot, name, before, after);
        }
    }

    private static ChangeKind bound(@Nullable String before, @Nullable String after, boolean lower) {
        if (before == null || after == null) {
            return before == null ? RuleChange.BOUND_NARROWED : RuleChange.BOUND_WIDENED;
        }
        int direction = new BigDecimal(after).compareTo(new BigDecimal(before));
        if (direction == 0) {
            return RuleChange.BOUND_REWRITTEN;
        }
        return (direction > 0) == lower ? RuleChange.BOUND_NARROWED : RuleChange.BOUND_WIDENED;
    }

    private void rule(
            Spot spot, @Nullable String before, @Nullable String after, List<ChangeKind> addedChangedRemoved) {
        if (!Objects.equals(before, after)) {
            ChangeKind kind = addedChangedRemoved.get(before == null ? 0 : after == null ? 2 : 1);
            changes.add(kind, spot, before, after);
        }
    }

    private void options(Spot spot, List<String> before, List<String> after) {
        if (before.isEmpty() != after.isEmpty()) {
            changes.add(
                    before.isEmpty() ? RuleChange.OPTIONS_INTRODUCED : RuleChange.OPTIONS_LIFTED,
                    spot,
                    before.isEmpty() ? null : Texts.list(before),
                    after.isEmpty() ? null : Texts.list(after));
            return;
        }
        Keyed<String> options = Keyed.of(before, after, option -> option);
        options.removed().forEach(option -> changes.add(RuleChange.OPTION_REMOVED, spot, option, null));
        options.added().forEach(option -> changes.add(RuleChange.OPTION_ADDED, spot, null, option));
        if (options.reordered()) {
            changes.add(RuleChange.OPTIONS_REORDERED, spot, Texts.list(before), Texts.list(after));
        }
    }
}
