package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Session;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the ways to prove who calls. The first scheme counts for connections that pick none. */
final class AuthDiff {

    private final Changes changes;

    AuthDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Spot root, List<AuthScheme> before, List<AuthScheme> after) {
        Spot all = root.at("auth");
        Keyed<AuthScheme> schemes = Keyed.of(before, after, AuthScheme::id);
        for (AuthScheme scheme : schemes.removed()) {
            Spot spot = all.at(scheme.id(), scheme.position(), null);
            changes.add(ConnectorChange.AUTH_REMOVED, spot, AuthTexts.of(scheme), null);
        }
        for (AuthScheme scheme : schemes.added()) {
            Spot spot = all.at(scheme.id(), null, scheme.position());
            changes.add(ConnectorChange.AUTH_ADDED, spot, null, AuthTexts.of(scheme));
        }
        schemes.kept().forEach(pair -> scheme(all, pair.before(), pair.after()));
        String first = before.isEmpty() ? "" : before.get(0).id();
        String now = after.isEmpty() ? "" : after.get(0).id();
        boolean stays = after.stream().anyMatch(scheme -> scheme.id().equals(first));
        if (!first.equals(now) && stays) {
            changes.add(ConnectorChange.AUTH_PREFERENCE_CHANGED, all, first, now);
        } else if (schemes.reordered()) {
            changes.add(ConnectorChange.AUTH_REORDERED, all, null, null);
        }
    }

    private void scheme(Spot all, AuthScheme old, AuthScheme current) {
        Spot spot = all.at(old.id(), old.position(), current.position());
        if (old.recipe() instanceof Recipe.Login was && current.recipe() instanceof Recipe.Login is) {
            basic(spot, was.session().basic(), is.session().basic());
            AuthTexts before = TokenTexts.session(bare(was.session()));
            AuthTexts after = TokenTexts.session(bare(is.session()));
            // The calls of a session know where they stand, which says nothing.
            if (!before.equals(after)) {
                recipe(spot, before, after);
            }
        } else if (!old.recipe().equals(current.recipe())) {
            recipe(spot, AuthTexts.of(old.recipe()), AuthTexts.of(current.recipe()));
        }
        if (!old.also().equals(current.also())) {
            changes.add(ConnectorChange.AUTH_KEYS_CHANGED, spot, keys(old), keys(current));
        }
        changes.compare(ConnectorChange.AUTH_NAME_CHANGED, spot, old.name(), current.name());
        changes.compare(ConnectorChange.AUTH_DESCRIPTION_CHANGED, spot, old.description(), current.description());
    }

    private void recipe(Spot spot, AuthTexts old, AuthTexts current) {
        changes.add(
                ConnectorChange.AUTH_CHANGED,
                spot,
                old.unlike(current).toString(),
                current.unlike(old).toString());
    }

    private static @Nullable String keys(AuthScheme scheme) {
        return scheme.also().isEmpty()
                ? null
                : scheme.also().stream()
                        .map(key -> AuthTexts.of(key).toString())
                        .collect(Collectors.joining(", and "));
    }

    /** Who logs in is asked of the person who makes a connection, so it is told apart from how the login is made. */
    private void basic(Spot spot, Session.@Nullable Basic old, Session.@Nullable Basic current) {
        if (old == null || current == null) {
            if (!Objects.equals(old, current)) {
                changes.add(
                        current == null ? ConnectorChange.AUTH_BASIC_REMOVED : ConnectorChange.AUTH_BASIC_ADDED,
                        spot,
                        old == null ? null : carried(old) + credentials(old),
                        current == null ? null : carried(current) + credentials(current));
            }
            return;
        }
        changes.compare(ConnectorChange.AUTH_BASIC_CHANGED, spot, credentials(old), credentials(current));
        if (old.everyCall() != current.everyCall()) {
            changes.add(
                    current.everyCall()
                            ? ConnectorChange.AUTH_BASIC_WITH_EVERY_CALL
                            : ConnectorChange.AUTH_BASIC_WITH_LOGIN,
                    spot,
                    null,
                    null);
        }
    }

    private static String credentials(Session.Basic basic) {
        return "user " + Texts.value(basic.user()) + ", password " + Texts.value(basic.password());
    }

    private static String carried(Session.Basic basic) {
        return basic.everyCall() ? "with every call, " : "";
    }

    /** A session without who logs in. */
    private static Session bare(Session session) {
        return new Session(
                session.login(),
                null,
                session.token(),
                session.expiry(),
                session.cookies(),
                session.logout(),
                session.use());
    }
}
