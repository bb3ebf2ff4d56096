package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds the sources that a value draws from; what only decides about it is none. */
final class ValueSources {

    private ValueSources() {}

    static List<Source> of(Value value) {
        List<Source> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(Value value, List<Source> found) {
        if (value instanceof Value.Reference reference) {
            found.add(reference.from());
            reference.table().values().forEach(entry -> collect(entry, found));
            if (reference.otherwise() != null) {
                collect(reference.otherwise(), found);
            }
        } else if (value instanceof Value.Template template) {
            template.parts().stream()
                    .filter(Value.Template.Part.Slot.class::isInstance)
                    .forEach(part -> found.add(((Value.Template.Part.Slot) part).from()));
        } else if (value instanceof Value.Structure structure) {
            structure.members().values().forEach(member -> collect(member, found));
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, found));
        } else if (value instanceof Value.Each each) {
            found.add(each.from());
            collect(each.give(), found);
        } else if (value instanceof Value.When when) {
            collect(when.give(), found);
            if (when.otherwise() != null) {
                collect(when.otherwise(), found);
            }
        }
    }
}
