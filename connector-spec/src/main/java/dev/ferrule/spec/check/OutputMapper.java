package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Action.Example;
import dev.ferrule.spec.model.Action.Output;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an action returns. */
final class OutputMapper {

    private final Diagnostics diagnostics;
    private final TypeReader types;
    private final SpecFolder folder;

    OutputMapper(Diagnostics diagnostics, TypeReader types, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.types = types;
        this.folder = folder;
    }

    /** The output, in a scope behind the last step. */
    Output map(Fields action, List<StepOutline> steps, Scope scope) {
        Fields output = action.nested("output").orElseGet(() -> new Fields(new Mapping(action.span(), List.of())));
        Span span = action.has("output") ? action.keySpan("output") : action.span();
        @Nullable
        Source from = output.scalar("from").map(scalar -> from(scalar, scope)).orElseGet(() -> lastBody(steps));
        if (from == null && !output.mapping().entries().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.NOTHING_TO_RETURN,
                    span,
                    "the last step does not read its answer, so there is nothing to return",
                    "say with `from:` which step's body is returned");
        }
        ValueType type = output.has("type") || output.has("of") ? types.read(output, true) : ValueType.Scalar.ANY;
        checkFile(type, from, steps, output.has("type") ? output.span("type") : span);
        return new Output(
                span.start(),
                type,
                from,
                example(output),
                new ShapingMapper(diagnostics).map(output, scope),
                new SecretPaths(diagnostics, types.known()).map(output, type));
    }

    private void checkFile(ValueType type, @Nullable Source from, List<StepOutline> steps, Span span) {
        boolean bytes = from instanceof Source.Body body
                && steps.stream().anyMatch(step -> step.id().equals(body.step()) && step.read() == Step.Read.BYTES);
        boolean file = type == ValueType.Scalar.FILE;
        if (type.innermost() == ValueType.Scalar.FILE && !(file && bytes)) {
            diagnostics.report(
                    DiagnosticCode.FILE_OUTPUT,
                    span,
                    "the output is a file, and what is returned is none",
                    "say `read: bytes` in the step whose body is returned");
        } else if (bytes && !file && type != ValueType.Scalar.ANY) {
            diagnostics.report(
                    DiagnosticCode.FILE_OUTPUT,
                    span,
                    "the step reads bytes, which are a file and nothing else",
                    "say `type: file`, or remove `read: bytes`");
        }
    }

    private Source from(Scalar scalar, Scope scope) {
        return new SourceResolver(diagnostics).resolve(scalar, scope);
    }

    private static @Nullable Source lastBody(List<StepOutline> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        StepOutline last = steps.stream()
                .filter(step -> !step.always())
                .reduce((first, second) -> second)
                .orElse(steps.get(steps.size() - 1));
        return last.read() == Step.Read.NOTHING ? null : new Source.Body(last.id(), JsonPath.WHOLE);
    }

    private @Nullable Example example(Fields output) {
        Scalar file = output.scalar("example").orElse(null);
        if (file == null) {
            return null;
        }
        return folder.referenced(file.text(), file.span())
                .map(source -> new Example(source.file(), unixLines(source.text())))
                .orElse(null);
    }

    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
