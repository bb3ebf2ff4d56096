package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.ForEach;
import org.jspecify.annotations.Nullable;

/** Compares for which entries a call is made: for the same list, the same requests. */
final class EachDiff {

    private final Changes changes;

    EachDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Spot step, @Nullable ForEach before, @Nullable ForEach after) {
        Spot spot = step.at("each");
        if (before == null || after == null) {
            changes.compare(StepChange.STEP_EACH_CHANGED, spot, before, after, Texts::each);
            return;
        }
        changes.compare(
                after.atMost() > before.atMost() ? StepChange.EACH_LIMIT_RAISED : StepChange.EACH_LIMIT_LOWERED,
                spot,
                before.atMost(),
                after.atMost(),
                String::valueOf);
        boolean same = gathersItems(before) && gathersItems(after);
        if (same) {
            changes.compare(StepChange.CHUNK_CHANGED, spot, before.chunk(), after.chunk(), String::valueOf);
        }
        ForEach rest = same
                ? new ForEach(
                        after.position(), after.of(), before.chunk(), after.bytes(), after.atMost(), after.items())
                : after;
        changes.compare(StepChange.STEP_EACH_CHANGED, spot, Texts.each(before), Texts.each(rest));
    }

    /** Whether what comes out is the same however many entries go into one request. */
    private static boolean gathersItems(ForEach each) {
        return each.chunk() != null && each.items() != null;
    }
}
