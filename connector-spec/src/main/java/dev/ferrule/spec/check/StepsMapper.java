package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.CallGrammar;
import dev.ferrule.spec.grammar.Shape;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the steps of an action, or the one call that stands in their place. */
final class StepsMapper {

    /** What an action says in the place of its only step. */
    private static final List<String> OF_ONE_STEP = CallGrammar.STEP.names().stream()
            .filter(key -> ActionGrammar.ACTION.key(key).isPresent())
            .toList();

    private final Diagnostics diagnostics;
    private final SpecFolder folder;

    StepsMapper(Diagnostics diagnostics, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.folder = folder;
    }

    /** What must be known of each step before anything refers to it. */
    List<StepOutline> outlines(Fields action) {
        if (!action.has("steps")) {
            if (!action.has("call") && meant(action, ActionGrammar.ACTION, "call")) {
                return List.of();
            }
            if (!action.has("call")) {
                diagnostics.report(
                        DiagnosticCode.MISSING_KEY,
                        action.span(),
                        "an action needs the key `steps` or `call`",
                        "add `call: GET /path`, or `steps:` with several calls");
                return List.of();
            }
            List<StepOutline> only = List.of(StepOutline.of(action, true));
            new UploadMapper(diagnostics).check(action, only);
            return only;
        }
        OF_ONE_STEP.stream()
                .filter(action::has)
                .forEach(key -> diagnostics.report(
                        DiagnosticCode.CONFLICTING_KEYS,
                        action.keySpan(key),
                        Quote.code(key) + " stands beside `steps`",
                        "move it into a step"));
        List<SpecNode> nodes = action.items("steps");
        List<StepOutline> outlines = nodes.stream()
                .map(node -> StepOutline.of(Fields.of(node), nodes.size() == 1))
                .toList();
        outlines.forEach(outline -> new FetchMapper(diagnostics).check(outline.fields()));
        new UploadMapper(diagnostics).check(action, outlines);
        checkIds(outlines);
        checkMain(outlines);
        new CleanUpMapper(diagnostics).check(outlines);
        return outlines;
    }

    private void checkIds(List<StepOutline> outlines) {
        Set<String> seen = new HashSet<>();
        for (StepOutline outline : outlines) {
            Fields step = outline.fields();
            if (!step.has("id")) {
                if (outlines.size() > 1 && !meant(step, CallGrammar.STEP, "id")) {
                    diagnostics.report(
                            DiagnosticCode.MISSING_KEY,
                            step.span(),
                            "a step needs the key `id` when the action has several",
                            "add `id:` with a short name, such as `current`");
                }
            } else if (Words.RESERVED_STEPS.contains(outline.id())) {
                diagnostics.report(
                        DiagnosticCode.RESERVED_NAME,
                        step.span("id"),
                        "a step cannot be called " + Quote.code(outline.id()) + ", because paths start with that word",
                        "choose another id");
            } else if (!seen.add(outline.id())) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_NAME,
                        step.span("id"),
                        "another step is called " + Quote.code(outline.id()) + " already",
                        "choose another id");
            }
        }
    }

    private void checkMain(List<StepOutline> outlines) {
        outlines.stream()
                .filter(StepOutline::main)
                .skip(1)
                .forEach(outline -> diagnostics.report(
                        DiagnosticCode.SEVERAL_MAIN_STEPS,
                        outline.fields().keySpan("main"),
                        "another step is the main one already",
                        "say `main: true` once"));
    }

    /** The steps; each may refer to those before it. */
    List<Step> map(List<StepOutline> outlines, Scope scope, WireTargets wire) {
        StepMapper mapper = new StepMapper(diagnostics, wire, folder);
        GuardMapper guards = new GuardMapper(diagnostics, wire);
        List<Step> steps = new ArrayList<>();
        Map<String, Step.Read> earlier = new LinkedHashMap<>();
        Map<String, Set<String>> taken = new HashMap<>();
        Set<String> later =
                new LinkedHashSet<>(outlines.stream().map(StepOutline::id).toList());
        for (StepOutline outline : outlines) {
            Scope here = scope.between(earlier, taken, later);
            Step step = mapper.map(outline, here);
            Step guarded = step.toBuilder()
                    .guard(guards.map(outline, step, here, steps))
                    .polling(new PollMapper(diagnostics).map(outline, step, here))
                    .build();
            steps.add(new CleanUpMapper(diagnostics).map(outline, guarded));
            earlier.put(outline.id(), outline.read());
            taken.put(outline.id(), outline.takes());
            later.remove(outline.id());
        }
        return List.copyOf(steps);
    }

    /** Whether a key that does not exist stands for the one that is missing, and has been reported. */
    private static boolean meant(Fields fields, Shape shape, String missing) {
        return fields.mapping().entries().stream()
                .filter(entry -> shape.key(entry.name()).isEmpty())
                .anyMatch(entry -> KeyHints.of(entry, shape)
                        .meant()
                        .filter(missing::equals)
                        .isPresent());
    }
}
