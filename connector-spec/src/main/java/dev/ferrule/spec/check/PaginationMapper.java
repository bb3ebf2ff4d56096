package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.Pagination.Next;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how a list that comes in parts is read to its end. */
final class PaginationMapper {

    private static final List<String> WAYS = List.of("cursor", "url", "link", "merge", "page", "offset");

    private static final List<String> COUNTED = List.of("page", "offset");

    private final Diagnostics diagnostics;
    private final PagePlace places;

    PaginationMapper(Diagnostics diagnostics, WireTargets wire) {
        this.diagnostics = diagnostics;
        this.places = new PagePlace(diagnostics, wire);
    }

    /** The pagination of a step, in the scope of its request; null when it has none. */
    @Nullable
    Pagination map(StepOutline step, Scope scope) {
        Fields fields = step.fields().nested("pagination").orElse(null);
        if (fields == null) {
            return null;
        }
        if (!step.read().hasParts()) {
            bad(
                    step.fields().keySpan("pagination"),
                    "the pages of a list are read as JSON, lines of JSON, server-sent events, XML or CSV",
                    "remove `read:`, or say `read: ndjson`, `read: xml` or `read: csv`");
        }
        Scope page = scope.judging(step.id(), step.read());
        Fields next = fields.nested("next").orElseGet(() -> new Fields(fields.mapping()));
        return new Pagination(
                fields.span().start(),
                items(fields, page),
                lists(fields, next, page),
                fields.has("next") ? next(next, step, page) : new Next.Link("next"),
                more(fields, page),
                List.copyOf(fields.texts("end")),
                size(fields, step),
                List.copyOf(fields.texts("first-only")),
                !fields.text("keep", "header").equals("nothing"),
                fields.node("skip")
                        .map(node -> new TestMapper(diagnostics).map(node, scope.withItem(ValueType.Scalar.ANY)))
                        .orElse(null),
                fields.node("limit")
                        .map(node -> new ValueMapper(diagnostics).map(node, scope))
                        .orElse(null),
                whole(fields, "ceiling").orElse(null),
                fields.has("resume") ? source(fields, "resume", page) : null,
                List.copyOf(fields.texts("allow")),
                total(fields, next, page));
    }

    private Source items(Fields fields, Scope page) {
        return fields.node("items").orElse(null) instanceof Mapping
                ? new Source.Body(Source.THIS, JsonPath.WHOLE)
                : source(fields, "items", page, false);
    }

    /** The lists of a page when there are several; none for one. */
    private List<Pagination.Gathered> lists(Fields fields, Fields next, Scope page) {
        if (!(fields.node("items").orElse(null) instanceof Mapping mapping)) {
            return List.of();
        }
        if (fields.has("limit")) {
            bad(
                    fields.keySpan("limit"),
                    "`limit` cuts one list off, and these are several",
                    "remove it, or read one list");
        }
        COUNTED.stream()
                .filter(next::has)
                .forEach(way -> bad(
                        next.keySpan(way),
                        "pages of several lists cannot be counted by their items",
                        "ask for the next page by what an answer tells of it"));
        Fields lists = Fields.of(mapping);
        return mapping.entries().stream()
                .map(Entry::name)
                .map(name -> new Pagination.Gathered(name, source(lists, name, page, false)))
                .toList();
    }

