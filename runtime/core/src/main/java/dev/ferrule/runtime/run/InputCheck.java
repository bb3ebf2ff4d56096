package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.validation.InputValidator;
import dev.ferrule.runtime.validation.RuleChecker;
import java.util.ArrayList;
import java.util.List;

/** Refuses inputs that break rules of their action, before anything is sent. */
final class InputCheck {

    private final ConnectorDefinition connector;

    InputCheck(ConnectorDefinition connector) {
        this.connector = connector;
    }

    /** Checks inputs by the rules of the definition. */
    void check(ActionDefinition action, Inputs inputs) {
        refuse(action, violations(connector, action, inputs));
    }

    /** Checks the input of a generated class by its annotations, and gives it as the definition names it. */
    Inputs checked(ActionDefinition action, TypedInput input) {
        Inputs inputs = input.toInputs();
        // The annotations say what the definition says, and the validator that reads them costs a start more than all
        // else together. It is asked when there is something to tell. A class without room for all annotations knows
        // less, and a value that has no right form, such as a date of the year 10000, is none that they could judge:
        // then the definition tells.
        List<Violation> broken = violations(connector, action, inputs);
        if (broken.stream().anyMatch(violation -> violation.rule().equals("type"))) {
            refuse(action, broken);
        } else if (!broken.isEmpty()) {
            List<Violation> told = all(InputValidator.check(connector, action, input), action, inputs);
            refuse(action, told.size() < broken.size() ? broken : told);
        }
        return inputs;
    }

    /** What is wrong with the inputs. */
    static List<Violation> violations(ConnectorDefinition connector, ActionDefinition action, Inputs inputs) {
        return all(RuleChecker.check(connector, action, inputs), action, inputs);
    }

    private static void refuse(ActionDefinition action, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInputException(action.id(), violations);
        }
    }

    private static List<Violation> all(List<Violation> broken, ActionDefinition action, Inputs inputs) {
        List<Violation> unfit = Applicability.check(action, inputs);
        if (unfit.isEmpty()) {
            return broken;
        }
        List<Violation> violations = new ArrayList<>(broken);
        violations.addAll(unfit);
        return violations;
    }
}
