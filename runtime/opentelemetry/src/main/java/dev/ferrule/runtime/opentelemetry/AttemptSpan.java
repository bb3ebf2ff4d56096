package dev.ferrule.runtime.opentelemetry;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.observe.AttemptEnded;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptWatch;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The client span of one request, each time that it is sent. */
final class AttemptSpan implements AttemptWatch {

    /** The methods that the conventions know (RFC 9110, 9 and RFC 5789). */
    private static final Set<String> METHODS =
            Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

    private final Instruments instruments;
    private final Attributes common;
    private final Context context;
    private final Span span;

    AttemptSpan(Instruments instruments, Context parent, AttemptStarted attempt) {
        this.instruments = instruments;
        boolean known = METHODS.contains(attempt.method());
        AttributesBuilder attributes = Attributes.builder()
                .put(Keys.METHOD, known ? attempt.method() : "_OTHER")
                .put(Keys.SERVER, attempt.serverAddress())
                .put(Keys.PORT, attempt.serverPort());
        attempt.urlTemplate().ifPresent(template -> attributes.put(Keys.TEMPLATE, template));
        common = attributes.build();
        String method = known ? attempt.method() : "HTTP";
        SpanBuilder builder = instruments
                .tracer()
                .spanBuilder(attempt.urlTemplate()
                        .map(template -> method + " " + template)
                        .orElse(method))
                .setSpanKind(SpanKind.CLIENT)
                .setParent(parent)
                .setAllAttributes(common)
                .setAttribute(Keys.PURPOSE, attempt.purpose().name().toLowerCase(Locale.ROOT));
        attempt.step().ifPresent(step -> builder.setAttribute(Keys.STEP, step));
        if (attempt.resends() > 0) {
            builder.setAttribute(Keys.RESENDS, (long) attempt.resends());
        }
        if (!known) {
            builder.setAttribute(Keys.METHOD_ORIGINAL, attempt.method());
        }
        span = builder.startSpan();
        // To mask an address takes time, which a span that nobody keeps is not worth.
        if (instruments.fullUrls() && span.isRecording()) {
            attempt.url().text().ifPresent(url -> span.setAttribute(Keys.URL, url));
        }
        context = parent.with(span);
    }

    @Override
    public List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        instruments
                .propagator()
                .inject(
                        context,
                        headers,
                        (carrier, name, value) -> Header.received(name, value).ifPresent(headers::add));
        return headers;
    }

    @Override
    public void attemptEnded(AttemptEnded end) {
        AttributesBuilder measured = common.toBuilder();
        end.status().ifPresent(status -> {
            span.setAttribute(Keys.STATUS, (long) status);
            measured.put(Keys.STATUS, (long) status);
        });
        error(end).ifPresent(error -> {
            span.setAttribute(Keys.ERROR, error);
            span.setStatus(StatusCode.ERROR);
            measured.put(Keys.ERROR, error);
        });
        instruments.requests().record(Instruments.seconds(end.duration()), measured.build(), context);
        span.end();
    }

    /** The status when it is one of an error, else how far a lost exchange got, else what the answer was taken for. */
    private static Optional<String> error(AttemptEnded end) {
        if (end.lost().isPresent()) {
            return end.lost().map(phase -> phase.name().toLowerCase(Locale.ROOT));
        }
        return end.status().orElse(0) >= 400
                ? Optional.of(String.valueOf(end.status().getAsInt()))
                : end.error().map(Object::toString);
    }
}
