package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.AuthScheme;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Connector.ErrorEntry;
import dev.ferrule.spec.model.Connector.Library;
import dev.ferrule.spec.model.Connector.Pages;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a connector. */
public final class ConnectorDiff {

    private final Changes changes = new Changes();
    private final Connector before;
    private final Connector after;
    private final Spot root;

    private ConnectorDiff(Connector before, Connector after) {
        this.before = before;
        this.after = after;
        this.root = new Spot("", before.position(), after.position());
    }

    /** Every change that leads from the old version to the new one, in the order of the spec. */
    public static List<Change> compare(Connector before, Connector after) {
        ConnectorDiff diff = new ConnectorDiff(before, after);
        diff.identity();
        diff.connection();
        diff.auth();
        new ResponseDiff(diff.changes).compare(diff.root, before.responses(), after.responses());
        diff.errors();
        new TypeDiff(diff.changes, InputTypes.of(List.of(before, after)))
                .compare(diff.root, before.types().values(), after.types().values());
        new ActionDiff(diff.changes).compare(diff.root, before.actions(), after.actions());
        diff.pages(before.pages(), after.pages());
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
    }

    /** The first way is the one that counts, so a way that comes before it changes what is used. */
    private void auth() {
        List<String> old = before.auth().stream().map(Texts::auth).toList();
        List<String> current = after.auth().stream().map(Texts::auth).toList();
        boolean reordered = !old.equals(current) && new HashSet<>(old).equals(new HashSet<>(current));
        if (reordered) {
            changes.add(ConnectorChange.AUTH_PREFERENCE_CHANGED, root.at("auth"), Texts.list(old), Texts.list(current));
            return;
        }
        for (Aligned.Row<AuthScheme> row : Aligned.of(before.auth(), after.auth(), ConnectorDiff::same)) {
            AuthScheme from = row.before().orElse(null);
            AuthScheme to = row.after().orElse(null);
            Spot spot = root.at("auth." + (to == null ? row.oldIndex() : row.newIndex()));
            if (from == null && to != null) {
                boolean last = row.newIndex() >= old.size();
                changes.add(
                        last ? ConnectorChange.AUTH_ADDED : ConnectorChange.AUTH_PREFERENCE_CHANGED,
                        spot.at("basic", null, after.position()),
                        null,
                        Texts.auth(to));
            } else if (from != null && !row.same()) {
                changes.add(
                        to == null ? ConnectorChange.AUTH_REMOVED : ConnectorChange.AUTH_CHANGED,
                        spot,
                        Texts.auth(from),
                        to == null ? null : Texts.auth(to));
            }
        }
    }

    private static boolean same(AuthScheme old, AuthScheme current) {
        if (old instanceof AuthScheme.Basic first && current instanceof AuthScheme.Basic second) {
            return first.user().equals(second.user()) && first.password().equals(second.password());
        }
        return old.getClass() == current.getClass();
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
