package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Steps that only read, and whose answers nothing uses. */
final class UnusedAnswers {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private UnusedAnswers() {}

    /** Those of an action with several steps; what the only step does is the action. */
    static List<Step> in(Action action) {
        Set<String> used = Sources.of(action).stream().flatMap(Sources::step).collect(Collectors.toSet());
        return action.steps().stream()
                .filter(step -> action.steps().size() > 1
                        && READING.contains(step.method())
                        && step.responses().isEmpty()
                        && !used.contains(step.id()))
                .toList();
    }
}
