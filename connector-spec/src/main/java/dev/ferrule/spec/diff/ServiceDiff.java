package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Group;
import dev.ferrule.spec.model.Profile;
import dev.ferrule.spec.model.Profile.Icon;
import dev.ferrule.spec.model.RateLimit;
import dev.ferrule.spec.model.ServiceVersion;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what two versions of a connector say about the service as a whole. */
final class ServiceDiff {

    private final Changes changes;
    private final Spot root;

    ServiceDiff(Changes changes, Spot root) {
        this.changes = changes;
        this.root = root;
    }

    void compare(Connector before, Connector after) {
        ChangeKind kind = after.connectionTest() == null
                ? ConnectorChange.CONNECTION_TEST_REMOVED
                : ConnectorChange.CONNECTION_TEST_CHANGED;
        if (!Objects.equals(before.connectionTest(), after.connectionTest())) {
            changes.add(kind, root.at("test"), before.connectionTest(), after.connectionTest());
        }
        compare(ConnectorChange.GROUPS_CHANGED, "groups", before.groups(), after.groups(), ServiceDiff::text);
        compare(ConnectorChange.LIMITS_CHANGED, "limits", before.limits(), after.limits(), ServiceDiff::text);
        compare(ConnectorChange.VERSIONS_CHANGED, "versions", before.versions(), after.versions(), ServiceDiff::text);
        profile(before.profile(), after.profile());
    }

    private void profile(Profile before, Profile after) {
        profile("category", before.category(), after.category());
        profile("keywords", Texts.list(before.keywords()), Texts.list(after.keywords()));
        profile("website", before.website(), after.website());
        profile("icon.light", light(before.icon()), light(after.icon()));
        profile("icon.dark", dark(before.icon()), dark(after.icon()));
    }

    private void profile(String key, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(ConnectorChange.PROFILE_CHANGED, root.at(key), key, before, after);
        }
    }

    private static @Nullable String light(@Nullable Icon icon) {
        return icon == null ? null : icon.light();
    }

    private static @Nullable String dark(@Nullable Icon icon) {
        return icon == null ? null : icon.dark();
    }

    private <T> void compare(ChangeKind kind, String key, List<T> before, List<T> after, Function<T, String> text) {
        List<String> old = before.stream().map(text).toList();
        List<String> current = after.stream().map(text).toList();
        if (!old.equals(current)) {
            changes.add(kind, root.at(key), Texts.list(old), Texts.list(current));
        }
    }

    private static String text(Group group) {
        return group.id() + " " + group.name() + " " + group.description();
    }

    private static String text(RateLimit limit) {
        return limit.name() + " " + limit.requests() + " per " + limit.per() + " " + Texts.list(limit.actions());
    }

    private static String text(ServiceVersion version) {
        return version.id() + " " + version.description();
    }
}
