package dev.ferrule.spec.check;

import dev.ferrule.spec.check.PathParser.Part;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out what a path refers to. */
final class SourceResolver {

    /** Stands for what could not be resolved, after that has been reported. */
    static final Source UNRESOLVED = new Source.Status(Source.THIS);

    private static final Set<String> ANSWER_PARTS = Set.of("status", "header", "body");

    private final Diagnostics diagnostics;
    private final PathParser paths;

    SourceResolver(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.paths = new PathParser(diagnostics);
    }

    Source resolve(Scalar scalar, Scope scope) {
        return paths.parse(scalar).map(parts -> resolve(parts, scope, scalar)).orElse(UNRESOLVED);
    }

    private Source resolve(List<Part> parts, Scope scope, Scalar whole) {
        Part first = parts.get(0);
        List<Part> rest = parts.subList(1, parts.size());
        if (scope.item() != null && first.is("item")) {
            return item(scope.item(), rest, scope, first);
        }
        boolean answer = !rest.isEmpty() && isAnswerPart(rest.get(0));
        if (first.is("connection")) {
            return connection(rest, scope, whole);
        }
        if (first.is("auth") && !scope.kept().isEmpty()) {
            return kept(rest, scope, whole);
        }
        if (first.is("input")) {
            return rest.isEmpty() ? badEnd(whole, "a parameter's id") : input(rest, scope.withoutValues());
        }
        if (answer && first.is(scope.judged() == null ? "" : scope.judged())) {
            return answer(Source.THIS, scope.judgedRead(), rest, whole);
        }
        Step.Read read = scope.steps().get(first.text());
        if (answer && read != null && !first.quoted()) {
            return answer(first.text(), read, rest, whole);
        }
        if (answer && scope.later().contains(first.text()) && !first.quoted()) {
            return problem(
                    DiagnosticCode.LATER_STEP,
                    first.scalar().span(),
                    "the step " + Quote.code(first.text()) + " has not run yet at this place",
                    "use an earlier step, or move the step");
        }
        if (!rest.isEmpty()
                && !first.quoted()
                && scope.taken()
                        .getOrDefault(first.text(), Set.of())
                        .contains(rest.get(0).text())) {
            return rest.size() == 1
                    ? new Source.Taken(first.text(), rest.get(0).text())
                    : badEnd(whole, "the name of the value that the step takes");
        }
        if (isAnswerPart(first)
                && (scope.judged() != null || !scope.parameters().containsKey(first.text()))) {
            return scope.judged() == null ? noAnswer(first) : answer(Source.THIS, scope.judgedRead(), parts, whole);
        }
        return input(parts, scope);
    }

    private static boolean isAnswerPart(Part part) {
        return !part.quoted() && ANSWER_PARTS.contains(part.text());
    }

    private Source connection(List<Part> rest, Scope scope, Scalar whole) {
        if (rest.size() != 1) {
            return badEnd(whole, "the id of one connection field");
        }
        Part field = rest.get(0);
        if (!scope.connection().containsKey(field.text())) {
            return unknown("connection field", field, scope.connection().keySet());
        }
        scope.used().add("connection." + field.text());
        return new Source.Connection(field.text());
    }

    private Source kept(List<Part> rest, Scope scope, Scalar whole) {
        if (rest.size() != 1) {
            return badEnd(whole, "the name of one member that a scheme keeps");
        }
        return scope.kept().contains(rest.get(0).text())
                ? new Source.Kept(rest.get(0).text())
                : unknown("member under `keep`", rest.get(0), scope.kept());
    }

    private Source answer(String step, Step.Read read, List<Part> parts, Scalar whole) {
        List<Part> rest = parts.subList(1, parts.size());
        return switch (parts.get(0).text()) {
            case "status" -> rest.isEmpty() ? new Source.Status(step) : badEnd(whole, "`status` alone");
            case "header" ->
                rest.size() == 1
                        ? new Source.Header(step, rest.get(0).text().toLowerCase(Locale.ROOT))
                        : badEnd(whole, "the name of one header; quote a name that has dots");
            default -> body(step, read, rest, whole);
        };
    }

