package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.GuardDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.spec.model.Guard;
import org.jspecify.annotations.Nullable;

/** Lowers guards: the version that a step sends back becomes one of its headers. */
final class Guards {

    private Guards() {}

    static void lower(@Nullable Guard guard, StepDefinition.Builder step) {
        if (guard == null) {
            return;
        }
        if (guard.header() != null && guard.from() != null) {
            step.header(guard.header(), Values.lower(guard.from()));
        }
        step.guard(new GuardDefinition(guard.reread(), guard.stale(), guard.again()));
    }
}
