package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a spec itself puts into addresses. */
final class AddressSecrets {

    private AddressSecrets() {}

    /** The ids of parameters and of fields of the connection that are parts of the addresses of an action. */
    static Set<String> of(Action action, Rig rig) {
        Set<String> ids = new LinkedHashSet<>();
        for (Step step : action.steps()) {
            step.path().forEach(part -> note(part, ids));
            step.query().values().forEach(value -> note(value, ids));
        }
        action.parameters().stream()
                .filter(parameter ->
                        parameter.targets().stream().anyMatch(target -> target.place() == Parameter.Place.QUERY))
                .map(Parameter::id)
                .forEach(ids::add);
        rig.connector().connector().auth().forEach(scheme -> {
            if (scheme.recipe() instanceof AuthRecipe.ApiKey key
                    && key.place() == AuthRecipe.Place.QUERY
                    && key.value() instanceof Expression.Reference reference
                    && reference.origin() instanceof Origin.Connection field) {
                ids.add(field.field());
            }
        });
        return ids;
    }

    private static void note(Part part, Set<String> ids) {
        if (part instanceof Part.Slot slot) {
            note(slot.from(), ids);
        }
    }

    private static void note(Value value, Set<String> ids) {
        if (value instanceof Value.Reference reference) {
            note(reference.from(), ids);
        } else if (value instanceof Value.Template template) {
            template.parts().forEach(part -> note(part, ids));
        }
    }

    private static void note(Source source, Set<String> ids) {
        if (source instanceof Source.Input input) {
            ids.add(input.parameter());
        } else if (source instanceof Source.Connection field) {
            ids.add(field.field());
        }
    }
}
