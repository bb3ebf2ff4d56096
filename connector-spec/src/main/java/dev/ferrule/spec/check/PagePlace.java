package dev.ferrule.spec.check;

import dev.ferrule.spec.check.PathParser.Part;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;

/** Reads where in a request the runtime itself says which page it wants. */
final class PagePlace {

    private static final Target NOWHERE =
            new Target(Place.QUERY, new JsonPath(List.of(new JsonPath.Part.Name("page"))));

    private final Diagnostics diagnostics;
    private final WireTargets wire;

    PagePlace(Diagnostics diagnostics, WireTargets wire) {
        this.diagnostics = diagnostics;
        this.wire = wire;
    }

    /** A place in a request. */
    record Target(Place place, JsonPath path) {}

    /**
     * The place that a key names.
     *
     * @param alone whether nothing else may be sent there
     */
    Target read(Fields fields, String key, StepOutline step, boolean alone) {
        Scalar scalar = fields.scalar(key).orElse(null);
        List<Part> parts = scalar == null
                ? List.of()
                : new PathParser(diagnostics).parse(scalar).orElse(List.of());
        if (scalar == null || parts.isEmpty()) {
            return NOWHERE;
        }
        JsonPath path = PathParser.path(parts.subList(1, parts.size()));
        String name = parts.get(parts.size() - 1).text();
        if (parts.size() == 2 && parts.get(0).is("query")) {
            if (alone) {
                wire.claimQuery(step.id(), name, scalar.span());
            }
            return new Target(Place.QUERY, named(name));
        }
        if (parts.size() == 2 && parts.get(0).is("header")) {
            new ScalarChecker(diagnostics).name(name, parts.get(1).scalar().span(), NameRule.HEADER);
            new HeaderChecker(diagnostics).checkOwner(name, scalar.span());
            if (alone) {
                wire.claimHeader(step.id(), name, scalar.span());
            }
            return new Target(Place.HEADER, named(name));
        }
        boolean names = path.parts().stream().allMatch(JsonPath.Part.Name.class::isInstance);
        if (parts.size() < 2 || !parts.get(0).is("body") || !names) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    scalar.span(),
                    Quote.code(scalar.text()) + " is no place in a request",
                    "write `query.NAME`, `header.NAME` or `body.PATH`");
            return NOWHERE;
        }
        if (!step.hasBody()) {
            diagnostics.report(
                    DiagnosticCode.NO_BODY,
                    scalar.span(),
                    "the step " + Quote.code(step.id()) + " sends no body",
                    "send it in the query, or add `body:` to the step");
        }
        if (alone) {
            wire.claimBody(step.id(), path, scalar.span());
        }
        return new Target(Place.BODY, path);
    }

    private static JsonPath named(String name) {
        return new JsonPath(List.of(new JsonPath.Part.Name(name)));
    }
}
