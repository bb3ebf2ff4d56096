package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Lifecycle;
import dev.ferrule.spec.model.Lifecycle.Deprecation;
import org.jspecify.annotations.Nullable;

/** Compares since when something exists and whether it is on its way out. */
final class LifecycleDiff {

    private LifecycleDiff() {}

    static void compare(Changes changes, Spot spot, Lifecycle before, Lifecycle after) {
        changes.compare(LifecycleChange.SINCE_CHANGED, spot, before.since(), after.since());
        Deprecation old = before.deprecation();
        Deprecation current = after.deprecation();
        LifecycleChange kind = old == null
                ? LifecycleChange.DEPRECATED
                : current == null ? LifecycleChange.NO_LONGER_DEPRECATED : LifecycleChange.DEPRECATION_CHANGED;
        changes.compare(kind, spot, old, current, deprecation -> text(before, after, deprecation, old));
    }

    private static String text(Lifecycle before, Lifecycle after, Deprecation deprecation, @Nullable Deprecation old) {
        return (deprecation.equals(old) ? before : after).deprecationText().orElse("");
    }
}