    private Source body(String step, Step.Read read, List<Part> rest, Scalar whole) {
        boolean found = read.hasParts() || (read != Step.Read.NOTHING && rest.isEmpty());
        if (!found) {
            return problem(
                    DiagnosticCode.UNREAD_ANSWER,
                    whole.span(),
                    Quote.code(whole.text()) + " finds nothing, because the step says `read: "
                            + read.name().toLowerCase(Locale.ROOT) + "`",
                    "say `read: json` in the step, or refer to its status or a header");
        }
        return new Source.Body(step, PathParser.path(rest));
    }

    private Source input(List<Part> parts, Scope scope) {
        Part first = parts.get(0);
        Source.Worked worked = scope.values().get(first.text());
        if (worked != null) {
            scope.used().add(ValuesMapper.USED + first.text());
            return parts.size() == 1
                    ? worked
                    : problem(
                            DiagnosticCode.PATH_INTO_SCALAR,
                            first.scalar().span(),
                            Quote.code(first.text()) + " is worked out, and is taken as a whole",
                            "refer to " + Quote.code(first.text()) + " alone");
        }
        ValueType type = scope.parameters().get(first.text());
        if (type == null) {
            return unknownName(parts, scope);
        }
        scope.used().add(first.text());
        List<Part> inside = parts.subList(1, parts.size());
        if (!inside.isEmpty() && !hasParts(type)) {
            return problem(
                    DiagnosticCode.PATH_INTO_SCALAR,
                    first.scalar().span(),
                    "the parameter " + Quote.code(first.text()) + " is a plain value and has no parts",
                    "refer to " + Quote.code(first.text()) + " alone");
        }
        return new Source.Input(
                first.text(), scope.members().find(type, inside, diagnostics).path());
    }

    private static boolean hasParts(ValueType type) {
        return type == ValueType.Scalar.ANY || type == ValueType.Scalar.FILE || !(type instanceof ValueType.Scalar);
    }

    private Source item(ValueType type, List<Part> rest, Scope scope, Part first) {
        if (!rest.isEmpty() && !hasParts(type)) {
            return problem(
                    DiagnosticCode.PATH_INTO_SCALAR,
                    first.scalar().span(),
                    "the entry is a plain value and has no parts",
                    "refer to `item` alone");
        }
        return new Source.Item(entry(type, rest, scope).path());
    }

    /** What a path finds in an entry; that of a mapping has a key and a value. */
    private Members.Found entry(ValueType type, List<Part> rest, Scope scope) {
        if (!(type instanceof ValueType.MapOf map) || rest.isEmpty()) {
            return scope.members().find(type, rest, diagnostics);
        }
        Part part = rest.get(0);
        boolean value = part.is("value");
        if (!value && !part.is("key")) {
            unknown("part of an entry of a mapping", part, List.of("key", "value"));
        }
        Members.Found found = scope.members()
                .find(value ? map.values() : ValueType.Scalar.ANY, rest.subList(1, rest.size()), diagnostics);
        List<JsonPath.Part> path = new ArrayList<>(List.of(part.meaning()));
        path.addAll(found.path().parts());
        return new Members.Found(new JsonPath(List.copyOf(path)), found.type());
    }

