package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds parts of a path, and files, that would be missing when a parameter is not given. */
final class PathSlots {

    private final Diagnostics diagnostics;
    private final Map<String, Parameter> parameters;

    PathSlots(Diagnostics diagnostics, List<Parameter> parameters) {
        this.diagnostics = diagnostics;
        this.parameters =
                parameters.stream().collect(Collectors.toMap(Parameter::id, Function.identity(), (a, b) -> a));
    }

    /** The parameters that stand in the paths of these steps. */
    static Set<String> parametersIn(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.path().stream())
                .flatMap(part -> part instanceof Part.Slot slot && slot.from() instanceof Source.Input input
                        ? Stream.of(input.parameter())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Reports parameters that are said to fill several segments and stand in no path. */
    void checkSegments(List<Entry> entries, List<Step> steps) {
        Set<String> inPaths = parametersIn(steps);
        for (Entry entry : entries) {
            Fields fields = Fields.of(entry.value());
            if (fields.has("segments") && !inPaths.contains(entry.name())) {
                diagnostics.report(
                        DiagnosticCode.BAD_SEGMENTS,
                        fields.keySpan("segments"),
                        "the parameter " + Quote.code(entry.name()) + " stands in the path of no call",
                        "write it as a slot of a call, or remove `segments:`");
            }
        }
    }

    /** Reports parameters that have no form in which they could stand in the paths that they stand in, or stand nowhere. */
    void checkStyles(List<Entry> entries, List<Step> steps, List<StepOutline> outlines) {
        StyleMapper styles = new StyleMapper(diagnostics);
        for (Entry entry : entries) {
            Fields fields = Fields.of(entry.value());
            Parameter parameter = parameters.get(entry.name());
            boolean found = false;
            for (int i = 0; i < steps.size() && !found; i++) {
                Optional<String> before = before(steps.get(i).path(), entry.name());
                if (before.isPresent() && parameter != null) {
                    Span call = outlines.get(i).fields().span("call");
                    styles.checkInPath(fields, parameter.type(), entry.name(), before.get(), call);
                }
                found = before.isPresent();
            }
            if (!found) {
                styles.checkUnsent(fields);
            }
        }
    }

    /** What stands in a path right before the slot of a parameter; empty when it has none. */
    private static Optional<String> before(List<Part> path, String parameter) {
        String before = "";
        for (Part part : path) {
            if (part instanceof Part.Slot slot
                    && slot.from() instanceof Source.Input input
                    && input.path().parts().isEmpty()
                    && input.parameter().equals(parameter)) {
                return Optional.of(before);
            }
            before = part instanceof Part.Literal literal ? literal.text() : "";
        }
        return Optional.empty();
    }

    void check(Step step, Span call) {
        if (!step.when().equals(Test.ALWAYS)) {
            return;
        }
        for (Part part : step.path()) {
            for (String parameter : open(part)) {
                diagnostics.report(
                        DiagnosticCode.OPTIONAL_IN_PATH,
                        call,
                        "the path needs " + Quote.code(parameter) + ", which need not be given",
                        "say `required: true`, give it a default, or add `when:` to the step");
            }
        }
    }

    /** The parameters that fill a slot, or of which its value is worked out, and that need not be given. */
    private List<String> open(Part part) {
        if (!(part instanceof Part.Slot slot)) {
            return List.of();
        }
        boolean otherwise = slot.from() instanceof Source.Worked worked
                && worked.value() instanceof Value.Reference reference
                && reference.otherwise() != null;
        return otherwise
                ? List.of()
                : ValueSources.of(Value.Reference.to(slot.from())).stream()
                        .flatMap(source ->
                                source instanceof Source.Input input ? Stream.of(input.parameter()) : Stream.empty())
                        .filter(parameter -> !isSure(parameter))
                        .distinct()
                        .toList();
    }

    /** Reports a file that is all that a step sends, and need not be given. */
    void checkFile(Step step, Fields fields) {
        boolean open = step.when().equals(Test.ALWAYS)
                && step.upload() != null
                && step.upload().file() instanceof Source.Input input
                && !isSure(input.parameter());
        if (open) {
            diagnostics.report(
                    DiagnosticCode.BAD_UPLOAD,
                    fields.span("file"),
                    "the step sends the file " + Quote.code(fields.text("file", "")) + ", which need not be given",
                    "say `required: true` of it, or add `when:` to the step");
        }
    }

    private boolean isSure(String id) {
        Set<String> chain = new HashSet<>();
        Parameter parameter = parameters.get(id);
        while (parameter != null && chain.add(parameter.id())) {
            Optional<String> standIn = DefaultMapper.standIn(parameter);
            if (parameter.required() || (parameter.defaultValue() != null && standIn.isEmpty())) {
                return true;
            }
            parameter = standIn.map(parameters::get).orElse(null);
        }
        return false;
    }
}
