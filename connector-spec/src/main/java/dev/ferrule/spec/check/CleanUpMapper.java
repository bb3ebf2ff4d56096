package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Step;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads which steps clean up: they come last, and run whether the others have failed or not. */
final class CleanUpMapper {

    private final Diagnostics diagnostics;

    CleanUpMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports clean-ups that stand where there is nothing to clean up, or before what they would spoil. */
    void check(List<StepOutline> steps) {
        boolean cleaning = false;
        for (StepOutline step : steps) {
            if (cleaning && !step.always()) {
                bad(
                        step.fields().span(),
                        "the step " + Quote.code(step.id()) + " comes after a clean-up",
                        "move the steps with `always: true` to the end");
            }
            cleaning |= step.always();
            if (step.always() && (step.main() || steps.size() == 1)) {
                bad(
                        step.fields().keySpan("always"),
                        "what the action is for is no clean-up",
                        "remove `always`, or make it a step of its own behind the others");
            }
            if (step.fields().has("ignore") && !step.always()) {
                bad(
                        step.fields().keySpan("ignore"),
                        "`ignore` stands without `always: true`",
                        "say `absent` for statuses that mean that there is no such thing");
            }
        }
    }

    /** The step as a clean-up, if it is one. */
    Step map(StepOutline outline, Step step) {
        Set<Integer> ignore = new TreeSet<>();
        outline.fields().texts("ignore").stream()
                .filter(text -> text.matches("[1-5][0-9]{2}"))
                .forEach(text -> ignore.add(Integer.valueOf(text)));
        ignore.stream()
                .filter(status -> status < 400 || step.success().contains(status))
                .forEach(status -> bad(
                        outline.fields().span("ignore"),
                        "the status " + status + " is no failure of this step",
                        "name statuses from 400 that are not under `success`"));
        return outline.always() || !ignore.isEmpty()
                ? step.toBuilder()
                        .cleanUp(outline.always(), Collections.unmodifiableSet(ignore))
                        .build()
                : step;
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_CLEAN_UP, span, message, hint);
    }
}
