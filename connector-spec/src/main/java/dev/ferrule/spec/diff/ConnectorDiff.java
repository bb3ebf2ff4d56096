package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Connector.ErrorEntry;
import dev.ferrule.spec.model.Connector.Library;
import dev.ferrule.spec.model.Connector.Pages;
import dev.ferrule.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a connector. */
public final class ConnectorDiff {

    private final Changes changes;
    private final Connector before;
    private final Connector after;
    private final Spot root;

    private ConnectorDiff(Connector before, Connector after) {
        this.changes = new Changes(new SecretLiterals(List.of(before, after)));
        this.before = before;
        this.after = after;
        this.root = new Spot("", before.position(), after.position());
    }

    /** Every change that leads from the old version to the new one, in the order of the spec. */
    public static List<Change> compare(Connector before, Connector after) {
        ConnectorDiff diff = new ConnectorDiff(before, after);
        diff.identity();
        diff.connection();
        new AuthDiff(diff.changes).compare(diff.root, before.auth(), after.auth());
        new HookDiff(diff.changes)
                .compare(diff.root, before.hooks().values(), after.hooks().values());
        new ResponseDiff(diff.changes).compare(diff.root, before.responses(), after.responses());
        diff.errors();
        new TypeDiff(diff.changes, InputTypes.of(List.of(before, after)))
                .compare(diff.root, before.types().values(), after.types().values());
        new ActionDiff(diff.changes).compare(diff.root, before.actions(), after.actions());
        diff.pages(before.pages(), after.pages());
        new ServiceDiff(diff.changes, diff.root).compare(before, after);
        return diff.changes.found();
    }

    private void identity() {
        changes.compare(ConnectorChange.CONNECTOR_RENAMED, root.at("connector"), before.id(), after.id());
        changes.compare(ConnectorChange.CONNECTOR_NAME_CHANGED, root.at("name"), before.name(), after.name());
        changes.compare(
                ConnectorChange.CONNECTOR_DESCRIPTION_CHANGED,
                root.at("description"),
                before.description(),
                after.description());
        changes.compare(ConnectorChange.PACKAGE_CHANGED, root.at("package"), before.javaPackage(), after.javaPackage());
        changes.compare(
                ConnectorChange.SERVER_CHANGED, root.at("server"), before.server(), after.server(), Texts::value);
        otherServers(before.otherServers(), after.otherServers());
        allow(before.allow(), after.allow());
    }

    /** A call that goes to one that is new, or to none of them any more, is told where its step stands. */
    private void otherServers(Map<String, Value> old, Map<String, Value> current) {
        Keyed<String> names = Keyed.of(old.keySet(), current.keySet(), name -> name);
        names.kept().forEach(pair -> otherServer(ConnectorChange.OTHER_SERVER_CHANGED, pair.before(), old, current));
        names.removed().forEach(name -> otherServer(ConnectorChange.OTHER_SERVER_REMOVED, name, old, current));
        names.added().forEach(name -> otherServer(ConnectorChange.OTHER_SERVER_ADDED, name, old, current));
    }

    private void otherServer(ChangeKind kind, String name, Map<String, Value> old, Map<String, Value> current) {
        changes.compare(kind, root.at("server.others").at(name), old.get(name), current.get(name), Texts::value);
    }

    private void allow(List<String> old, List<String> current) {
        if (!old.equals(current)) {
            boolean wider = current.isEmpty() || (!old.isEmpty() && current.containsAll(old));
            changes.add(
                    wider ? ConnectorChange.ALLOWED_HOSTS_WIDENED : ConnectorChange.ALLOWED_HOSTS_NARROWED,
                    root.at("server.allow"),
                    hosts(old),
                    hosts(current));
        }
    }

    private static String hosts(List<String> hosts) {
        return hosts.isEmpty() ? "any host" : Texts.list(hosts);
    }

    private void connection() {
        Spot all = root.at("connection");
        Keyed<ConnectionField> fields = Keyed.of(before.connection(), after.connection(), ConnectionField::id);
        for (ConnectionField field : fields.removed()) {
            Spot spot = all.at(field.id(), field.position(), null);
            changes.add(ConnectorChange.CONNECTION_FIELD_REMOVED, spot, Texts.type(field.type()), null);
        }
        for (ConnectionField field : fields.added()) {
            ChangeKind kind = field.required()
                    ? ConnectorChange.REQUIRED_CONNECTION_FIELD_ADDED
                    : ConnectorChange.CONNECTION_FIELD_ADDED;
            changes.add(kind, all.at(field.id(), null, field.position()), null, Texts.type(field.type()));
        }
        fields.kept().forEach(pair -> field(all, pair.before(), pair.after()));
        if (fields.reordered()) {
            changes.add(ConnectorChange.CONNECTION_FIELDS_REORDERED, all, null, null);
        }
    }

