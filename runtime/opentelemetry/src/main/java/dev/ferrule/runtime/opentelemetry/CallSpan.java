package dev.ferrule.runtime.opentelemetry;

import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.CallEnded;
import dev.ferrule.runtime.observe.CallStarted;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.observe.PageRead;
import dev.ferrule.runtime.observe.Waiting;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Locale;

/** The span of one call, which is current while the call runs. It sends nothing itself, so it is an internal one. */
final class CallSpan implements CallWatch {

    private final Instruments instruments;
    private final Attributes common;
    private final Context context;
    private final Span span;
    private final Scope scope;

    /** Begins the span and makes it current; {@link #callEnded} ends both, on the same thread. */
    @SuppressWarnings("MustBeClosedChecker")
    CallSpan(Instruments instruments, CallStarted call) {
        this.instruments = instruments;
        AttributesBuilder attributes = Attributes.builder().put(Keys.CONNECTOR, call.connector());
        call.action().ifPresent(action -> attributes.put(Keys.ACTION, action));
        common = attributes.build();
        Context parent = Context.current();
        span = instruments
                .tracer()
                .spanBuilder(call.connector()
                        + call.action().map(action -> "." + action).orElse(""))
                .setSpanKind(SpanKind.INTERNAL)
                .setParent(parent)
                .setAllAttributes(common)
                .startSpan();
        context = parent.with(span);
        scope = context.makeCurrent();
    }

    @Override
    public AttemptWatch attemptStarted(AttemptStarted attempt) {
        return new AttemptSpan(instruments, context, attempt);
    }

    @Override
    public void waiting(Waiting pause) {
        span.addEvent(
                "ferrule.wait",
                Attributes.of(
                        Keys.REASON,
                        pause.reason().name().toLowerCase(Locale.ROOT),
                        Keys.PAUSE,
                        Instruments.seconds(pause.pause())));
    }

    @Override
    public void pageRead(PageRead page) {
        span.addEvent("ferrule.page", Attributes.of(Keys.PAGE, (long) page.number(), Keys.ITEMS, (long) page.items()));
    }

    @Override
    public void callEnded(CallEnded end) {
        scope.close();
        AttributesBuilder measured = common.toBuilder();
        span.setAttribute(Keys.OUTCOME, end.error().map(Object::toString).orElse("success"));
        span.setAttribute(Keys.ATTEMPTS, (long) end.attempts());
        end.requestId().ifPresent(id -> span.setAttribute(Keys.REQUEST_ID, id));
        end.error().ifPresent(kind -> {
            span.setAttribute(Keys.ERROR, kind.id());
            span.setStatus(StatusCode.ERROR);
            measured.put(Keys.ERROR, kind.id());
        });
        instruments.calls().record(Instruments.seconds(end.duration()), measured.build(), context);
        span.end();
    }
}
