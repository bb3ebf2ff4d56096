package dev.ferrule.spec.diff;

import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Hook;
import java.util.Collection;

/** Compares the hooks of two versions of a connector. */
final class HookDiff {

    private final Changes changes;

    HookDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Spot root, Collection<Hook> before, Collection<Hook> after) {
        Spot all = root.at("hooks");
        Keyed<Hook> hooks = Keyed.of(before, after, Hook::name);
        for (Hook hook : hooks.removed()) {
            changes.add(ConnectorChange.HOOK_REMOVED, all.at(hook.name(), hook.position(), null), text(hook), null);
        }
        for (Hook hook : hooks.added()) {
            changes.add(ConnectorChange.HOOK_ADDED, all.at(hook.name(), null, hook.position()), null, text(hook));
        }
        for (Keyed.Pair<Hook> pair : hooks.kept()) {
            Hook old = pair.before();
            Hook current = pair.after();
            Spot spot = all.at(old.name(), old.position(), current.position());
            changes.compare(ConnectorChange.HOOK_CHANGED, spot, text(old), text(current));
            changes.compare(ConnectorChange.HOOK_DESCRIPTION_CHANGED, spot, old.description(), current.description());
        }
        if (hooks.reordered()) {
            changes.add(ConnectorChange.HOOKS_REORDERED, all, null, null);
        }
    }

    private static String text(Hook hook) {
        return Words.of(hook.kind()) + " that reads " + Texts.list(hook.reads()) + " and gives "
                + Words.of(hook.gives())
                + (hook.allow().isEmpty() ? "" : " and may call " + Texts.list(hook.allow()));
    }
}
