package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.ObjectType.Field;
import dev.ferrule.spec.model.OneOfType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares the types that inputs and outputs are made of. */
final class TypeDiff {

    private final Changes changes;
    private final Set<String> inputs;

    /**
     * Makes a comparison.
     *
     * @param inputs the names of the types that callers give
     */
    TypeDiff(Changes changes, Set<String> inputs) {
        this.changes = changes;
        this.inputs = inputs;
    }

    void compare(Spot root, Collection<NamedType> before, Collection<NamedType> after) {
        Spot all = root.at("types");
        Keyed<NamedType> types = Keyed.of(before, after, NamedType::name);
        types.removed()
                .forEach(type ->
                        changes.add(TypeChange.TYPE_REMOVED, all.at(type.name(), type.position(), null), null, null));
        types.added()
                .forEach(type ->
                        changes.add(TypeChange.TYPE_ADDED, all.at(type.name(), null, type.position()), null, null));
        types.kept().forEach(pair -> type(all, pair.before(), pair.after()));
        if (types.reordered()) {
            changes.add(TypeChange.TYPES_REORDERED, all, null, null);
        }
    }

    private void type(Spot all, NamedType before, NamedType after) {
        Spot spot = all.at(before.name(), before.position(), after.position());
        changes.compare(TypeChange.TYPE_DESCRIPTION_CHANGED, spot, before.description(), after.description());
        if (before instanceof ObjectType old && after instanceof ObjectType current) {
            fields(spot, old, current);
            drops(spot, old.drop(), current.drop());
        } else if (before instanceof OneOfType old && after instanceof OneOfType current) {
            new OneOfDiff(changes).compare(spot, old, current);
        } else {
            changes.add(TypeChange.TYPE_KIND_CHANGED, spot, kind(before), kind(after));
        }
    }

    private static String kind(NamedType type) {
        return type instanceof ObjectType ? "fields" : "one-of";
    }

    private void fields(Spot type, ObjectType before, ObjectType after) {
        Spot all = type.at("fields");
        boolean given = inputs.contains(before.name());
        Keyed<Field> fields = Keyed.of(before.fields(), after.fields(), Field::name);
        List<Keyed.Pair<Field>> renamed = Renames.of(fields, TypeDiff::sameWire);
        for (Keyed.Pair<Field> pair : renamed) {
            Spot spot = all.at(
                    pair.before().name(), pair.before().position(), pair.after().position());
            changes.add(
                    TypeChange.FIELD_RENAMED,
                    spot,
                    pair.before().name(),
                    pair.after().name());
            contract(spot, pair.before(), pair.after(), given);
        }
        for (Field field : Renames.rest(fields.removed(), renamed)) {
            Spot spot = all.at(field.name(), field.position(), null);
            changes.add(TypeChange.FIELD_REMOVED, spot, Texts.type(field.type()), null);
        }
        for (Field field : Renames.rest(fields.added(), renamed)) {
            Spot spot = all.at(field.name(), null, field.position());
            changes.add(
                    given && field.required() ? TypeChange.REQUIRED_INPUT_FIELD_ADDED : TypeChange.FIELD_ADDED,
                    spot,
                    null,
                    Texts.type(field.type()));
        }
        for (Keyed.Pair<Field> pair : fields.kept()) {
            Field old = pair.before();
            Field current = pair.after();
            Spot spot = all.at(old.name(), old.position(), current.position());
            contract(spot, old, current, given);
            wire(spot, old.wire(), current.wire());
            LifecycleDiff.compare(changes, spot, old.lifecycle(), current.lifecycle());
            changes.compare(TypeChange.FIELD_DESCRIPTION_CHANGED, spot, old.description(), current.description());
        }
        if (fields.reordered()) {
            changes.add(TypeChange.FIELDS_REORDERED, type, null, null);
        }
    }

    private static boolean sameWire(Field old, Field current) {
        return old.wire().get(0).equals(current.wire().get(0));
    }

    private void contract(Spot spot, Field old, Field current, boolean given) {
        changes.compare(TypeChange.FIELD_TYPE_CHANGED, spot, old.type(), current.type(), Texts::type);
        if (old.required() != current.required()) {
            ChangeKind required = given ? TypeChange.INPUT_FIELD_BECAME_REQUIRED : TypeChange.FIELD_BECAME_REQUIRED;
            changes.add(current.required() ? required : TypeChange.FIELD_BECAME_OPTIONAL, spot, null, null);
        }
        if (given) {
            ChangeKind clearing = old.clear() == null
                    ? TypeChange.FIELD_CLEARING_ADDED
                    : current.clear() == null ? TypeChange.FIELD_CLEARING_REMOVED : TypeChange.FIELD_CLEARING_CHANGED;
            changes.compare(clearing, spot, old.clear(), current.clear(), Texts::value);
            new RuleDiff(changes).compare(spot, old.constraints(), current.constraints());
        } else if (!old.constraints().equals(current.constraints()) || !Objects.equals(old.clear(), current.clear())) {
            changes.add(TypeChange.FIELD_RULES_CHANGED, spot, null, null);
        }
    }

    private void wire(Spot spot, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            boolean onlyMore = after.size() > before.size()
                    && after.subList(0, before.size()).equals(before);
            changes.add(
                    onlyMore ? TypeChange.FIELD_WIRE_WIDENED : TypeChange.FIELD_WIRE_CHANGED,
                    spot,
                    Texts.list(before),
                    Texts.list(after));
        }
    }

    private void drops(Spot type, Set<String> before, Set<String> after) {
        Spot spot = type.at("drop");
        Keyed<String> members = Keyed.of(before, after, member -> member);
        members.removed().forEach(member -> changes.add(TypeChange.DROP_REMOVED, spot, member, member, null));
        members.added().forEach(member -> changes.add(TypeChange.DROP_ADDED, spot, member, null, member));
    }
}
