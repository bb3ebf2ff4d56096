package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import java.util.List;

/** Compares the types whose values have one of several forms. */
final class OneOfDiff {

    private final Changes changes;

    OneOfDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Spot type, OneOfType before, OneOfType after) {
        tag(type.at("tag"), before.tag(), after.tag());
        Spot all = type.at("one-of");
        Keyed<Form> forms = Keyed.of(before.forms(), after.forms(), Form::name);
        for (Form form : forms.removed()) {
            Spot spot = all.at(form.name(), form.position(), null);
            changes.add(TypeChange.FORM_REMOVED, spot, Texts.type(form.type()), null);
        }
        for (Form form : forms.added()) {
            Spot spot = all.at(form.name(), null, form.position());
            changes.add(TypeChange.FORM_ADDED, spot, null, Texts.type(form.type()));
        }
        forms.kept().forEach(pair -> form(all, pair.before(), pair.after()));
        if (!before.tag().isTold() && !after.tag().isTold() && !startsAlike(after, forms)) {
            changes.add(TypeChange.FORM_ORDER_CHANGED, type, null, null);
        } else if (forms.reordered()) {
            changes.add(TypeChange.FORMS_REORDERED, type, null, null);
        }
    }

    private void form(Spot all, Form old, Form current) {
        Spot spot = all.at(old.name(), old.position(), current.position());
        changes.compare(TypeChange.FORM_TYPE_CHANGED, spot, old.type(), current.type(), Texts::type);
        changes.compare(TypeChange.FORM_WIRE_CHANGED, spot, old.wire(), current.wire());
        changes.compare(TypeChange.FORM_DESCRIPTION_CHANGED, spot, old.description(), current.description());
    }

    /** Whether new forms come behind the old ones, which stand in their order. */
    private static boolean startsAlike(OneOfType after, Keyed<Form> forms) {
        List<String> kept =
                forms.kept().stream().map(pair -> pair.before().name()).toList();
        List<String> first =
                after.forms().stream().limit(kept.size()).map(Form::name).toList();
        return kept.equals(first);
    }

    private void tag(Spot spot, Tag before, Tag after) {
        if (!told(before).equals(told(after))) {
            changes.add(TypeChange.TAG_CHANGED, spot, told(before), told(after));
        } else if (before instanceof Tag.Field old && after instanceof Tag.Field current) {
            changes.compare(TypeChange.TAG_WIRE_CHANGED, spot, old.wire(), current.wire());
        }
    }

    private static String told(Tag tag) {
        if (tag instanceof Tag.Field field) {
            return "field: " + field.name();
        }
        return tag instanceof Tag.Key ? "key" : "none";
    }
}
