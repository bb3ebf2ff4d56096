package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds files in places that have room for texts only. */
final class FilePlaces {

    private static final Set<Step.Format> FORMATS =
            Set.of(Step.Format.JSON, Step.Format.MULTIPART_FORM, Step.Format.MULTIPART_RELATED, Step.Format.BYTES);

    private final Diagnostics diagnostics;
    private final List<Parameter> files;

    FilePlaces(Diagnostics diagnostics, List<Parameter> parameters) {
        this.diagnostics = diagnostics;
        this.files = parameters.stream()
                .filter(parameter -> parameter.type().innermost() == ValueType.Scalar.FILE)
                .toList();
    }

    void check(Step step, StepOutline outline) {
        if (files.isEmpty()) {
            return;
        }
        Fields fields = outline.fields();
        Set<String> inPath = step.path().stream()
                .flatMap(
                        part -> part instanceof Value.Template.Part.Slot slot ? Stream.of(slot.from()) : Stream.empty())
                .flatMap(FilePlaces::input)
                .collect(Collectors.toSet());
        report(inPath, "the path", fields.span("call"));
        report(named(step.query().values()), "the query", fields.span("query"));
        report(named(step.headers().values()), "a header", fields.span("header"));
        report(named(step.cookies().values()), "a cookie", fields.span("cookie"));
        Step.Body body = step.body();
        if (body != null && body.json() != null) {
            report(
                    FORMATS.contains(body.format()) ? inTexts(body.json()) : named(List.of(body.json())),
                    "a text",
                    fields.span("body"));
            List<Value> fileNames = body.parts().values().stream()
                    .map(Step.Part::fileName)
                    .filter(Objects::nonNull)
                    .toList();
            report(named(fileNames), "the name of a file", fields.span("body"));
        }
        boolean texts = body != null && !FORMATS.contains(body.format());
        for (Parameter file : files) {
            file.targets().stream()
                    .filter(target -> target.step().equals(step.id()))
                    .filter(target -> texts || target.place() != Place.BODY)
                    .forEach(target ->
                            report(Set.of(file.id()), "a query, a header, a cookie or a text", fields.span("call")));
        }
    }

    private void report(Set<String> named, String place, Span span) {
        files.stream()
                .filter(file -> named.contains(file.id()))
                .forEach(file -> diagnostics.report(
                        DiagnosticCode.FILE_PLACE,
                        span,
                        "the file " + Quote.code(file.id()) + " has no place in " + place,
                        "send it in a body, by `multipart:`, `bytes:` or `json:`"));
    }

    /** The parameters that fill slots of texts. */
    private static Set<String> inTexts(Value value) {
        if (value instanceof Value.Template) {
            return named(List.of(value));
        }
        Stream<Value> inner = Stream.empty();
        if (value instanceof Value.Structure structure) {
            inner = structure.members().values().stream();
        } else if (value instanceof Value.Items items) {
            inner = items.values().stream();
        } else if (value instanceof Value.Each each) {
            inner = Stream.of(each.give());
        } else if (value instanceof Value.When when) {
            inner = Stream.of(when.give(), when.otherwise()).filter(Objects::nonNull);
        } else if (value instanceof Value.Reference reference) {
            inner = Stream.concat(reference.table().values().stream(), Stream.ofNullable(reference.otherwise()));
        }
        return inner.flatMap(part -> inTexts(part).stream()).collect(Collectors.toSet());
    }

    private static Set<String> named(Collection<Value> values) {
        return values.stream()
                // What a conversion makes of a file is no file.
                .filter(value -> !(value instanceof Value.Reference reference
                        && reference.functions().stream().anyMatch(function -> function.startsWith(Value.HOOK))))
                .flatMap(value -> ValueSources.of(value).stream())
                .flatMap(FilePlaces::input)
                .collect(Collectors.toSet());
    }

    private static Stream<String> input(Source source) {
        return source instanceof Source.Input input ? Stream.of(input.parameter()) : Stream.empty();
    }
}
