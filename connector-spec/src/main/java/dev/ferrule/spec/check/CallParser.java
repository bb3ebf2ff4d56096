package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code METHOD /path?name=value}. */
final class CallParser {

    private static final String SHAPE = "write a method and a path, such as `GET /users/{id}?expand=groups`";
    private static final Pattern CALL = Pattern.compile("([^\\s/]+) +(/.*)");
    private static final Pattern ENCODED_DOT = Pattern.compile("(?i)%2e");
    /** A segment of dots alone; a slot may be empty. */
    private static final Pattern DOTS = Pattern.compile("\\.\\.?|\\.\\.?\u0000+|\u0000+\\.\\.?");

    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9/._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*+");
    private static final Pattern QUERY = Pattern.compile("(?:[A-Za-z0-9/._~!$'()*,;=:@?\\[\\]-]|%[0-9A-Fa-f]{2})*+");

    private final Diagnostics diagnostics;
    private final TemplateParser templates;

    CallParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.templates = new TemplateParser(diagnostics);
    }

    /**
     * A call, read.
     *
     * @param query the query's values by name, in order
     * @param path where the path stands
     * @param querySpan where the query stands
     */
    record Call(String method, List<Part> path, Map<String, Value> query, Span pathSpan, Span querySpan) {}

    Call parse(Fields step, Scope scope) {
        Call nothing = new Call("GET", List.of(), Map.of(), step.span(), step.span());
        Scalar call = step.scalar("call").orElse(null);
        if (call == null) {
            // A step without a call reads an address, or has been reported.
            step.node("call").ifPresent(node -> Expected.report(diagnostics, node, "a call", SHAPE));
            return nothing;
        }
        Matcher matcher = CALL.matcher(call.text());
        if (call.kind() != Kind.TEXT || call.text().length() > 2_000 || !matcher.matches()) {
            boolean address = call.text().contains("://");
            bad(
                    call.span(),
                    Quote.code(call.text()) + " is not a call",
                    address ? "write the path alone; the server stands under `server:` of connector.yaml" : SHAPE);
            return nothing;
        }
        String method = matcher.group(1);
        if (!Words.METHODS.contains(method)) {
            bad(
                    call.part(0, method.length()),
                    "there is no method " + Quote.code(method),
                    Suggestion.hint(method, Words.METHODS));
        }
        Scalar target = call.sub(matcher.start(2), matcher.end(2));
        List<Scalar> halves = TemplateParser.split(target, '?', 2);
        List<Part> path = templates.parse(halves.get(0), scope);
        checkPath(path, halves.get(0).span());
        boolean queried = halves.size() > 1;
        return new Call(
                method,
                path,
                queried ? query(halves.get(1), scope) : Map.of(),
                halves.get(0).span(),
                queried ? halves.get(1).span() : target.span());
    }

    private void checkPath(List<Part> parts, Span span) {
        StringBuilder written = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                if (!PATH.matcher(literal.text()).matches()) {
                    bad(
                            span,
                            Quote.code(literal.text()) + " has signs that a path cannot have",
                            literal.text().contains("{")
                                    ? "write a slot in single braces, such as `{id}`"
                                    : "percent-encode them; a fragment (`#`) is never sent");
                }
                written.append(ENCODED_DOT.matcher(literal.text()).replaceAll("."));
            } else {
                written.append('\u0000');
            }
        }
        if (written.indexOf("//") >= 0) {
            bad(span, "the path has an empty part", "write single slashes");
        }
        for (String segment : written.toString().split("/", -1)) {
            if (DOTS.matcher(segment).matches()) {
                bad(span, "the path has a part of dots, which would leave its folder", "write the path that is meant");
            }
        }
    }

    private Map<String, Value> query(Scalar query, Scope scope) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Scalar pair : TemplateParser.split(query, '&', Integer.MAX_VALUE)) {
            List<Scalar> halves = TemplateParser.split(pair, '=', 2);
            Scalar name = halves.get(0);
            if (name.text().isEmpty() || name.text().contains("{")) {
                bad(pair.span(), "a query parameter needs a literal name", "write `name={value}`");
                continue;
            }
            Value value = halves.size() == 1 ? new Value.Text("") : value(halves.get(1), scope);
            if (values.putIfAbsent(decoded(name.text(), name.span()), value) != null) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_WIRE_TARGET,
                        pair.span(),
                        "the query parameter " + Quote.code(name.text()) + " stands in the call twice",
                        "remove one of them");
            }
        }
        return values;
    }

    /** Only a slot: a reference. Only a literal: a text. Both: a template. */
    private Value value(Scalar scalar, Scope scope) {
        List<Part> parts = templates.parse(scalar, scope).stream()
                .map(part -> part instanceof Part.Literal literal
                        ? new Part.Literal(decoded(literal.text(), scalar.span()))
                        : part)
                .toList();
        if (parts.isEmpty()) {
            return new Value.Text("");
        }
        if (parts.size() > 1) {
            templates.parse(scalar, text -> "", slot -> checkText(slot, scope));
            return new Value.Template(parts, null);
        }
        return parts.get(0) instanceof Part.Slot slot
                ? new Value.Reference(slot.from(), List.of(), Map.of(), null)
                : new Value.Text(((Part.Literal) parts.get(0)).text());
    }

    /** A list or an object fills no slot of a text: what it is written as there, nobody says. */
    private String checkText(Scalar slot, Scope scope) {
        SourceResolver quiet = new SourceResolver(new Diagnostics());
        Source source = quiet.resolve(slot, scope);
        ValueType type = quiet.type(source, slot, scope);
        boolean one = type instanceof ValueType.Scalar;
        if (!one && (source instanceof Source.Input || source instanceof Source.Worked)) {
            String kind = type instanceof ValueType.ListOf ? "a list" : "an object";
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    slot.span(),
                    Quote.code(slot.text()) + " is " + kind + ", and stands in a text that is one value of the query",
                    type instanceof ValueType.ListOf
                            ? "make one text of it under `values`, such as `joined: {$from: " + slot.text()
                                    + ", as: join}`, or let it be the whole value"
                            : "make one text of it under `values`, or let it be the whole value");
        }
        return "";
    }

    private String decoded(String text, Span span) {
        if (!QUERY.matcher(text).matches()) {
            bad(
                    span,
                    Quote.code(text) + " has signs that a query cannot have",
                    "percent-encode them, `+` as `%2B` and a space as `%20`");
            return text;
        }
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_CALL, span, message, hint);
    }
}
