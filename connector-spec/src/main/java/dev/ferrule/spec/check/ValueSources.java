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

    /** A source, or those that a value of the action is worked out of. */
    private void add(Source source, List<Source> found) {
        if (source instanceof Source.Worked worked) {
            collect(worked.value(), found);
        } else {
            found.add(source);
        }
    }

    private void collect(Value value, List<Source> found) {
        if (value instanceof Value.Reference reference) {
            if (converted || reference.functions().stream().noneMatch(function -> function.startsWith(Value.HOOK))) {
                add(reference.from(), found);
            }
            reference.table().values().forEach(entry -> collect(entry, found));
            if (reference.otherwise() != null) {
                collect(reference.otherwise(), found);
            }
        } else if (value instanceof Value.Template template) {
            template.parts().stream()
                    .filter(Value.Template.Part.Slot.class::isInstance)
                    .forEach(part -> add(((Value.Template.Part.Slot) part).from(), found));
        } else if (value instanceof Value.Structure structure) {
            structure.members().values().forEach(member -> collect(member, found));
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, found));
        } else if (value instanceof Value.Each each) {
            add(each.from(), found);
            collect(each.give(), found);
        } else if (value instanceof Value.When when) {
            collect(when.give(), found);
            if (when.otherwise() != null) {
                collect(when.otherwise(), found);
            }
        }
    }
}
