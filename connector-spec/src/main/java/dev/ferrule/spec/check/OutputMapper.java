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
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.function.Predicate;
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
        @Nullable Value value = value(output, steps, scope);
        if (value == null && !output.mapping().entries().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.NOTHING_TO_RETURN,
                    span,
                    "the last step does not read its answer, so there is nothing to return",
                    "say with `from:` which step's body is returned, or with `value:` what it is put together of");
        }
        ValueType type = output.has("type") || output.has("of") ? types.read(output, true) : ValueType.Scalar.ANY;
        Output mapped = new Output(
                span.start(),
                type,
                value,
                example(output),
                new ShapingMapper(diagnostics).map(output, scope),
                new SecretPaths(diagnostics, types.known()).map(output, type));
        checkFile(mapped, steps, output.has("type") ? output.span("type") : span);
        return mapped;
    }

    private @Nullable Value value(Fields output, List<StepOutline> steps, Scope scope) {
        if (output.has("from") && output.has("value")) {
            diagnostics.report(
                    DiagnosticCode.CONFLICTING_KEYS,
                    output.keySpan("value"),
                    "`value` stands beside `from`",
                    "keep one; a part of `value` is taken from a place by `{$from: PATH}`");
        }
        List<Source> places = output.scalars("from").stream()
                .filter(scalar -> scalar.kind() != Kind.NULL)
                .map(scalar -> new SourceResolver(diagnostics).resolve(scalar, scope))
                .toList();
        @Nullable Value from = firstOf(places);
        @Nullable
        Value value = output.node("value").map(node -> put(node, scope)).orElse(from);
        if (value == null) {
            return lastBody(steps);
        }
        if (ValueSources.of(value).stream().anyMatch(scope::isSecret)) {
            diagnostics.report(
                    DiagnosticCode.SECRET_IN_OUTPUT,
                    output.span(output.has("value") ? "value" : "from"),
                    "the output would hold a secret that the caller has given",
                    "leave it out");
        }
        return value;
    }

    private Value put(SpecNode node, Scope scope) {
        Value value = new ValueMapper(diagnostics).map(node, scope);
        if (value instanceof Value.Absent) {
            diagnostics.report(
                    DiagnosticCode.NOTHING_TO_RETURN,
                    node.span(),
                    "the output is always absent",
                    "remove `output:`, or say what it is put together of");
        }
        return value;
    }

    private static @Nullable Value firstOf(List<Source> places) {
        Value.@Nullable Reference first = null;
        for (int i = places.size() - 1; i >= 0; i--) {
            Value.Reference place = Value.Reference.to(places.get(i));
            first = first == null ? place : place.orElse(first);
        }
        return first;
    }

    private void checkFile(Output output, List<StepOutline> steps, Span span) {
        FileSources files = FileSources.of(steps);
        Predicate<Source> bytes = files::isFile;
        boolean file = output.type() == ValueType.Scalar.FILE;
        boolean whole = !output.places().isEmpty() && output.places().stream().allMatch(bytes);
        if (output.value() != null
                && ValueSources.unconverted(output.value()).stream().anyMatch(files::holdsFile)) {
            diagnostics.report(
                    DiagnosticCode.FILE_OUTPUT,
                    span,
                    "a file would be a part of the output",
                    "return the file alone with `from:`, or the values beside it one by one with `value:`");
            return;
        }
        if (output.type().innermost() == ValueType.Scalar.FILE && !(file && whole)) {
            diagnostics.report(
                    DiagnosticCode.FILE_OUTPUT,
                    span,
                    "the output is a file, and what is returned is none",
                    "say `read: bytes` in each step whose body is returned, or `read: {file: {at: PATH}}` and return that");
        } else if (output.value() != null
                && ValueSources.unconverted(output.value()).stream().anyMatch(bytes)) {
            checkBytes(output, span);
        }
    }

    private void checkBytes(Output output, Span span) {
        if (output.places().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.FILE_OUTPUT,
                    span,
                    "a file would be a part of the output",
                    "return the file itself with `from:`, or what a conversion makes of it");
        } else if (output.type() != ValueType.Scalar.FILE && output.type() != ValueType.Scalar.ANY) {
            diagnostics.report(
                    DiagnosticCode.FILE_OUTPUT,
                    span,
                    "the step reads bytes, which are a file and nothing else",
                    "say `type: file`, or remove `read: bytes`");
        }
    }

    private static @Nullable Value lastBody(List<StepOutline> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        StepOutline last = steps.stream()
                .filter(step -> !step.always())
                .reduce((first, second) -> second)
                .orElse(steps.get(steps.size() - 1));
        return last.read() == Step.Read.NOTHING ? null : Value.Reference.to(new Source.Body(last.id(), JsonPath.WHOLE));
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
