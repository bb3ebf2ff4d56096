package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.ConditionWords;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that inputs are given where they mean something, and where they must be. */
final class Applicability {

    private Applicability() {}

    /** What is given in vain or missing, in the order of the parameters; empty when nothing is. */
    static List<Violation> check(ActionDefinition action, Inputs inputs) {
        boolean always = true;
        for (ParameterDefinition parameter : action.parameters()) {
            always &= Condition.isAlways(parameter.visibleWhen())
                    && parameter.requiredWhen().isEmpty();
        }
        if (always) {
            return List.of();
        }
        Scope scope = new Scope(Map.of(), action, inputs, false);
        ConditionWords words = new ConditionWords(
                id -> action.parameter(id).map(ParameterDefinition::name).orElse(id));
        List<Violation> violations = new ArrayList<>();
        for (ParameterDefinition parameter : action.parameters()) {
            boolean given =
                    inputs.get(parameter.id()).filter(parameter::isGiven).isPresent();
            if (given && !Evaluator.holds(parameter.visibleWhen(), scope)) {
                violations.add(violation(
                        parameter, "visible-when", "means nothing unless " + words.of(parameter.visibleWhen())));
            }
            if (!given && parameter.requiredWhen().isPresent()) {
                Condition when = parameter.requiredWhen().get();
                if (Evaluator.holds(when, scope) && Evaluator.holds(parameter.visibleWhen(), scope)) {
                    violations.add(violation(parameter, "required-when", "must be given when " + words.of(when)));
                }
            }
        }
        return violations;
    }

    private static Violation violation(ParameterDefinition parameter, String rule, String message) {
        return new Violation(parameter.id(), parameter.name(), rule, message);
    }
}
