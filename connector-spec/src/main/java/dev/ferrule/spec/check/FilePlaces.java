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

    /** Stands for an entry; no parameter is called so. */
    private static final String ITEM = "(item)";

    private final Diagnostics diagnostics;
    private final List<Parameter> files;
    /** The parameter for each of whose entries the call is made, if there is one. */
    private String each = "";

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
        each = step.each() != null && step.each().of() instanceof Source.Input list ? list.parameter() : "";
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
        if (body != null && body.json() != null) {
            reportWorked(worked(body.json()), fields.span("body"));
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

    /** Nothing makes another text of a file, whose bytes nobody holds. */
    private void reportWorked(Set<String> named, Span span) {
        files.stream()
                .filter(file -> isAmong(named, file))
                .forEach(file -> diagnostics.report(
                        DiagnosticCode.FILE_PLACE,
                        span,
                        "no function takes the file " + Quote.code(file.id()),
                        "remove `as:`; in a body of JSON, a file is sent as Base64"));
    }

    /** The parameters that functions are to make something of. */
    private static Set<String> worked(Value value) {
        Stream<String> own = value instanceof Value.Reference reference
                        && !reference.functions().isEmpty()
                        && reference.functions().stream().noneMatch(function -> function.startsWith(Value.HOOK))
                ? input(reference.from())
                : Stream.empty();
        return Stream.concat(own, inside(value).flatMap(part -> worked(part).stream()))
                .collect(Collectors.toSet());
    }

    private void report(Set<String> named, String place, Span span) {
        files.stream()
                .filter(file -> isAmong(named, file))
                .forEach(file -> diagnostics.report(
                        DiagnosticCode.FILE_PLACE,
                        span,
                        "the file " + Quote.code(file.id()) + " has no place in " + place,
                        "send it in a body, by `multipart:`, `bytes:` or `json:`"));
    }

    private boolean isAmong(Set<String> named, Parameter file) {
        return named.contains(file.id()) || (named.contains(ITEM) && file.id().equals(each));
    }

    /** The parameters that fill slots of texts. */
    private static Set<String> inTexts(Value value) {
        if (value instanceof Value.Template) {
            return named(List.of(value));
        }
        return inside(value).flatMap(part -> inTexts(part).stream()).collect(Collectors.toSet());
    }

    /** The values that a value is made of. */
    private static Stream<Value> inside(Value value) {
        if (value instanceof Value.Structure structure) {
            return structure.members().values().stream();
        }
        if (value instanceof Value.Items items) {
            return items.values().stream();
        }
        if (value instanceof Value.Each each) {
            return Stream.of(each.give());
        }
        if (value instanceof Value.When when) {
            return Stream.of(when.give(), when.otherwise()).filter(Objects::nonNull);
        }
        return value instanceof Value.Reference reference
                ? Stream.concat(reference.table().values().stream(), Stream.ofNullable(reference.otherwise()))
                : Stream.empty();
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
        if (source instanceof Source.Item item) {
            return FileMembers.mayBeFile(item) ? Stream.of(ITEM) : Stream.empty();
        }
        // What is known of a file, such as its name, is none.
        return source instanceof Source.Input input && !FileMembers.isKnownOfFile(input.path())
                ? Stream.of(input.parameter())
                : Stream.empty();
    }
}
