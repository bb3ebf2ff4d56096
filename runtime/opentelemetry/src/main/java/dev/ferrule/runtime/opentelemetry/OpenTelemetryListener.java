package dev.ferrule.runtime.opentelemetry;

import dev.ferrule.runtime.observe.CallListener;
import dev.ferrule.runtime.observe.CallStarted;
import dev.ferrule.runtime.observe.CallWatch;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Set;

/**
 * Makes a span of each call, a client span of each of its requests, and the metrics {@code http.client.request.duration} and
 * {@code ferrule.call.duration}. Requests to the connection's server carry the context of their span, as the propagators of
 * the program say. It is given to any number of connections.
 *
 * <p>Where an agent already makes client spans of what the HTTP client sends, switch that off or leave this out: each request
 * would have two.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/">Semantic conventions for HTTP</a>
 */
public final class OpenTelemetryListener implements CallListener {

    private final OpenTelemetry telemetry;
    private final Instruments instruments;

    private OpenTelemetryListener(OpenTelemetry telemetry, boolean fullUrls) {
        this.telemetry = telemetry;
        this.instruments = Instruments.of(telemetry, fullUrls);
    }

    /** A listener that tells this. */
    public static OpenTelemetryListener of(OpenTelemetry telemetry) {
        return new OpenTelemetryListener(telemetry, true);
    }

    /**
     * The same without {@code url.full}. Secrets are masked in it anyway; the values of parameters, which may be about people,
     * are not. The conventions want it, so it is there unless left out.
     */
    public OpenTelemetryListener withoutFullUrls() {
        return new OpenTelemetryListener(telemetry, false);
    }

    @Override
    public Set<String> headerNames() {
        return Set.copyOf(instruments.propagator().fields());
    }

    @Override
    public CallWatch callStarted(CallStarted call) {
        return new CallSpan(instruments, call);
    }
}