    /** The type of what a path finds, as far as the types of parameters tell it. */
    ValueType type(Source source, Scalar scalar, Scope scope) {
        // What is wrong with the path has been reported.
        SourceResolver quiet = new SourceResolver(new Diagnostics());
        List<Part> parts = quiet.paths.parse(scalar).orElse(List.of());
        if (source instanceof Source.Item && scope.item() != null) {
            return quiet.entry(scope.item(), parts.subList(1, parts.size()), scope)
                    .type();
        }
        if (source instanceof Source.Worked worked) {
            boolean same = worked.value() instanceof Value.Reference reference
                    && reference.functions().isEmpty()
                    && reference.table().isEmpty()
                    && reference.from() instanceof Source.Input input
                    && input.path().parts().isEmpty();
            return same ? parameter(((Value.Reference) worked.value()).from(), scope) : ValueType.Scalar.ANY;
        }
        if (!(source instanceof Source.Input)) {
            return ValueType.Scalar.ANY;
        }
        int names = parts.get(0).is("input") && parts.size() > 1 ? 2 : 1;
        return scope.members()
                .find(parameter(source, scope), parts.subList(names, parts.size()), new Diagnostics())
                .type();
    }

    private static ValueType parameter(Source source, Scope scope) {
        return source instanceof Source.Input input
                ? scope.parameters().getOrDefault(input.parameter(), ValueType.Scalar.ANY)
                : ValueType.Scalar.ANY;
    }

    private Source unknownName(List<Part> parts, Scope scope) {
        Part first = parts.get(0);
        if (parts.size() > 1 && isAnswerPart(parts.get(1))) {
            List<String> steps = new ArrayList<>(scope.steps().keySet());
            steps.addAll(scope.later());
            return unknown("step", first, steps);
        }
        if (parts.size() > 1 && scope.steps().containsKey(first.text())) {
            List<String> known = new ArrayList<>(scope.taken().getOrDefault(first.text(), Set.of()));
            known.addAll(ANSWER_PARTS);
            known.sort(null);
            return unknown("value of the step " + Quote.code(first.text()), parts.get(1), known);
        }
        if (scope.steps().containsKey(first.text())) {
            return problem(
                    DiagnosticCode.BAD_PATH,
                    first.scalar().span(),
                    Quote.code(first.text()) + " is a step, and a step alone is no value",
                    "write `" + first.text() + ".body`, `" + first.text() + ".status` or `" + first.text()
                            + ".header.NAME`");
        }
        return unknown(scope.parameters().isEmpty() ? "name" : "parameter", first, known(scope));
    }

    /** The whole path where only its beginning is missing. */
    private static Optional<String> completed(Part part, Collection<String> known) {
        boolean header = known.contains("header.NAME") && part.text().matches("[A-Z][A-Za-z]*-[A-Za-z-]+");
        return known.stream()
                .filter(name -> name.equals("connection." + part.text()))
                .findFirst()
                .or(() -> header ? Optional.of("header." + part.text()) : Optional.empty());
    }

    private static List<String> known(Scope scope) {
        List<String> known = new ArrayList<>();
        if (scope.judged() != null) {
            known.addAll(List.of("status", "header.NAME", "body"));
        }
        known.addAll(scope.parameters().keySet());
        known.addAll(scope.values().keySet());
        scope.connection().keySet().forEach(field -> known.add("connection." + field));
        return known;
    }

    private Source unknown(String noun, Part part, Collection<String> known) {
        return problem(
                DiagnosticCode.UNKNOWN_REFERENCE,
                part.scalar().span(),
                "there is no " + noun + " " + Quote.code(part.text()),
                completed(part, known)
                        .map(name -> "did you mean " + Quote.code(name) + "?")
                        .orElseGet(() -> Suggestion.hint(part.text(), known)));
    }

    private Source noAnswer(Part first) {
        return problem(
                DiagnosticCode.NO_ANSWER_HERE,
                first.scalar().span(),
                Quote.code(first.text()) + " alone means the answer that a response rule judges",
                "write the step's id before it, such as `current." + first.text() + "`");
    }

    private Source badEnd(Scalar whole, String expected) {
        return problem(
                DiagnosticCode.BAD_PATH,
                whole.span(),
                Quote.code(whole.text()) + " does not end where it should",
                "expected: " + expected);
    }

    private Source problem(DiagnosticCode code, Span span, String message, String hint) {
        diagnostics.report(code, span, message, hint);
        return UNRESOLVED;
    }
}
