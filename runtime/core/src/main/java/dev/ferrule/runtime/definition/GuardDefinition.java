package dev.ferrule.runtime.definition;

import java.util.Set;

/**
 * What is done when others change what an earlier step has read: the steps from that one on are run again.
 *
 * @param reread the id of the earlier step
 * @param stale the statuses that mean that what was read is stale
 * @param again how often that is tried at most
 */
public record GuardDefinition(String reread, Set<Integer> stale, int again) {

    /** Copies the set. */
    public GuardDefinition {
        stale = Set.copyOf(stale);
    }

    /** A guard that begins again with a step after answers of these statuses. */
    public static GuardDefinition of(String reread, int again, Integer... stale) {
        return new GuardDefinition(reread, Set.of(stale), again);
    }
}
