package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parameters that are secret and a part of an address nevertheless, as the service takes them nowhere else. */
final class AddressSecrets {

    private AddressSecrets() {}

    /** Their ids as code in Markdown, in the order of the action. */
    static List<String> of(Action action) {
        Set<String> inAddress = new LinkedHashSet<>();
        for (Step step : action.steps()) {
            step.path().forEach(part -> note(part, inAddress));
            step.query().values().forEach(value -> note(value, inAddress));
        }
        return action.parameters().stream()
                .filter(parameter -> parameter.type().innermost() == Scalar.SECRET)
                .filter(parameter -> inAddress.contains(parameter.id())
                        || parameter.targets().stream().anyMatch(target -> target.place() == Parameter.Place.QUERY))
                .map(parameter -> "`" + parameter.id() + "`")
                .toList();
    }

    private static void note(Part part, Set<String> found) {
        if (part instanceof Part.Slot slot && slot.from() instanceof Source.Input input) {
            found.add(input.parameter());
        }
    }

    private static void note(Value value, Set<String> found) {
        if (value instanceof Value.Reference reference && reference.from() instanceof Source.Input input) {
            found.add(input.parameter());
        } else if (value instanceof Value.Template template) {
            template.parts().forEach(part -> note(part, found));
        }
    }
}