    private Next next(Fields next, StepOutline step, Scope page) {
        List<String> ways = WAYS.stream().filter(next::has).toList();
        if (ways.size() != 1) {
            bad(next.span(), "the next page is asked for in exactly one way", "write one of " + Quote.allOf(WAYS));
            return new Next.Link("next");
        }
        String way = ways.get(0);
        boolean counted = COUNTED.contains(way);
        unfit(next, "to", way.equals("cursor"), "`to` says where a cursor is sent");
        unfit(next, "first", counted, "`first` is the number of the first page or item");
        return switch (way) {
            case "cursor" -> cursor(next, step, page);
            case "url" -> new Next.Url(source(next, "url", page));
            case "link" -> new Next.Link(next.text("link", "next"));
            case "merge" -> merge(next, page);
            case "page" -> {
                PagePlace.Target to = places.read(next, "page", step, true);
                yield new Next.Page(to.place(), to.path(), whole(next, "first").orElse(1));
            }
            default -> {
                PagePlace.Target to = places.read(next, "offset", step, true);
                yield new Next.Offset(
                        to.place(), to.path(), whole(next, "first").orElse(0));
            }
        };
    }

    private Next merge(Fields next, Scope page) {
        Source from = source(next, "merge", page);
        if (from instanceof Source.Header) {
            bad(next.span("merge"), "a header holds no object", "write a path that starts with `body`");
        }
        return new Next.Merge(from);
    }

    private @Nullable Value total(Fields fields, Fields next, Scope page) {
        if (fields.has("total") && !next.has("page") && !next.has("offset")) {
            bad(fields.keySpan("total"), "`total` ends pages that are counted by `page` or `offset`", "remove it");
        }
        return fields.node("total")
                .map(node -> new ValueMapper(diagnostics).map(node, page))
                .orElse(null);
    }

    private Next cursor(Fields next, StepOutline step, Scope page) {
        if (!next.has("to")) {
            bad(
                    next.span(),
                    "the cursor is sent nowhere",
                    "add `to: query.NAME`, `to: header.NAME` or `to: body.PATH`");
        }
        // A parameter may send the first cursor to the same place, to go on where an earlier run ended.
        PagePlace.Target to = places.read(next, "to", step, false);
        return new Next.Cursor(source(next, "cursor", page), to.place(), to.path());
    }

    private Pagination.@Nullable Size size(Fields fields, StepOutline step) {
        Fields size = fields.nested("size").orElse(null);
        if (size == null) {
            return null;
        }
        PagePlace.Target to = places.read(size, "to", step, true);
        return new Pagination.Size(to.place(), to.path(), whole(size, "value").orElse(1));
    }

    private @Nullable Test more(Fields fields, Scope page) {
        if (fields.has("while") && fields.has("until")) {
            bad(fields.keySpan("until"), "`while` and `until` say the same in two ways", "keep one of them");
        }
        TestMapper tests = new TestMapper(diagnostics);
        return fields.node("while")
                .map(node -> tests.map(node, page))
                .or(() -> fields.node("until").map(node -> Tests.not(tests.map(node, page))))
                .orElse(null);
    }

    private Source source(Fields fields, String key, Scope page) {
        return source(fields, key, page, true);
    }

    /**
     * A part of the page's own answer.
     *
     * @param headers whether a header may hold it
     */
    private Source source(Fields fields, String key, Scope page, boolean headers) {
        Scalar scalar = fields.scalar(key).orElse(null);
        if (scalar == null) {
            return new Source.Body(Source.THIS, JsonPath.WHOLE);
        }
        Source source = new SourceResolver(diagnostics).resolve(scalar, page);
        boolean body = source instanceof Source.Body found && found.step().equals(Source.THIS);
        boolean header = source instanceof Source.Header found && found.step().equals(Source.THIS);
        if (source != SourceResolver.UNRESOLVED && !body && !(header && headers)) {
            bad(
                    scalar.span(),
                    Quote.code(scalar.text()) + " is no part of a page's answer",
                    "write a path that starts with `body`" + (headers ? " or `header`" : ""));
        }
        return source;
    }

    private void unfit(Fields next, String key, boolean fits, String message) {
        if (next.has(key) && !fits) {
            bad(next.keySpan(key), message, "remove it");
        }
    }

    private static Optional<Integer> whole(Fields fields, String key) {
        return Stream.ofNullable(fields.text(key))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .findFirst();
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_PAGINATION, span, message, hint);
    }
}
