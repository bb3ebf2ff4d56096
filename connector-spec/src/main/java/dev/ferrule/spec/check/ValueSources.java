package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds the sources that a value draws from; what only decides about it is none. */
final class ValueSources {

    private final boolean converted;

    private ValueSources(boolean converted) {
        this.converted = converted;
    }

    static List<Source> of(Value value) {
        List<Source> found = new ArrayList<>();
        new ValueSources(true).collect(value, found);
        return found;
    }

    /** Those that a value draws from without a conversion, which may make anything of what it is given. */
    static List<Source> unconverted(Value value) {
        List<Source> found = new ArrayList<>();
        new ValueSources(false).collect(value, found);
        return found;
    }

    private void collect(Value value, List<Source> found) {
        if (value instanceof Value.Reference reference) {
            if (converted || reference.functions().stream().noneMatch(function -> function.startsWith(Value.HOOK))) {
                found.add(reference.from());
            }
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
