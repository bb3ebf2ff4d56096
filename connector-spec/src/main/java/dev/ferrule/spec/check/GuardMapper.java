package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.Guard;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the guard of a step: what happens when others change what an earlier step has read. */
final class GuardMapper {

    private static final Set<Integer> STALE = Set.of(409, 412);
    private static final int AGAIN = 3;

    private final Diagnostics diagnostics;
    private final WireTargets wire;

    GuardMapper(Diagnostics diagnostics, WireTargets wire) {
        this.diagnostics = diagnostics;
        this.wire = wire;
    }

    /**
     * The guard of a step; null when it has none.
     *
     * @param earlier the steps before it, in their order
     */
    @Nullable
    Guard map(StepOutline outline, Step step, Scope scope, List<Step> earlier) {
        Fields fields = outline.fields().nested("guard").orElse(null);
        if (fields == null) {
            return null;
        }
        String reread = fields.text("reread", "");
        checkReread(fields, reread, earlier);
        if (fields.has("from") != fields.has("header")) {
            String there = fields.has("from") ? "from" : "header";
            String other = fields.has("from") ? "header" : "from";
            bad(
                    fields.keySpan(there),
                    Quote.code(there) + " stands without " + Quote.code(other),
                    "say both, or leave both out when the query or the body carries the version");
        }
        Set<Integer> stale = stale(fields, step);
        return new Guard(
                fields.span().start(),
                reread,
                version(fields, scope),
                header(outline, fields),
                stale,
                fields.scalar("again")
                        .filter(scalar -> scalar.text().matches("[1-9]"))
                        .map(scalar -> Integer.valueOf(scalar.text()))
                        .orElse(AGAIN));
    }

    private void checkReread(Fields fields, String reread, List<Step> earlier) {
        List<String> ids = earlier.stream().map(Step::id).toList();
        int first = ids.indexOf(reread);
        if (first < 0) {
            bad(
                    fields.span("reread"),
                    "there is no earlier step " + Quote.code(reread),
                    ids.isEmpty()
                            ? "a guard needs a step before it that reads what is changed"
                            : Suggestion.hint(reread, ids));
            return;
        }
        earlier.subList(first, earlier.size()).stream()
                .filter(GuardMapper::mustRunOnce)
                .forEach(step -> diagnostics.report(
                        DiagnosticCode.GUARD_EFFECT,
                        fields.span("reread"),
                        "the step " + Quote.code(step.id()) + " changes something and would be run again",
                        "move it before " + Quote.code(reread) + ", or say `repeat: safe` in it if that does no harm"));
    }

    private static boolean mustRunOnce(Step step) {
        return switch (step.repeat().how()) {
            case SAFE -> false;
            case NEVER -> true;
            // Each run is a call of its own, with a key of its own.
            case KEY, BY_METHOD -> !List.of("GET", "HEAD", "PUT", "DELETE").contains(step.method());
        };
    }

    private @Nullable Value version(Fields fields, Scope scope) {
        SpecNode node = fields.node("from").orElse(null);
        if (node == null) {
            return null;
        }
        Value value = new ValueMapper(diagnostics).map(node, scope);
        new HeaderChecker(diagnostics).checkValue(value, node.span());
        return value;
    }

    private @Nullable String header(StepOutline outline, Fields fields) {
        String header = fields.text("header");
        if (header != null) {
            new HeaderChecker(diagnostics).checkOwner(header, fields.span("header"));
            wire.claimHeader(outline.id(), header, fields.span("header"));
        }
        return header;
    }

    private Set<Integer> stale(Fields fields, Step step) {
        Set<Integer> stale = new TreeSet<>();
        fields.texts("stale").stream()
                .filter(text -> text.matches("[1-5][0-9]{2}"))
                .forEach(text -> stale.add(Integer.valueOf(text)));
        stale.stream()
                .filter(status -> status < 400
                        || step.success().contains(status)
                        || step.absent().contains(status))
                .forEach(status -> bad(
                        fields.span("stale"),
                        "the status " + status + " is no failure of this step",
                        "name statuses from 400 that are neither under `success` nor under `absent`"));
        return Collections.unmodifiableSet(stale.isEmpty() ? new TreeSet<>(STALE) : stale);
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_GUARD, span, message, hint);
    }
}
