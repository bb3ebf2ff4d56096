package dev.ferrule.spec.check;

import dev.ferrule.spec.check.PathParser.Part;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads where a parameter is sent. */
final class TargetMapper {

    private static final List<String> PLACES = List.of("query", "header", "cookie", "body");
    private static final String SHAPE =
            "write `query.NAME`, `header.NAME`, `cookie.NAME` or `body.PATH`, a step's id before it if needed";

    private final Diagnostics diagnostics;
    private final List<StepOutline> steps;
    private final WireTargets wire;
    private final PathParser paths;
    private final HeaderChecker headers;

    TargetMapper(Diagnostics diagnostics, List<StepOutline> steps, WireTargets wire) {
        this.diagnostics = diagnostics;
        this.steps = steps;
        this.wire = wire;
        this.paths = new PathParser(diagnostics);
        this.headers = new HeaderChecker(diagnostics);
    }

    /**
     * Reads a target.
     *
     * @param entries whether what goes there are the entries of a map, beside which a body may hold others
     */
    Optional<Target> map(SpecNode node, boolean entries) {
        Optional<Target> target = node instanceof Mapping mapping
                ? mapForm(new Fields(mapping))
                : node instanceof Scalar scalar ? textForm(scalar) : Optional.empty();
        target.filter(found -> found.place() == Place.BODY).ifPresent(found -> claim(found, node.span(), entries));
        return target;
    }

    private void claim(Target target, Span span, boolean entries) {
        if (entries) {
            wire.claimEntries(target.step(), target.path(), span);
        } else {
            wire.claimBody(target.step(), target.path(), span);
        }
    }

    private Optional<Target> textForm(Scalar scalar) {
        List<Part> parts = paths.parse(scalar).orElse(List.of());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        boolean named = parts.size() > 1 && !PLACES.contains(parts.get(0).text());
        List<Part> rest = named ? parts.subList(1, parts.size()) : parts;
        String place = rest.get(0).text();
        if (!PLACES.contains(place) || rest.size() < 2 || (!place.equals("body") && rest.size() > 2)) {
            String problem = Quote.code(scalar.text()) + " is no place in a request";
            diagnostics.report(DiagnosticCode.BAD_TARGET, scalar.span(), problem, hint(parts));
            return Optional.empty();
        }
        if (place.equals("header")) {
            new ScalarChecker(diagnostics)
                    .name(rest.get(1).text(), rest.get(1).scalar().span(), NameRule.HEADER);
        }
        if (place.equals("cookie")) {
            new ScalarChecker(diagnostics)
                    .name(rest.get(1).text(), rest.get(1).scalar().span(), NameRule.COOKIE);
        }
        Optional<StepOutline> step = named ? step(parts.get(0).scalar()) : main(scalar.span());
        JsonPath path = PathParser.path(rest.subList(1, rest.size()));
        return step.flatMap(found -> target(found, place, path, rest.get(1).text(), scalar.span()));
    }

    private static String hint(List<Part> parts) {
        String first = parts.get(0).text();
        String rest = parts.stream().skip(1).map(Part::text).collect(Collectors.joining("."));
        if (first.equals("path")) {
            return "write a slot `{NAME}` into the path of the call, and no `to`";
        }
        if (first.equals("body") && rest.isEmpty()) {
            return "write `body: {json: {$from: NAME}}` into the step where a parameter is the whole body";
        }
        return Suggestion.likely(first, PLACES)
                .filter(place -> parts.size() > 1)
                .map(place -> "did you mean " + Quote.code(place + "." + rest) + "?")
                .orElse(SHAPE);
    }

    private Optional<Target> mapForm(Fields fields) {
        List<String> places = Stream.of("query", "header", "cookie", "body")
                .filter(fields::has)
                .toList();
        if (places.size() != 1) {
            return bad(fields.span(), "a target has exactly one of `query`, `header`, `cookie` and `body`");
        }
        String place = places.get(0);
        Scalar name = fields.scalar(place).orElse(null);
        if (name == null) {
            return Optional.empty();
        }
        Optional<StepOutline> step = fields.scalar("step").map(this::step).orElseGet(() -> main(fields.span()));
        Optional<JsonPath> path = place.equals("body")
                ? paths.parse(name).map(PathParser::path)
                : Optional.of(new JsonPath(List.of(new JsonPath.Part.Name(name.text()))));
        return step.flatMap(found -> path.flatMap(where -> target(found, place, where, name.text(), name.span())));
    }

    private Optional<Target> target(StepOutline step, String place, JsonPath path, String name, Span span) {
        if (step.fetches()) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    span,
                    "the step " + Quote.code(step.id()) + " reads an address as it is, and sends nothing",
                    "name a step that makes a call");
            return Optional.empty();
        }
        if (step.sendsFile() && (place.equals("body") || (step.uploads() && !place.equals("header")))) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    span,
                    "the step " + Quote.code(step.id()) + " sends a file as it is"
                            + (step.uploads() ? ", to an address as it is" : ""),
                    "name a header of it, or another step");
            return Optional.empty();
        }
        return switch (place) {
            case "query" -> {
                wire.claimQuery(step.id(), name, span);
                yield Optional.of(new Target(step.id(), Place.QUERY, named(name)));
            }
            case "header" -> {
                headers.checkOwner(name, span);
                wire.claimHeader(step.id(), name, span);
                yield Optional.of(new Target(step.id(), Place.HEADER, named(name)));
            }
            case "cookie" -> {
                wire.claimCookie(step.id(), name, span);
                yield Optional.of(new Target(step.id(), Place.COOKIE, named(name)));
            }
            default -> body(step, path, span);
        };
    }

    private static JsonPath named(String name) {
        return new JsonPath(List.of(new JsonPath.Part.Name(name)));
    }

    private Optional<Target> body(StepOutline step, JsonPath path, Span span) {
        if (!path.parts().stream().allMatch(JsonPath.Part.Name.class::isInstance)) {
            return bad(span, "numbers and `*` cannot say where in a body something is put");
        }
        if (step.hasTextBody()) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    span,
                    "the body of the step " + Quote.code(step.id())
                            + " is one text, file or list, which has no members",
                    "name the parameter in the body itself, such as `text: {$from: NAME}`");
            return Optional.empty();
        }
        if (!step.hasBody()) {
            diagnostics.report(
                    DiagnosticCode.NO_BODY,
                    span,
                    "the step " + Quote.code(step.id()) + " sends no body",
                    "send the parameter in the query, or add `body:` to the step");
        }
        step.xml().ifPresent(xml -> new XmlChecker(diagnostics).checkTarget(path, XmlChecker.root(xml), span));
        return Optional.of(new Target(step.id(), Place.BODY, path));
    }

    private Optional<StepOutline> step(Scalar id) {
        Optional<StepOutline> found =
                steps.stream().filter(step -> step.id().equals(id.text())).findFirst();
        if (found.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    id.span(),
                    "there is no step " + Quote.code(id.text()),
                    Suggestion.hint(
                            id.text(), steps.stream().map(StepOutline::id).toList()));
        }
        return found;
    }

    private Optional<StepOutline> main(Span span) {
        Optional<StepOutline> found = steps.stream().filter(StepOutline::main).findFirst();
        if (found.isEmpty() && !steps.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.NO_MAIN_STEP,
                    span,
                    "the target names no step, and no step is the main one",
                    "write the step's id before the target, or `main: true` in a step");
        }
        return found;
    }

    private Optional<Target> bad(Span span, String message) {
        diagnostics.report(DiagnosticCode.BAD_TARGET, span, message, SHAPE);
        return Optional.empty();
    }
}
