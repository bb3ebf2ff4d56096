package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a step sends in its body. */
final class BodyMapper {

    private final Diagnostics diagnostics;
    private final WireTargets wire;

    BodyMapper(Diagnostics diagnostics, WireTargets wire) {
        this.diagnostics = diagnostics;
        this.wire = wire;
    }

    Step.@Nullable Body map(StepOutline step, Scope scope) {
        Fields body = step.fields().nested("body").orElse(null);
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
        checkText(body);
        String content = body.has("text") ? "text" : body.has("form") ? "form" : "json";
        Value value = body.node(content)
                .map(node -> new ValueMapper(diagnostics).map(node, scope))
                .orElse(null);
        if (content.equals("text")
                && (value instanceof Value.Structure
                        || value instanceof Value.Items
                        || value instanceof Value.Each
                        || value instanceof Value.Null)) {
            diagnostics.report(
                    DiagnosticCode.TEXT_BODY,
                    body.span(content),
                    "a list, a mapping or null is no text",
                    "write a text or a reference, or send it as `json:`");
        }
        wire.claimBody(step.id(), value, body.span(content));
        return new Step.Body(startFrom(body, scope), without(body), value, format(body));
    }

    private void checkText(Fields body) {
        if (body.has("text")) {
            for (String key : List.of("json", "form", "start-from")) {
                if (body.has(key)) {
                    diagnostics.report(
                            DiagnosticCode.CONFLICTING_KEYS,
                            body.keySpan(key),
                            "a body of text is that text alone",
                            "keep `text:` or " + Quote.code(key + ":"));
                }
            }
        }
        if (body.has("form") && body.has("content-type")) {
            diagnostics.report(
                    DiagnosticCode.CONFLICTING_KEYS,
                    body.keySpan("content-type"),
                    "a form has a media type of its own",
                    "remove `content-type:`");
        }
    }

    private Step.Format format(Fields body) {
        boolean form = body.has("form");
        if (form && body.has("json")) {
            diagnostics.report(
                    DiagnosticCode.CONFLICTING_KEYS,
                    body.keySpan("form"),
                    "a body is sent as JSON or as a form, not as both",
                    "keep `json:` or `form:`");
        }
        if (!form && body.has("style")) {
            diagnostics.report(
                    DiagnosticCode.CONFLICTING_KEYS,
                    body.keySpan("style"),
                    "`style` says how a form is written, and this body is none",
                    "add `form: {}` or remove `style:`");
        }
        if (!form) {
            return body.has("text") ? Step.Format.TEXT : Step.Format.JSON;
        }
        return switch (body.text("style", "flat")) {
            case "brackets" -> Step.Format.FORM_BRACKETS;
            case "dots" -> Step.Format.FORM_DOTS;
            default -> Step.Format.FORM_FLAT;
        };
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
