package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.ForEach;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads that a call is made for each entry of a list. */
final class EachMapper {

    private static final String KEY = "each";

    /** What makes several requests in a way of its own, or holds for one. */
    private static final List<String> UNFIT =
            List.of("fetch", "upload", "file", "pagination", "poll", "guard", "always");

    /** What sends one file sends a piece of one, too. */
    private static final List<String> OF_PIECES = List.of("upload", "file");

    private final Diagnostics diagnostics;

    EachMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * What a call is made for.
     *
     * @param item the type of what {@code item} is in the request
     */
    record Read(ForEach each, ValueType item) {}

    /** What the call of a step is made for; null when it is made once. */
    @Nullable
    Read map(StepOutline step, Scope scope) {
        Fields fields = step.fields();
        if (!fields.has(KEY)) {
            return null;
        }
        boolean pieces = fields.nested(KEY).filter(told -> told.has("bytes")).isPresent();
        UNFIT.stream()
                .filter(fields::has)
                .filter(key -> !(pieces && OF_PIECES.contains(key)))
                .forEach(key -> bad(
                        fields.keySpan(key),
                        Quote.code(key) + " has no place in a step that makes a call for each entry of a list",
                        "make it a part of another step, or remove `each`"));
        if (step.read() == Step.Read.BYTES || step.innerFile().isPresent()) {
            bad(fields.span("read"), "a step has one file as its answer", "read JSON, or make the call for one entry");
        }
        Optional<Fields> more =
                fields.node(KEY).filter(Mapping.class::isInstance).map(Fields::of);
        Scalar of = more.flatMap(told -> told.scalar("of"))
                .or(() -> fields.scalar(KEY))
                .orElse(null);
        if (pieces && fields.has("hook")) {
            bad(
                    fields.keySpan("hook"),
                    "code of the program sends a file whole, and `bytes` cuts it into pieces",
                    "remove `each`, or `hook`");
        }
        Source from = of == null ? SourceResolver.UNRESOLVED : new SourceResolver(diagnostics).resolve(of, scope);
        if (pieces) {
            return pieces(step, more.orElseThrow(), of, from, scope);
        }
        ValueType entry = of == null
                ? ValueType.Scalar.ANY
                : new EntryTypes(
                                diagnostics,
                                "name a list or a mapping after `each`, or a file and how many `bytes` go into one request")
                        .of(from, of, scope);
        Integer chunk = more.flatMap(told -> whole(told, "chunk")).orElse(null);
        ForEach each = new ForEach(
                fields.keySpan(KEY).start(),
                from,
                chunk,
                null,
                more.flatMap(told -> whole(told, "at-most")).orElse(ForEach.MOST),
                more.flatMap(told -> told.scalar("items"))
                        .map(items -> items(items, step, scope))
                        .orElse(null));
        return new Read(each, chunk == null ? entry : new ValueType.ListOf(entry));
    }

    /** The pieces of a file. */
    private Read pieces(StepOutline step, Fields told, @Nullable Scalar of, Source from, Scope scope) {
        if (told.has("chunk")) {
            bad(
                    told.keySpan("chunk"),
                    "`chunk` counts entries of a list, and `bytes` those of a file",
                    "keep one of them");
        }
        if (of != null && from != SourceResolver.UNRESOLVED && !FileSources.isWhole(from, scope)) {
            bad(
                    of.span(),
                    Quote.code(of.text()) + " is no file, and has no bytes to cut it by",
                    "name a parameter of the type `file`, or the body of an earlier step with `read: bytes`; say `chunk`"
                            + " for a list");
        }
        ForEach each = new ForEach(
                step.fields().keySpan(KEY).start(),
                from,
                null,
                new SizeReader(diagnostics).read(told, "bytes"),
                whole(told, "at-most").orElse(ForEach.MOST),
                told.scalar("items").map(items -> items(items, step, scope)).orElse(null));
        return new Read(each, FileMembers.PIECE);
    }

    /** The list in an answer, which only its body holds. */
    private Source items(Scalar scalar, StepOutline step, Scope scope) {
        Source source = new SourceResolver(diagnostics).resolve(scalar, scope.judging(step.id(), step.read()));
        boolean body = source instanceof Source.Body found && found.step().equals(Source.THIS);
        if (source != SourceResolver.UNRESOLVED && !body) {
            bad(
                    scalar.span(),
                    Quote.code(scalar.text()) + " is no part of the answer",
                    "write a path that starts with `body`");
        }
        return source;
    }

    private static Optional<Integer> whole(Fields fields, String key) {
        return Stream.ofNullable(fields.text(key))
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .findFirst();
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_EACH, span, message, hint);
    }
}
