package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the values of an answer that get a name of their own. */
final class TakeMapper {

    private static final Set<String> ANSWER_PARTS = Set.of("status", "header", "body");

    private final Diagnostics diagnostics;

    TakeMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The values of a step, in the scope of its request. */
    Map<String, Value> map(StepOutline step, Scope scope) {
        Scope judging = scope.judging(step.id(), step.read());
        Scope answered = step.resumes() ? judging.withTaken(step.id(), Source.RESUME) : judging;
        Map<String, Value> taken = new LinkedHashMap<>();
        for (Entry entry : step.fields().entries("take")) {
            if (ANSWER_PARTS.contains(entry.name())) {
                diagnostics.report(
                        DiagnosticCode.RESERVED_NAME,
                        entry.key().span(),
                        Quote.code(entry.name()) + " means a part of the answer already",
                        "choose another name");
            } else if (step.resumes() && entry.name().equals(Source.RESUME)) {
                diagnostics.report(
                        DiagnosticCode.RESERVED_NAME,
                        entry.key().span(),
                        Quote.code(Source.RESUME) + " means what the pages tell already",
                        "choose another name");
            }
            taken.put(entry.name(), value(entry, step, answered));
        }
        return Collections.unmodifiableMap(taken);
    }

    private Value value(Entry entry, StepOutline step, Scope scope) {
        int errors = diagnostics.errors();
        Value value = new ValueMapper(diagnostics).map(entry.value(), scope);
        List<Source> sources = ValueSources.of(value);
        boolean fromAnswer = !sources.isEmpty()
                && sources.stream()
                        .allMatch(source ->
                                isAnswer(source) || source.equals(new Source.Taken(step.id(), Source.RESUME)));
        if (!fromAnswer && diagnostics.errors() == errors) {
            diagnostics.report(
                    DiagnosticCode.BAD_TAKE,
                    entry.value().span(),
                    Quote.code(entry.name()) + " is not made of this step's answer alone",
                    "write for example `{$from: body.id}`; what is known before the answer is referred to where it is used");
        }
        return value;
    }

    /** Only what the service tells: an input or a secret under another name would be hard to trace. */
    private static boolean isAnswer(Source source) {
        return (source instanceof Source.Status status && status.step().equals(Source.THIS))
                || (source instanceof Source.Header header && header.step().equals(Source.THIS))
                || (source instanceof Source.Body body && body.step().equals(Source.THIS));
    }
}