    private void field(Spot all, ConnectionField old, ConnectionField current) {
        Spot spot = all.at(old.id(), old.position(), current.position());
        changes.compare(ConnectorChange.CONNECTION_FIELD_TYPE_CHANGED, spot, old.type(), current.type(), Texts::type);
        changes.compare(
                ConnectorChange.CONNECTION_FIELD_DEFAULT_CHANGED,
                spot,
                old.defaultValue(),
                current.defaultValue(),
                Texts::value);
        if (old.required() && current.required() && !old.requiredWith().equals(current.requiredWith())) {
            requiredWith(spot, old, current);
        }
        if (old.required() != current.required()) {
            ChangeKind kind = current.required()
                    ? ConnectorChange.CONNECTION_FIELD_BECAME_REQUIRED
                    : ConnectorChange.CONNECTION_FIELD_BECAME_OPTIONAL;
            changes.add(kind, spot, null, null);
        }
        new RuleDiff(changes).compare(spot, old.constraints(), current.constraints());
        changes.compare(ConnectorChange.CONNECTION_FIELD_NAME_CHANGED, spot, old.name(), current.name());
        changes.compare(
                ConnectorChange.CONNECTION_FIELD_DESCRIPTION_CHANGED, spot, old.description(), current.description());
        changes.compare(ConnectorChange.CONNECTION_FIELD_EXAMPLE_CHANGED, spot, old.example(), current.example());
        changes.compare(
                ConnectorChange.CONNECTION_FIELD_FORM_CHANGED,
                spot.at("placeholder"),
                old.presentation().placeholder(),
                current.presentation().placeholder());
        changes.compare(
                ConnectorChange.CONNECTION_FIELD_FORM_CHANGED,
                spot.at("help"),
                old.presentation().help(),
                current.presentation().help());
    }

    private void requiredWith(Spot spot, ConnectionField old, ConnectionField current) {
        boolean wider = before.auth().stream()
                .anyMatch(scheme -> !old.requiredWith(scheme.id()) && current.requiredWith(scheme.id()));
        changes.add(
                wider
                        ? ConnectorChange.CONNECTION_FIELD_BECAME_REQUIRED
                        : ConnectorChange.CONNECTION_FIELD_BECAME_OPTIONAL,
                spot,
                null,
                null);
    }

    private void errors() {
        Spot all = root.at("errors");
        Keyed<ErrorEntry> errors =
                Keyed.of(before.errors().values(), after.errors().values(), ErrorEntry::code);
        for (ErrorEntry error : errors.removed()) {
            Spot spot = all.at(error.code(), error.position(), null);
            changes.add(ConnectorChange.ERROR_CODE_REMOVED, spot, error.code(), error.kind(), null);
        }
        for (ErrorEntry error : errors.added()) {
            Spot spot = all.at(error.code(), null, error.position());
            changes.add(ConnectorChange.ERROR_CODE_ADDED, spot, error.code(), null, error.kind());
        }
        for (Keyed.Pair<ErrorEntry> pair : errors.kept()) {
            ErrorEntry old = pair.before();
            ErrorEntry current = pair.after();
            Spot spot = all.at(old.code(), old.position(), current.position());
            changes.compare(ConnectorChange.ERROR_KIND_CHANGED, spot, old.kind(), current.kind());
            changes.compare(ConnectorChange.ERROR_DESCRIPTION_CHANGED, spot, old.description(), current.description());
            changes.compare(ConnectorChange.ERROR_ADVICE_CHANGED, spot, old.advice(), current.advice());
        }
        if (errors.reordered()) {
            changes.add(ConnectorChange.ERROR_CODES_REORDERED, all, null, null);
        }
    }

    private void pages(Pages old, Pages current) {
        page("vendor", old.vendor(), current.vendor());
        page("index", old.index(), current.index());
        page("library.url", old.library(), current.library(), Library::url);
        page("library.icon", old.library(), current.library(), Library::icon);
        page("library.icon-path", old.library(), current.library(), Library::iconPath);
    }

    private void page(
            String name, @Nullable Library old, @Nullable Library current, Function<Library, @Nullable String> part) {
        page(name, old == null ? null : part.apply(old), current == null ? null : part.apply(current));
    }

    private void page(String name, @Nullable String old, @Nullable String current) {
        if (!Objects.equals(old, current)) {
            changes.add(ConnectorChange.PAGES_CHANGED, root.at("pages." + name), name, old, current);
        }
    }
}
