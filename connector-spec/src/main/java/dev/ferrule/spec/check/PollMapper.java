package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Wait;
import dev.ferrule.spec.yaml.SpecNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads how a call is made again until something is done. */
final class PollMapper {

    private final Diagnostics diagnostics;

    PollMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The polling of a step, in the scope of its request; null when it has none. */
    @Nullable
    Wait map(StepOutline outline, Step step, Scope scope) {
        Fields fields = outline.fields().nested("poll").orElse(null);
        if (fields == null) {
            return null;
        }
        checkStep(outline, step);
        Scope answer = scope.judging(outline.id(), outline.read());
        TestMapper tests = new TestMapper(diagnostics);
        Test failed = fields.node("failed").map(node -> tests.map(node, answer)).orElse(null);
        if (fields.has("message") && failed == null) {
            bad(fields.keySpan("message"), "`message` stands without `failed`", "say which answers mean a failure");
        }
        return new Wait(
                fields.span().start(),
                new DelayMapper(diagnostics).map(fields.items("every"), answer),
                DelayMapper.time(fields.text("at-most", "")).orElse(Duration.ofMinutes(1)),
                fields.node("done").map(node -> tests.map(node, answer)).orElse(Test.ALWAYS),
                failed,
                message(fields, answer));
    }

    private void checkStep(StepOutline outline, Step step) {
        Span span = outline.fields().keySpan("poll");
        boolean reads = step.method().equals("GET") || step.method().equals("HEAD");
        if (!reads && step.repeat().how() != Repeat.How.SAFE) {
            bad(
                    span,
                    "a call that changes something would be made many times",
                    "ask for the state with a GET in a step of its own, or say `repeat: safe` if it only reads");
        }
        if (outline.fields().has("pagination")) {
            bad(span, "a list that comes in parts is not asked for many times", "remove `poll` or `pagination`");
        }
    }

    private @Nullable Value message(Fields fields, Scope scope) {
        SpecNode node = fields.node("message").orElse(null);
        if (node == null) {
            return null;
        }
        Value value = new ValueMapper(diagnostics).map(node, scope);
        if (ValueSources.of(value).stream().anyMatch(scope::isSecret)) {
            diagnostics.report(
                    DiagnosticCode.SECRET_IN_MESSAGE,
                    node.span(),
                    "the " + Quote.code("message") + " would show a secret",
                    "name the parameter or field in words instead");
        }
        return value;
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_POLL, span, message, hint);
    }
}
