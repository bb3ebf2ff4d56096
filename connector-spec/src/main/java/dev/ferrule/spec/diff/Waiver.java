package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Position;
import java.time.LocalDate;

/**
 * A change that somebody has agreed to.
 *
 * @param position where the waiver stands
 * @param change the id of the kind of change
 * @param subject what may change
 * @param reason why it may
 * @param expires the last day on which the waiver counts
 */
public record Waiver(Position position, String change, String subject, String reason, LocalDate expires) {

    boolean speaksOf(Change found) {
        return change.equals(found.kind().id()) && subject.equals(found.subject());
    }
}
