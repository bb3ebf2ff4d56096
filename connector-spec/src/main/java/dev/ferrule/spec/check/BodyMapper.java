package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a step sends in its body. */
final class BodyMapper {

    private final Diagnostics diagnostics;
    private final WireTargets wire;
    private final SpecFolder folder;

    BodyMapper(Diagnostics diagnostics, WireTargets wire, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.wire = wire;
        this.folder = folder;
    }

    Step.@Nullable Body map(StepOutline step, Scope scope) {
        Fields body = step.fields()
                .node("body")
                .filter(Mapping.class::isInstance)
                .map(Fields::of)
                .orElse(null);
        if (body == null) {
            return null;
        }
        if (Words.METHODS_WITHOUT_BODY.contains(step.method())) {
            diagnostics.report(
                    DiagnosticCode.BODY_NOT_ALLOWED,
                    step.fields().keySpan("body"),
                    "a " + step.method() + " request has no body",
                    "remove `body:`, or use another method");
        }
        if (body.mapping().entries().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.EMPTY_COLLECTION,
                    body.span(),
                    "the body says nothing",
                    "add `json:` or `start-from:`, or leave `body:` out");
        }
        if (body.has("without") && !body.has("start-from")) {
            diagnostics.report(
                    DiagnosticCode.CONFLICTING_KEYS,
                    body.keySpan("without"),
                    "`without` takes members away, and there is nothing to start from",
                    "add `start-from:` or remove `without:`");
        }
        ContentMapper.Content content = new ContentMapper(diagnostics, folder).map(body, scope);
        wire.claimBody(step.id(), content.value(), content.span());
        return new Step.Body(startFrom(body, scope), without(body), content.value(), content.format(), content.parts());
    }

    private @Nullable Source startFrom(Fields body, Scope scope) {
        Scalar scalar = body.scalar("start-from").orElse(null);
        if (scalar == null) {
            return null;
        }
        Source source = new SourceResolver(diagnostics).resolve(scalar, scope);
        if (!(source instanceof Source.Body) && source != SourceResolver.UNRESOLVED) {
            diagnostics.report(
                    DiagnosticCode.BAD_PATH,
                    scalar.span(),
                    Quote.code(scalar.text()) + " is not the body of an answer",
                    "write the body of an earlier step, such as `current.body`");
        }
        return source;
    }

    private List<JsonPath> without(Fields body) {
        PathParser paths = new PathParser(diagnostics);
        List<JsonPath> without = new ArrayList<>();
        for (Scalar scalar : body.scalars("without")) {
            paths.parse(scalar).map(PathParser::path).ifPresent(without::add);
        }
        return List.copyOf(without);
    }
}
