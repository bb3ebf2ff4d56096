package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Constraints;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        changes.compare(RuleChange.LABELS_CHANGED, spot, before.labels(), after.labels(), String::valueOf);
        bound(spot, "min-items", text(before.minItems()), text(after.minItems()), true);
        bound(spot, "max-items", text(before.maxItems()), text(after.maxItems()), false);
        bound(spot, "max-size", bytes(before.maxSize()), bytes(after.maxSize()), false);
        if (before.unique() != after.unique()) {
            changes.add(after.unique() ? RuleChange.UNIQUE_ADDED : RuleChange.UNIQUE_REMOVED, spot, null, null);
        }
        changes.compare(RuleChange.ZONE_CHANGED, spot, before.zone(), after.zone());
    }

    private static @Nullable String bytes(@Nullable Long size) {
        return size == null ? null : size.toString();
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
        Optional<Integer> order = order(before, after);
        if (order.isEmpty()) {
            return RuleChange.BOUND_NARROWED;
        }
        int direction = order.get();
        if (direction == 0) {
            return RuleChange.BOUND_REWRITTEN;
        }
        return (direction > 0) == lower ? RuleChange.BOUND_NARROWED : RuleChange.BOUND_WIDENED;
    }

    /** How the bounds compare; empty when that depends on the day, as for a date and a duration from now. */
    private static Optional<Integer> order(String before, String after) {
        try {
            return Optional.of(new BigDecimal(after).compareTo(new BigDecimal(before)));
        } catch (NumberFormatException e) {
            return times(before, after);
        }
    }

    private static Optional<Integer> times(String before, String after) {
        try {
            return Optional.of(Duration.parse(after).compareTo(Duration.parse(before)));
        } catch (DateTimeParseException e) {
            boolean dates = before.matches("[0-9-]{10}") && after.matches("[0-9-]{10}");
            return dates ? Optional.of(after.compareTo(before)) : Optional.empty();
        }
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
