package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.GuardDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how often the steps of one call have begun again because somebody else has changed what was read. */
final class Rereads {

    private final List<StepDefinition> steps;
    /** By step; made when the first begins again, which few calls do. */
    private Map<String, Integer> done = Map.of();

    Rereads(List<StepDefinition> steps) {
        this.steps = steps;
    }

    /**
     * The place of the step to go on with after a failed one. What the steps behind it answered is forgotten.
     *
     * @throws ServiceException the failure itself, when nothing is to be tried again
     */
    int after(ServiceException failed, StepDefinition step, Scope scope, Deadline deadline) {
        GuardDefinition guard = step.guard().orElseThrow(() -> failed);
        done = done.isEmpty() ? new HashMap<>() : done;
        int before = done.merge(step.id(), 1, Integer::sum) - 1;
        if (!stale(guard, failed.failure()) || before >= guard.again() || deadline.passed()) {
            throw failed;
        }
        int first = 0;
        while (!steps.get(first).id().equals(guard.reread())) {
            first++;
        }
        steps.subList(first, steps.indexOf(step) + 1).forEach(again -> scope.forget(again.id()));
        return first;
    }

    /** Whether the failure says no more than its status; one that a rule gave another kind has another reason. */
    private static boolean stale(GuardDefinition guard, Failure failure) {
        int status = failure.status().orElse(0);
        return guard.stale().contains(status)
                && (failure.kind().equals(ErrorKind.CONFLICT) || failure.kind().equals(AnswerJudge.byStatus(status)));
    }
}
